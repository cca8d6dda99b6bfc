import { register } from 'node:module';

// `node --import` of this file: the built program has the workflows of the module that OTHER_WORKFLOWS names, in place of its own.
register('./hooks.mjs', import.meta.url, { data: process.env.OTHER_WORKFLOWS });
