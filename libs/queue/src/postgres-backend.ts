import { sessionSettings, StartFault, StrictClient } from '#platform';
import { createPostgresBackend, DEFAULT_SCHEMA, type Processor, withBackend } from 'bullmq';
import { Pool } from 'pg';
import type { Backend, OpenQueue, OpenWorker } from './backend.js';
import type { SignalData } from './signal.js';
import { type QueueName, queueNames } from './queue-names.js';
import type { QuietLog } from './quiet-log.js';
import { workerRhythm } from './worker-rhythm.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** Seconds after which a worker looks for signals though it was notified of none. */
const maxBlockSeconds = 5;

/**
 * BullMQ 6.7 waits for a notification until the next delayed signal, up to an hour, and trusts TCP keepalive to find a line
 * that is dead: a proxy between answers for it, and Linux takes eleven minutes by default.
 */
class PollingWorker extends Worker<SignalData> {
  override get maximumBlockTimeout(): number {
    return maxBlockSeconds;
  }
}

/** Connections of a process that notifies, and of one that consumes: there each queue uses one to listen on. */
const budget = { notifying: 2, working: queueNames.length + 3 };

/** Milliseconds. */
const limits = { connectionTimeoutMillis: 2_500, query_timeout: 10_000, idleTimeoutMillis: 30_000 };
const session = sessionSettings({ statement_timeout: 8_000, search_path: DEFAULT_SCHEMA });

/** The queue in the schema `bullmq` of the application's database, which `prepareQueue` has made. */
export class PostgresBackend implements Backend {
  private notifiers: Pool | null = null;
  private workers: Pool | null = null;

  constructor(
    private readonly url: string,
    private readonly log: QuietLog,
  ) {}

  async assertUsable(): Promise<void> {
    const found = `select to_regclass('${DEFAULT_SCHEMA}.migration') is not null as found`;
    const { rows } = await this.notifier().query<{ found: boolean }>(found);
    if (!rows[0]?.found) throw new StartFault('The database is not prepared for the queue: its owner has to make it up to date.');
  }

  async assertReachable(): Promise<void> {
    await this.notifier().query('select 1');
  }

  openQueue(name: QueueName): OpenQueue {
    return new Queue<SignalData>(name, { connection: this.notifier(), streams: { events: { maxLen: 100 } } });
  }

  openWorker(name: QueueName, work: Processor<SignalData>, concurrency: number): OpenWorker {
    this.workers ??= this.connect(budget.working);
    return new PollingWorker(name, work, { connection: this.workers, concurrency, ...workerRhythm });
  }

  /** A connection that does not answer ends by itself. */
  markUnhealthy(): void {}

  async close(): Promise<void> {
    await Promise.all([this.notifiers?.end(), this.workers?.end()]);
  }

  private notifier(): Pool {
    return (this.notifiers ??= this.connect(budget.notifying));
  }

  private connect(max: number): Pool {
    const pool = new Pool({
      connectionString: this.url,
      max,
      ...limits,
      ...session,
      application_name: 'yntymak-queue',
      Client: StrictClient,
    });
    pool.on('error', (error) => this.log.warn('PostgreSQL', error));
    // Every queue and worker listens for the errors of its pool.
    pool.setMaxListeners(0);
    return pool;
  }
}
