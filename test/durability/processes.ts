import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client as Database } from 'pg';
import { localDay } from '#calendar';
import type { CrashPoint } from '#platform';
import { Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { endPrograms, freePort, makeDataDir, type Program, spawnProgram, startProgram } from '../support/program.js';
import { draftFields, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';

type Env = Readonly<Record<string, string>>;
export type Ask = <Row>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** Apis and workers as processes of their own on one database, for tests that kill them. */
export interface Processes {
  readonly dataDir: string;
  /** What each is started with. */
  readonly env: Env;
  readonly query: Ask;
  /** As the owner, who may also change what the application only reads. */
  readonly asOwner: Ask;
  api(more?: Env): Promise<Program>;
  worker(more?: Env): Promise<Program>;
  /** Without waiting for it. */
  spawnWorker(more?: Env): Promise<Program>;
  /** Starts a worker that kills itself at this passing of a point, and waits for its death: its leases have run out then. */
  workerDiesAt(point: CrashPoint, passing?: number): Promise<void>;
  /** The leases of dead processes run out, and rounds that ran a moment ago may run again. */
  leasesRunOut(): Promise<void>;
  /** Time goes on for every process that starts or sweeps from now on. */
  moveClock(to: Date): Promise<void>;
  close(): Promise<void>;
}

export async function openProcesses(more: Env = {}): Promise<Processes> {
  const [database, { dataDir, remove }] = await Promise.all([createTestDatabase(), makeDataDir()]);
  // One address for all: mails contain it, and are the same whichever process sends them.
  const env = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DEMO: 'public',
    PUBLIC_URL: 'https://yntymak.example',
    ...more,
  };
  const owner = new Database({ connectionString: database.ownerUrl });
  await owner.connect();
  const worker = (extra: Env = {}): Promise<Program> => startProgram({ dataDir, env: { ...env, ...extra }, part: 'worker' });
  const spawnWorker = async (extra: Env = {}): Promise<Program> =>
    spawnProgram({ dataDir, env: { ...env, ...extra }, part: 'worker' }, await freePort());
  const asOwner: Ask = async <Row>(sql: string, parameters: unknown[] = []) => (await owner.query(sql, parameters)).rows as Row[];
  const leasesRunOut = async (): Promise<void> => {
    for (const table of ['deadline', 'outbox', 'delivery', 'bulk_item'])
      await asOwner(`update ${table} set claimed_until = clock_timestamp() where claimed_until > clock_timestamp()`);
    for (const table of ['deadline', 'bulk_item'])
      await asOwner(`update ${table} set next_try_at = null where next_try_at is not null`);
    await asOwner('delete from round_run');
  };
  return {
    dataDir,
    env,
    query: (sql, parameters) => database.dataSource.query(sql, parameters),
    asOwner,
    api: (extra = {}) => startProgram({ dataDir, env: { ...env, ...extra }, part: 'api' }),
    worker,
    spawnWorker,
    leasesRunOut,
    workerDiesAt: async (point, passing = 1) => {
      // It may die before it has said that it runs.
      const doomed = await spawnWorker({ YNTYMAK_CRASH_POINT: `${point}:${passing}` });
      const limit = setTimeout(() => doomed.process.kill('SIGTERM'), 60_000);
      const end = await once(doomed.process, 'exit');
      clearTimeout(limit);
      expect([point, ...end, doomed.output()]).toEqual([point, null, 'SIGKILL', expect.not.stringContaining('"level":50')]);
      await leasesRunOut();
    },
    moveClock: async (to) => {
      await asOwner(
        `insert into demo_clock (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
        [to.getTime() - Date.now()],
      );
    },
    close: async () => {
      await endPrograms();
      await owner.end();
      await database.drop();
      await remove();
    },
  };
}

export async function until(what: string, isReached: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
  for (const limit = Date.now() + limitMs; !(await isReached()); await delay(100))
    if (Date.now() > limit) throw new Error(`not in time: ${what}`);
}

/** People of the demonstration, signed in. */
export interface People {
  readonly drafter: Client;
  readonly lawyer: Client;
  readonly operator: Client;
}

export async function signIn({ url }: Program): Promise<People> {
  const logins = ['ministry.drafter', 'ministry.lawyer', 'operator'];
  const [drafter, lawyer, operator] = await Promise.all(logins.map((login) => Client.signIn(url, login)));
  return { drafter: drafter!, lawyer: lawyer!, operator: operator! };
}

const starts = '/api/workflows/delegation/instances';

/** Drafts that are complete: they may be submitted for the check. */
export async function completeDrafts(
  { drafter }: Pick<People, 'drafter'>,
  count: number,
  today = localDay(new Date().toISOString()),
): Promise<string[]> {
  const powers = (await drafter.get('/api/powers?limit=100')).body.items as { id: string; code: string }[];
  const power = powers.find(({ code }) => code === 'civilRegistration')!.id;
  const recipient = (await drafter.get('/api/bodies?kind=municipality&limit=1')).body.items[0].id as string;
  const fields = draftFields(termFrom(nextEffectiveDate(today)));
  const ids: string[] = [];
  while (ids.length < count) {
    const input = { instrument: 'agreement', title: `Civil registration ${ids.length}`, power, recipient };
    const { id } = (await drafter.post(starts, { input })).body as { id: string };
    await send(drafter, id, 'saveDraft', fields);
    ids.push(id);
  }
  return ids;
}

export async function send(client: Client, id: string, type: string, payload: object = {}, key?: string): Promise<void> {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const { status, body } = await client.post(`/api/instances/${id}/events`, { type, payload }, headers);
  expect([type, status, body.reasons]).toEqual([type, 200, undefined]);
}

/** A confirmed address, and how its person wants to be notified. */
export async function wantsMail(query: Ask, login: string, frequency: 'immediate' | 'daily' = 'immediate'): Promise<void> {
  await query(
    `insert into notification_setting (person_id, email, confirmed_at, frequency)
     select id, login || '@example.kg', clock_timestamp(), $2 from person where login = $1`,
    [login, frequency],
  );
}

/** What is left to do now: effects, deliveries, deadlines that are due. */
export async function leftToDo(query: Ask): Promise<Record<string, number>> {
  const [row] = await query<Record<string, number>>(
    `select (select count(*)::int from outbox where delivered_at is null) as effects,
       (select count(*)::int from delivery where outcome is null) as deliveries,
       (select count(*)::int from deadline d left join demo_clock c on true
        where d.due_at <= $1::timestamptz + coalesce(c.offset_ms, 0) * interval '1 ms') as deadlines`,
    [new Date()],
  );
  return row!;
}

export const isQuiet = async (query: Ask): Promise<boolean> => Object.values(await leftToDo(query)).every((count) => count === 0);
