import { readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Clock } from '../clock.js';
import type { Configuration } from '../configuration.js';
import { clusterOf } from '../embedded/cluster.js';
import { databaseSecret } from '../embedded/database-secret.js';
import { openEmbeddedDatabase, type StartLog } from '../embedded/embedded-database.js';
import { superuserUrl } from '../embedded/roles.js';
import { StartFault } from '../start-fault.js';
import { backUpCluster } from './cluster.backup.js';
import { BackupFolder } from './backup-folder.js';
import { isInside } from './is-inside.js';
import type { Manifest } from './manifest.js';
import { walk } from './walk.js';

interface BackupOptions {
  /** A folder that is not there yet, or is empty. */
  readonly target: string;
  /** Also the keys that sign checkpoints, which then lie beside what they vouch for. */
  readonly withKeys: boolean;
  readonly engineVersion: number;
  readonly log: StartLog;
}

/**
 * Backs up the embedded database and the documents, while the program runs or not. Documents come after the database: every one
 * that it names is there. Throws a StartFault that says what the person can do; what was begun is removed then.
 */
export async function makeBackup(configuration: Configuration, options: BackupOptions): Promise<Manifest> {
  const { databaseUrl, documentStore } = configuration;
  const { withKeys, engineVersion, log } = options;
  const begunAt = new Clock().now().toISOString();
  const dataDir = await existing(configuration.dataDir);
  const target = resolve(options.target);
  if (await isInside(target, dataDir))
    throw new StartFault(`The backup would lie in the data folder ${dataDir} itself: name another place.`);
  const backup = await BackupFolder.make(target);
  try {
    const database = databaseUrl === null ? await backUpDatabase(dataDir, backup, log) : null;
    if (database === null)
      log.warn('The database is one of your own (DATABASE_URL) and is not in this backup: use pg_dump or pg_basebackup for it.');
    if (documentStore === null) await addFolder('documents', dataDir, backup, (path) => !path.startsWith('incoming'));
    else log.warn('The documents lie in a bucket (DOCUMENTS_URL) and are not in this backup: use what the storage offers.');
    // Not the newest checkpoint beside them: it may be newer than the database in this backup.
    if (withKeys) await addFolder('keys', dataDir, backup, (path) => path.endsWith('.pem'));
    const documents = documentStore === null ? 'here' : 'elsewhere';
    return await backup.finish({ begunAt, engineVersion, database, documents, withKeys });
  } catch (error) {
    await backup.abandon();
    const isOfFiles = (error as NodeJS.ErrnoException).syscall !== undefined;
    throw isOfFiles ? new StartFault(`The backup was not made: ${(error as Error).message}.`, { cause: error }) : error;
  }
}

async function backUpDatabase(dataDir: string, backup: BackupFolder, log: StartLog): Promise<Manifest['database']> {
  const names = await readdir(dataDir);
  if (!names.includes('postgres')) throw new StartFault(`There is no database in ${dataDir} to be backed up.`);
  const server = await openEmbeddedDatabase(dataDir, log, { join: true });
  try {
    const url = superuserUrl(Number(new URL(server.url).port), await databaseSecret(dataDir));
    const database = await backUpCluster(url, clusterOf(dataDir), backup);
    // Without them the roles of the copy could not sign in; made at the first start and never changed.
    const secrets = names.filter((name) => name.endsWith('.secret.json'));
    for (const name of secrets) await backup.add(name, join(dataDir, name));
    return database;
  } finally {
    await server.stop();
  }
}

async function addFolder(
  name: string,
  dataDir: string,
  backup: BackupFolder,
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  const { files } = await walk(join(dataDir, name), isWanted);
  await backup.addAll(files, join(dataDir, name), name);
}

async function existing(dataDir: string): Promise<string> {
  return realpath(dataDir).catch((error: unknown) => {
    throw new StartFault(`There is no data folder ${dataDir} to be backed up.`, { cause: error });
  });
}
