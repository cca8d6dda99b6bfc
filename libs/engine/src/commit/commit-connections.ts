import { countWith, serverLimits, sessionSettings } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { PipelinedTransaction } from '../sql/pipelined-transaction.js';

/** Two are better than one on two cores (EVIDENCE.md C.2b), and more would only make batches smaller. */
export const commitsAtOnce = 2;

/**
 * A plan of the commit is made once and never sees its rows: by the keys of the tables it is right for any number of them, while
 * the planner, which guesses 100 rows, would read a table of a new installation whole and keep doing so when it has grown.
 */
export const planner = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/** Connections of their own, on which steps are committed: whatever else goes on in this process, they are free for it. */
@Injectable()
export class CommitConnections implements OnApplicationShutdown {
  private opened: Promise<DataSource> | null = null;

  constructor(@InjectDataSource() private readonly main: DataSource) {}

  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    this.opened ??= this.open();
    const runner = (await this.opened).createQueryRunner();
    return PipelinedTransaction.transaction(runner, work).finally(() => runner.release());
  }

  async onApplicationShutdown(): Promise<void> {
    const opened = this.opened;
    this.opened = Promise.reject(new Error('Cannot use a pool after calling end'));
    this.opened.catch(() => undefined);
    await (await opened?.catch(() => null))?.destroy();
  }

  private async open(): Promise<DataSource> {
    const options = this.main.options as PostgresDataSourceOptions;
    const dataSource = new DataSource({
      ...options,
      entities: [],
      migrations: [],
      poolSize: commitsAtOnce,
      // Of shared rows; a transaction that locks one longer must not block the others that are stored together.
      extra: {
        ...(options.extra as object),
        ...sessionSettings({ ...serverLimits, ...planner, lock_timeout: 500 }),
        pipeline: true,
      },
    });
    try {
      await dataSource.initialize();
    } catch (error) {
      // The next caller tries again.
      this.opened = null;
      throw error;
    }
    countWith(this.main, dataSource);
    return dataSource;
  }
}
