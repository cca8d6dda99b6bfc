import type { Configuration } from './configuration.js';
import { openEmbeddedDatabase, type StartLog } from './embedded/embedded-database.js';
import { assertAnswer } from './external-database.js';

export interface OpenDatabase {
  /** The application's role. */
  readonly url: string;
  /** The role that migrates; without DATABASE_OWNER_URL the application's. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
  /** Uses it no more: the last user of an embedded server ends it. */
  stop(): Promise<void>;
}

/**
 * The database that the settings name, answering; else the embedded one. Throws a StartFault.
 * `join`: for workers and commands, which use the embedded database beside a program, or without one.
 */
export async function openDatabase(configuration: Configuration, log: StartLog, { join = false } = {}): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = configuration;
  if (databaseUrl === null) return { ...(await openEmbeddedDatabase(dataDir, log, { join })), embedded: true };
  if (databaseOwnerUrl === null) {
    log.warn(
      'DATABASE_OWNER_URL is not set: the application owns its tables, so the database does not protect journal and ledger from being changed by it.',
    );
  } else {
    await assertAnswer('DATABASE_OWNER_URL', databaseOwnerUrl);
  }
  await assertAnswer('DATABASE_URL', databaseUrl);
  return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, embedded: false, stop: () => Promise.resolve() };
}
