import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openProcessContext, runProgram } from '#program';
import { greeting } from './greeting.js';
import { startApi } from './start-api.js';

/** The api alone: deadlines and effects wait until a worker runs somewhere. */
await runProgram(async (opened) =>
  greeting(await startApi(await openProcessContext(loadConfiguration(process.env), opened), opened)),
);
