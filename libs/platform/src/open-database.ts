import type { Configuration } from './configuration.js';
import { joinEmbeddedDatabase, openEmbeddedDatabase, type StartLog } from './embedded/embedded-database.js';
import { demandAnswer } from './external-database.js';

export interface OpenDatabase {
  /** The application's role. */
  readonly url: string;
  /** The role that migrates; without DATABASE_OWNER_URL the application's. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
  /** Ends the embedded server; does nothing to another. */
  stop(): Promise<void>;
}

/**
 * The database that the settings name, answering; else the embedded one. Throws a StartFault.
 * `join`: for a command beside the running program, whose embedded database it uses and leaves running.
 */
export async function openDatabase(configuration: Configuration, log: StartLog, { join = false } = {}): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = configuration;
  if (databaseUrl === null) {
    const joined = join ? await joinEmbeddedDatabase(dataDir) : null;
    return { ...(joined ?? (await openEmbeddedDatabase(dataDir, log))), embedded: true };
  }
  if (databaseOwnerUrl === null) {
    log.warn(
      'DATABASE_OWNER_URL is not set: the application owns its tables, so the database does not protect journal and ledger from being changed by it.',
    );
  } else {
    await demandAnswer('DATABASE_OWNER_URL', databaseOwnerUrl);
  }
  await demandAnswer('DATABASE_URL', databaseUrl);
  return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, embedded: false, stop: () => Promise.resolve() };
}
