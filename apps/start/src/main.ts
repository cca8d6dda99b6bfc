import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openGround, runProgram } from '#program';
import { packages } from '#workflows';
import { greeting } from '../../api/src/start/greeting.js';
import { startApi } from '../../api/src/start/start-api.js';
import { startWorker } from '../../worker/src/start-worker.js';

/** Database, api and worker in one process: they share its clock. */
await runProgram(async (opened) => {
  const ground = await openGround(loadConfiguration(process.env), opened);
  const started = await startApi(ground, opened);
  await startWorker({ ...ground, packages }, opened);
  return greeting(started);
});
