// One process from here on, so that signals reach the program itself.
import './prepare.mjs';

await import('../../dist/apps/start/src/main.js');
