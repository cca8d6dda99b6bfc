import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '../embedded/binaries.js';
import { makeDataFolder } from '../embedded/embedded-database.js';
import { lockFolder } from '../embedded/launcher-lock.js';
import { ServerUsers } from '../embedded/server-users.js';
import { serverAccount, type ServerAccount } from '../embedded/server-account.js';
import { unfinishedRestore } from '../embedded/unfinished-restore.js';
import { StartFault } from '../start-fault.js';
import { dataIn } from './backup-folder.js';
import { copyFile, readThrough, withEach } from './copied-file.js';
import { isInside } from './is-inside.js';
import { type BackedUpFile, type Manifest, readManifest } from './manifest.js';

interface RestoreOptions {
  readonly backup: string;
  /** A folder that is not there, is empty, or holds what an interrupted restore has left. */
  readonly dataDir: string;
  readonly engineVersion: number;
}

/** They are of no installation. */
const lockFiles = ['launcher.lock', 'server.lock'];

/** Faults that one message names. */
const maxNamed = 5;

/**
 * Brings a backup into an empty data folder. Nothing is written before the whole backup is proved; until everything is in its
 * place the folder cannot be started, and the restore can be repeated. Throws a StartFault that says what is wrong.
 */
export async function restoreBackup({ backup, dataDir, engineVersion }: RestoreOptions): Promise<Manifest> {
  const source = resolve(backup);
  if (await isInside(dataDir, source))
    throw new StartFault(`The data folder ${dataDir} would lie in the backup ${source} itself: name another place.`);
  if (await isInside(source, dataDir))
    throw new StartFault(`The backup ${source} lies in the data folder ${dataDir}: move it out, or name another folder.`);
  const manifest = await readManifest(source);
  await assertUsable(manifest, engineVersion);
  await prove(source, manifest.files);
  const account = manifest.database === null ? null : await serverAccount();
  await assertFree(dataDir);
  try {
    const folder = await makeDataFolder(resolve(dataDir), account);
    const lock = await lockFolder(folder);
    const users = new ServerUsers(folder);
    try {
      await users.inTurn(() => bringIn(source, manifest, folder, account));
    } finally {
      users.close();
      await lock.release();
    }
    return manifest;
  } catch (error) {
    const isOfFiles = (error as NodeJS.ErrnoException).syscall !== undefined;
    throw isOfFiles ? new StartFault(`The backup was not restored: ${(error as Error).message}.`, { cause: error }) : error;
  }
}

async function assertUsable({ database, engineVersion: made }: Manifest, engineVersion: number): Promise<void> {
  if (made > engineVersion)
    throw new StartFault(`The backup was made by engine version ${made}; this program has ${engineVersion}: use a newer one.`);
  if (database === null) return;
  const { postgres } = await findBinaries();
  const { stdout } = await promisify(execFile)(postgres, ['--version']);
  const major = (version: string): string => /\d+/.exec(version)?.[0] ?? '';
  if (major(stdout) !== major(database.postgres))
    throw new StartFault(`The backup is of PostgreSQL ${database.postgres}; this program has ${stdout.trim()}.`);
}

async function prove(source: string, files: readonly BackedUpFile[]): Promise<void> {
  const faults: string[] = [];
  await withEach(files, async ({ path, size, sha256 }) => {
    const found = await readThrough(join(dataIn(source), path));
    if (found === null) faults.push(`${path} is missing`);
    else if (found.size !== size) faults.push(`${path} has ${found.size} bytes instead of ${size}`);
    else if (found.sha256 !== sha256) faults.push(`${path} was changed`);
  });
  if (faults.length === 0) return;
  const more = faults.length > maxNamed ? `, and ${faults.length - maxNamed} more` : '';
  throw new StartFault(
    `The backup ${source} is damaged, nothing was restored: ${faults.sort().slice(0, maxNamed).join(', ')}${more}.`,
  );
}

async function bringIn(source: string, manifest: Manifest, folder: string, account: ServerAccount | null): Promise<void> {
  const places = [
    ...new Set([...manifest.folders, ...manifest.files.map(({ path }) => path)].map((path) => path.split('/')[0]!)),
  ];
  await clear(folder, places);
  const unfinished = join(folder, unfinishedRestore);
  await mkdir(unfinished, { mode: account ? 0o711 : 0o700 });
  const ownerOf = (path: string): ServerAccount | null => (path.split('/')[0] === 'postgres' ? account : null);
  for (const path of manifest.folders) {
    await mkdir(join(unfinished, path), { mode: 0o700 });
    const owner = ownerOf(path);
    if (owner) await chown(join(unfinished, path), owner.uid, owner.gid);
  }
  await withEach(manifest.files, async ({ path, sha256 }) => {
    const copied = await copyFile(join(dataIn(source), path), join(unfinished, path), ownerOf(path));
    if (copied?.sha256 !== sha256) throw new StartFault(`The backup changed while it was restored (${path}).`);
  });
  for (const place of places) await rename(join(unfinished, place), join(folder, place));
  await rm(unfinished, { recursive: true });
}

/** Removes what an interrupted restore of this backup has left; anything else is somebody's. */
async function clear(folder: string, places: readonly string[]): Promise<void> {
  if ((await readdir(folder)).includes(unfinishedRestore)) {
    // The mark last: without it the rest would be somebody's.
    for (const name of places) await rm(join(folder, name), { recursive: true, force: true });
    await rm(join(folder, unfinishedRestore), { recursive: true });
  }
  await assertFree(folder);
}

/** @throws StartFault when the folder holds anything that is not of an interrupted restore. */
async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => !lockFiles.includes(name));
  if (left.length > 0 && !left.includes(unfinishedRestore))
    throw new StartFault(`The data folder ${folder} is not empty (${left.slice(0, maxNamed).join(', ')}): name an empty one.`);
}
