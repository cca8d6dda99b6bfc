import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openProcessContext, runProgram } from '#program';
import { packages } from '#workflows';
import { DataSource } from 'typeorm';
import { startWorker } from './start-worker.js';
import { letBeWatched } from './watched.js';

/** A worker alone, beside whatever else runs on its database: as many as one likes. */
await runProgram(async (shutdown) => {
  const context = await openProcessContext(loadConfiguration(process.env), shutdown, { join: true });
  const worker = await startWorker({ ...context, packages }, shutdown);
  const address = await letBeWatched(context.configuration, worker.get(DataSource), shutdown);
  return `Yntymak: a worker is running.${address === null ? '' : ` It is watched at ${address}.`}`;
});
