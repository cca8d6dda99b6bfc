import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client as Database } from 'pg';
import { allRecords, type MarkedRequest, type Known, places } from './acknowledged.js';
import { expectNothingLeft, expectWholeRun } from './end-of-run.js';

/** Looks into the database of a program that runs: where each marker stands. Fails if anything is half there, or in the end left to do. */
export async function look(
  dataDir: string,
  known: ReadonlyMap<MarkedRequest, Known>,
  isEnd = false,
): Promise<Record<string, string[]>> {
  const lines = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  const { application } = JSON.parse(await readFile(join(dataDir, 'database.secret.json'), 'utf8')) as { application: string };
  const database = new Database({ connectionString: `postgresql://yntymak_app:${application}@127.0.0.1:${lines[3]}/yntymak` });
  await database.connect();
  const query = async <Row extends object>(statement: string): Promise<Row[]> => (await database.query<Row>(statement)).rows;
  if (isEnd) await expectNothingLeft(query);
  await expectWholeRun(query);
  const records = await query<{ uuid: string; seq: string; record: string }>(allRecords);
  await database.end();
  return Object.fromEntries(places(records, new Set([...known.keys()].map(({ marker }) => marker))));
}

/** Where each acknowledged request says that it stands, by its marker. */
export const acknowledgedPlaces = (known: ReadonlyMap<MarkedRequest, Known>): Record<string, string[]> =>
  Object.fromEntries(
    [...known].flatMap(([{ marker }, each]) => (each.answer === 'done' ? [[marker, [`${each.id} ${each.seq}`]]] : [])),
  );

/** Kills the server and every process of it at once, as if the power had failed for the database alone. */
export async function killDatabase(dataDir: string): Promise<number> {
  const server = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  const stats = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  // pid (command) state parent
  const children = stats.map((stat) => /^(\d+) \(.*\) \S (\d+) /s.exec(stat)).filter((match) => Number(match?.[2]) === server);
  const pids = [server, ...children.map((match) => Number(match![1]))];
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}
