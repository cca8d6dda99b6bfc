import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { StartFault } from '../start-fault.js';
import type { BackupFolder } from './backup-folder.js';
import type { Manifest } from './manifest.js';
import { walk } from './walk.js';

interface Stopped {
  lsn: string;
  labelfile: string;
  spcmapfile: string;
}

/** Made anew at the start, or of the running server alone (PostgreSQL 18, "Making a Base Backup Using the Low Level API"). */
const contentLeftOut = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const filesLeftOut =
  /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*|pgsql_tmp.*)$/;
/** Last, and read until it stands still: it is one block that the server may be writing. */
const control = 'global/pg_control';

/**
 * Copies the cluster of a running server. The files are copied while they change; with the write-ahead log from start to stop,
 * which comes last, they become the database as of the stop.
 * @param url of a superuser.
 */
export async function backUpCluster(url: string, cluster: string, backup: BackupFolder): Promise<Manifest['database']> {
  const client = new Client({ connectionString: url, application_name: 'yntymak backup' });
  // Every pending query fails with the loss; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // The server would soon remove or overwrite the log that this copy needs. The slot ends with its connection.
    await client.query(`select pg_create_physical_replication_slot('yntymak_backup_' || pg_backend_pid(), true, true)`);
    const [begun] = await queryRows<{ lsn: string; first: string }>(
      client,
      `select lsn, pg_walfile_name(lsn) as first from pg_backup_start('yntymak', true) lsn`,
    );
    await copyFiles(cluster, backup);
    const [stopped] = await queryRows<Stopped>(client, 'select lsn, labelfile, spcmapfile from pg_backup_stop(false)');
    const { lsn, labelfile, spcmapfile } = stopped!;
    if (spcmapfile.trim() !== '')
      throw new StartFault('The database has table spaces outside its folder, which cannot be backed up.');
    await backup.write('postgres/backup_label', Buffer.from(labelfile));
    await copyLog(client, cluster, backup, begun!.first, lsn);
    const [{ postgres }] = (await queryRows<{ postgres: string }>(
      client,
      `select current_setting('server_version') as postgres`,
    )) as [{ postgres: string }];
    return { postgres, startLsn: begun!.lsn, stopLsn: lsn };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function copyFiles(cluster: string, backup: BackupFolder): Promise<void> {
  const isWanted = (path: string): boolean =>
    !contentLeftOut.has(path.split('/').slice(0, -1)[0] ?? '') && !filesLeftOut.test(path) && path !== control;
  const { folders, files } = await walk(cluster, isWanted);
  for (const folder of [...folders, 'pg_wal/archive_status', 'pg_wal/summaries']) await backup.folder(`postgres/${folder}`);
  await backup.addAll(files, cluster, 'postgres');
  await backup.write(`postgres/${control}`, await settled(join(cluster, control)));
}

async function settled(file: string): Promise<Buffer> {
  for (let before = await readFile(file); ;) {
    await delay(5);
    const now = await readFile(file);
    if (now.equals(before)) return now;
    before = now;
  }
}

/** Every segment of the log from the first to that of the stop. */
async function copyLog(client: Client, cluster: string, backup: BackupFolder, first: string, stopLsn: string): Promise<void> {
  const [row] = await queryRows<{ last: string; bytes: string }>(
    client,
    `select pg_walfile_name($1::pg_lsn - 1) as last, setting as bytes from pg_settings where name = 'wal_segment_size'`,
    [stopLsn],
  );
  const needed = segments(first, row!.last, Number(row!.bytes));
  const there = new Set(await readdir(join(cluster, 'pg_wal')));
  const missing = needed.find((name) => !there.has(name));
  if (missing !== undefined) throw new StartFault(`The database has already removed a part of its log (${missing}): try again.`);
  const histories = [...there].filter((name) => name.endsWith('.history'));
  await backup.addAll([...needed, ...histories], join(cluster, 'pg_wal'), 'postgres/pg_wal');
}

/** Names of segments: eight hexadecimal digits each for time line, upper half and number. */
function segments(first: string, last: string, bytes: number): string[] {
  const timeLine = first.slice(0, 8);
  const perUpper = 0x1_0000_0000 / bytes;
  const numberOf = (name: string): number =>
    Number.parseInt(name.slice(8, 16), 16) * perUpper + Number.parseInt(name.slice(16), 16);
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
  const count = numberOf(last) - numberOf(first) + 1;
  return Array.from({ length: count }, (_, index) => numberOf(first) + index).map(
    (number) => `${timeLine}${hex(Math.floor(number / perUpper))}${hex(number % perUpper)}`,
  );
}

async function queryRows<Row extends object>(client: Client, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, parameters)).rows;
}
