import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openGround, runProgram } from '#program';
import { workflows } from '#workflows';
import { startWorker } from './start-worker.js';

/** A worker alone, beside whatever else runs on its database: as many as one likes. */
await runProgram(async (opened) => {
  const ground = await openGround(loadConfiguration(process.env), opened, { join: true });
  await startWorker({ ...ground, workflows }, opened);
  return 'Yntymak: a worker is running.';
});
