import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '../new-id.js';
import { StartFault } from '../start-fault.js';
import type { ServerAccount } from './server-account.js';

const run = promisify(execFile);

/** Nothing of the person's locale, time zone or PG* variables reaches the server. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

// Kyrgyz sorting comes from ICU collations in the schema, not from the cluster, so that the same bytes sort alike everywhere.
const clusterOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
];

/** Where the database cluster of a data folder is. */
export function clusterOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * Makes the database cluster of the data folder unless it is there, and answers its folder. A cluster that stands under
 * its final name is complete: it is made under another and renamed, and what an interrupted start left is removed.
 */
export async function ensureCluster(
  initdb: string,
  dataDir: string,
  superuserPassword: string,
  account: ServerAccount | null,
): Promise<string> {
  const cluster = clusterOf(dataDir);
  await removeUnfinished(dataDir);
  const owner = await stat(cluster).catch(() => null);
  if (owner) {
    assertOwner(cluster, owner.uid, account);
    return cluster;
  }
  // A new name each time: an initdb that outlived its launcher fails when its files are gone and then deletes its folder.
  const folder = join(dataDir, `${unfinished}${newId()}`);
  await makeCluster(initdb, folder, superuserPassword, account);
  await rename(join(folder, 'cluster'), cluster);
  await rm(folder, { recursive: true });
  return cluster;
}

const unfinished = 'postgres.unfinished-';

async function removeUnfinished(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith(unfinished));
  // Again and again, should such an initdb still be writing.
  await Promise.all(
    names.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })),
  );
}

async function makeCluster(initdb: string, folder: string, password: string, account: ServerAccount | null): Promise<void> {
  const passwordFile = join(folder, 'password');
  await mkdir(folder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await Promise.all([folder, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  try {
    await run(initdb, [...clusterOptions, `--pwfile=${passwordFile}`, `--pgdata=${join(folder, 'cluster')}`], {
      cwd: folder,
      env: serverEnvironment,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new StartFault(`The embedded database could not be created: ${(stderr || message).trim().replaceAll('\n', ' ')}`, {
      cause: error,
    });
  }
}

function assertOwner(cluster: string, uid: number, account: ServerAccount | null): void {
  if (uid === (account?.uid ?? process.getuid?.())) return;
  throw new StartFault(
    `The database in ${cluster} belongs to user number ${uid}, and the server would run as ${account?.name ?? 'you'}: start as the user who made it, or set another DATA_DIR.`,
  );
}
