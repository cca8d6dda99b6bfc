import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { JournalKey } from '#engine';
import { Clock, type Configuration, createLog } from '#platform';
import { loadData } from './load-data.js';
import type { ShutdownHooks } from './shutdown-hooks.js';
import { prepareDatabase } from './prepare-database.js';

/** What the parts of one process stand on together: settings, log, time, and an address of its prepared database. */
export interface ProcessContext {
  readonly configuration: Configuration;
  readonly log: Logger;
  readonly clock: Clock;
  /** The application's role. */
  readonly databaseUrl: string;
  readonly journalKey: JournalKey;
}

/**
 * Prepares the database and loads what every process needs; what it opens it adds to `opened`. Throws a StartFault.
 * `join`: beside a program or without one, as a worker; without it a second program on the embedded database is refused.
 */
export async function openProcessContext(
  configuration: Configuration,
  shutdown: ShutdownHooks,
  { join = false } = {},
): Promise<ProcessContext> {
  const log = createLog(configuration);
  const load = (dataSource: DataSource): Promise<void> => loadData(dataSource, configuration);
  const database = await prepareDatabase(configuration, { log, load, join });
  shutdown.add(() => database.stop());
  return { configuration, log, clock: new Clock(), databaseUrl: database.url, journalKey: database.journalKey };
}
