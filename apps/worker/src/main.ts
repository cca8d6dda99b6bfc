import 'reflect-metadata';
import { loadConfiguration } from '#platform';
import { openGround, runProgram } from '#program';
import { packages } from '#workflows';
import { DataSource } from 'typeorm';
import { startWorker } from './start-worker.js';
import { letBeWatched } from './watched.js';

/** A worker alone, beside whatever else runs on its database: as many as one likes. */
await runProgram(async (opened) => {
  const ground = await openGround(loadConfiguration(process.env), opened, { join: true });
  const worker = await startWorker({ ...ground, packages }, opened);
  const address = await letBeWatched(ground.configuration, worker.get(DataSource), opened);
  return `Yntymak: a worker is running.${address === null ? '' : ` It is watched at ${address}.`}`;
});
