import type { IQueueBackend, Job, Processor, Queue, Worker } from 'bullmq';
import type { Carried } from './bell.js';
import type { QueueName } from './queue-names.js';

/** A queue of either backend. */
export interface OpenQueue extends Pick<Queue<Carried>, 'clean' | 'close' | 'drain' | 'getJobCounts' | 'waitUntilReady'> {
  addBulk(jobs: Parameters<Queue<Carried>['addBulk']>[0]): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A worker of either backend. */
export interface OpenWorker extends Pick<Worker<Carried>, 'close' | 'waitUntilReady'> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<Carried> | undefined, error: Error) => void): unknown;
  getBackend(): Pick<IQueueBackend, 'close'>;
}

/** Where the bells hang. Connects when it is first used. */
export interface Backend {
  /** @throws StartFault when it answers and cannot be used. Away is no fault. */
  demandFit(): Promise<void>;
  /** @throws when it is known to be away. */
  demandAnswer(): Promise<void>;
  /** Call it after `demandAnswer`: BullMQ never recovers an object whose first connection failed. */
  openQueue(name: QueueName): OpenQueue;
  /** As `openQueue`. */
  openWorker(name: QueueName, work: Processor<Carried>, concurrency: number): OpenWorker;
  /** Tells that it did not answer in time. */
  suspect(): void;
  close(): Promise<void>;
}
