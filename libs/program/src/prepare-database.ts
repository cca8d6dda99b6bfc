import { DataSource } from 'typeorm';
import { type JournalKey, readJournalKey } from '#engine';
import { type Configuration, dataSourceOptions, migrate, openDatabase, type OpenDatabase, StartFault } from '#platform';
import { prepareQueue } from '#queue';
import { appendOnly, entities, migrations } from './schema.js';
import { type Examination, examineSchema } from './schema-examination.js';

export interface Preparation {
  readonly log: Parameters<typeof openDatabase>[1];
  /** Brings in the data without which the program cannot run. */
  readonly load: (dataSource: DataSource) => Promise<void>;
  /** Beside a program or without one; without it a second program on the embedded database is refused. */
  readonly join?: boolean;
  /** Receives what is not as the migrations make it, before rights are taken back; without it, such a database is refused. */
  readonly onExamined?: (examination: Examination) => void;
}

/** A database that is up to date. */
export interface PreparedDatabase extends OpenDatabase {
  readonly journalKey: JournalKey;
}

/** The database that the settings name: up to date and loaded. The caller that prepares it stops it. Throws a StartFault. */
export async function prepareDatabase(
  configuration: Configuration,
  { log, load, join, onExamined }: Preparation,
): Promise<PreparedDatabase> {
  const database = await openDatabase(configuration, log, { join });
  try {
    const found = onExamined && (await examineSchema(database));
    await migrate({ ...database, migrations, appendOnly });
    if (found && onExamined) onExamined(together(found, await examineSchema(database)));
    else assertSchema(await examineSchema(database), log);
    await prepareQueue({ ...database, redisUrl: configuration.redisUrl });
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, entities, migrations })).initialize();
    await load(dataSource).finally(() => dataSource.destroy());
    return { ...database, journalKey: await readJournalKey(database.ownerUrl) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * Without its triggers, constraints and limits of rights the database does not protect what it holds. What the application's role was
 * granted on tables is taken back by `migrate`; rights of others, and what the role is, are not.
 */
function assertSchema({ age, faults: [first, ...others] }: Examination, log: Preparation['log']): void {
  if (age === 'newer')
    log.warn('A newer release has migrated this database: only that release knows whether its triggers and rights are whole.');
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and ${others.length} more: npm run verify names them)`;
  throw new StartFault(
    `The database is not as its migrations make it: ${first}${more}. Find out who changed it, and restore it.`,
  );
}

/** Rights on the database itself are not copied with it, and are set by each start: only what is left after it counts. */
function together(before: Examination, after: Examination): Examination {
  const faults = before.faults.filter((fault) => !fault.includes(' on database: '));
  return { ...after, faults: [...new Set([...faults, ...after.faults])].sort() };
}
