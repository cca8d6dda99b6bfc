import type { IQueueBackend, Job, Processor, Queue, Worker } from 'bullmq';
import type { SignalData } from './signal.js';
import type { QueueName } from './queue-names.js';

/** A queue of either backend. */
export interface OpenQueue extends Pick<Queue<SignalData>, 'clean' | 'close' | 'drain' | 'getJobCounts' | 'waitUntilReady'> {
  addBulk(jobs: Parameters<Queue<SignalData>['addBulk']>[0]): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A worker of either backend. */
export interface OpenWorker extends Pick<Worker<SignalData>, 'close' | 'waitUntilReady'> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<SignalData> | undefined, error: Error) => void): unknown;
  getBackend(): Pick<IQueueBackend, 'close'>;
}

/** Where the signals hang. Connects when it is first used. */
export interface Backend {
  /** @throws StartFault when it answers and cannot be used. Away is no fault. */
  assertUsable(): Promise<void>;
  /** @throws when it is known to be away. */
  assertReachable(): Promise<void>;
  /** Call it after `assertAnswer`: BullMQ never recovers an object whose first connection failed. */
  openQueue(name: QueueName): OpenQueue;
  /** As `openQueue`. */
  openWorker(name: QueueName, work: Processor<SignalData>, concurrency: number): OpenWorker;
  /** Says that it did not answer in time. */
  markUnhealthy(): void;
  close(): Promise<void>;
}
