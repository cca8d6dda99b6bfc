import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openProcessContext, runProgram } from '#program';
import { packages } from '#workflows';
import { greeting } from '../../api/src/greeting.js';
import { startApi } from '../../api/src/start-api.js';
import { startWorker } from '../../worker/src/start-worker.js';

/** Database, api and worker in one process: they share its clock. */
await runProgram(async (shutdown) => {
  const context = await openProcessContext(loadConfiguration(process.env), shutdown);
  const started = await startApi(context, shutdown);
  await startWorker({ ...context, packages }, shutdown);
  return greeting(started);
});
