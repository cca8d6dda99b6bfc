import type { INestApplicationContext } from '@nestjs/common';
import type { WorkflowPackage } from '#machine';
import { type Clock, type Configuration, createLog } from '#platform';
import { ShutdownHooks } from '#program';
import { startWorker } from '../../apps/worker/src/start-worker.js';
import { configuration, preparedOf, type TestApi } from './api.js';
import { leave } from './leave/leave.workflow.js';
import { packageOf } from './package-of.js';

export interface TestWorker {
  readonly context: INestApplicationContext;
  close(): Promise<void>;
}

export interface TestWorkerOptions {
  readonly settings?: Partial<Configuration>;
  readonly packages?: readonly WorkflowPackage[];
  /** That of the api, unless another is given. */
  readonly clock?: Clock;
}

/** A worker in this process, on the database of an api. */
export async function openWorker(
  { database, dataDir, clock: shared }: Pick<TestApi, 'database' | 'dataDir' | 'clock'>,
  { settings = {}, packages = [packageOf(leave)], clock = shared }: TestWorkerOptions = {},
): Promise<TestWorker> {
  const opened = new ShutdownHooks();
  const own: Configuration = { ...configuration, dataDir, ...settings };
  try {
    const ground = { configuration: own, log: createLog(own), clock, ...(await preparedOf(database)) };
    return { context: await startWorker({ ...ground, packages }, opened), close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
