import { localDay } from '#calendar';
import { Clock, isConflict } from '#platform';
import { addMunicipalities, settingsOfAll } from '../cases/many-bodies.js';
import { makeModels } from '../cases/model-cases.js';
import { multiply } from '../cases/multiply.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import { type BenchEngine, openEngine } from '../lives/bench-engine.js';
import { prepareCases, type PreparedCase } from '../lives/prepared-cases.js';
import { demonstrationSettings, type KnownSetting } from '../lives/settings.js';

/** The deadline that fires: of a power that is carried out already, the answer to the request for its costing. */
export const storming = 'costingDue';

/** Cases of one day: the deadline of each is over in the same second. */
export interface Group {
  readonly dueAt: Date;
  readonly count: number;
}

/** Cases of the people who work meanwhile, on the day of the storm. */
export interface AtWork {
  readonly settings: readonly KnownSetting[];
  readonly cases: readonly PreparedCase[];
}

const day = 86_400_000;
/** Of the first group: municipalities register their powers, and each such case is multiplied. */
const models = 250;

/** Next year's first of February: no turn of a year falls between the registration and what is due for it. */
const begins = (): Date => new Date(`${new Date().getUTCFullYear() + 1}-02-01T04:00:00Z`);

/** Groups of so many cases, one due after the other. The people's cases are of the day on which the first is due. */
export async function makeStorms(
  stand: Stand,
  database: BenchDatabase,
  counts: readonly number[],
  peoplesCases: number,
): Promise<{ groups: Group[]; atWork: AtWork }> {
  await addMunicipalities(database.url, stand.scaled(100, 20));
  const clock = new Clock();
  clock.advanceTo(begins());
  const bench = await openEngine(stand, database, clock);
  try {
    const copies = Math.max(1, Math.round(Math.max(...counts) / stand.scaled(models, 25)));
    for (const [index, count] of counts.entries()) await register(bench, Math.max(1, Math.round(count / copies)), index + 1);
    if (copies > 1) await multiply(database.superuserUrl, copies - 1, { isFast: true });
    const groups = await groupsOf(bench);
    return { groups, atWork: await peopleAtWork(bench, groups[0]!, peoplesCases) };
  } finally {
    await bench.close();
  }
}

/** On the next day that brings another due date than those before: a weekend brings none. */
async function register(bench: BenchEngine, count: number, days: number): Promise<void> {
  const settings = await settingsOfAll(bench);
  await makeModels(bench, settings, ['registered']);
  while ((await groupsOf(bench)).length < days) {
    bench.clock.advanceTo(new Date(bench.clock.now().getTime() + day));
    await makeModels(bench, settings, ['registered']);
  }
  const others = Array.from({ length: count - 1 }, () => 'registered' as const);
  await makeModels(bench, settings, others);
}

async function groupsOf({ dataSource }: BenchEngine): Promise<Group[]> {
  return dataSource.query<Group[]>(
    `select due_at as "dueAt", count(*)::int as count from deadline where name = $1 group by due_at order by due_at`,
    [storming],
  );
}

/** Begun hours before, so that their papers are of the day. */
async function peopleAtWork(bench: BenchEngine, { dueAt }: Group, count: number): Promise<AtWork> {
  bench.clock.advanceTo(hoursBefore({ dueAt }));
  const settings = await demonstrationSettings(bench);
  return { settings, cases: await prepareCases(bench, settings, count) };
}

/** When people are at work on the day on which a group is due: it is over at midnight. */
export function hoursBefore({ dueAt }: Pick<Group, 'dueAt'>): Date {
  return new Date(dueAt.getTime() - 8 * 3_600_000);
}

/** Unsent notices of earlier steps are no part of a storm. */
export async function settle(stand: Stand, database: BenchDatabase): Promise<void> {
  await stand.asOwner(database, 'update outbox set delivered_at = created_at where delivered_at is null');
  await emptyQueue(stand, database);
}

/** Reminders of that day went out in the morning: they are not part of the storm at its end. */
export async function remindersAreOut(stand: Stand, database: BenchDatabase, { dueAt }: Group): Promise<void> {
  const today = localDay(new Date(dueAt.getTime() - 1).toISOString());
  await stand.asOwner(database, 'insert into reminder_pass (day, ended_at) values ($1, $2) on conflict do nothing', [
    today,
    dueAt,
  ]);
}

/** The business time of every query from now on. @returns how many milliseconds it is ahead. */
export async function moveClock(stand: Stand, database: BenchDatabase, to: Date): Promise<number> {
  const offset = to.getTime() - Date.now();
  await stand.asOwner(
    database,
    `insert into demo_clock (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
    [Math.round(offset)],
  );
  return offset;
}

/** Everything that the queue holds, as if its store had been lost. */
export async function emptyQueue(stand: Stand, database: BenchDatabase): Promise<void> {
  const tables = await stand.asOwner<{ name: string }>(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' and tablename <> 'migration'`,
  );
  const truncate = `truncate ${tables.map(({ name }) => name).join(', ')} cascade`;
  // Workers lock a few of them in another order.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await stand.asOwner(database, truncate);
      return;
    } catch (error) {
      if (!isConflict(error) || attempt === 10) throw error;
    }
  }
}

/** How many of a group are still to fire. */
export async function leftOf(stand: Stand, database: BenchDatabase, { dueAt }: Group): Promise<number> {
  const [row] = await stand.asOwner<{ count: number }>(
    database,
    'select count(*)::int as count from deadline where due_at = $1 and name = $2',
    [dueAt, storming],
  );
  return row!.count;
}

/** Seconds of business time after which the first and the last of a group fired, by their journals. */
export async function firedBetween(stand: Stand, database: BenchDatabase, { dueAt }: Group): Promise<string> {
  const [row] = await stand.asOwner<{ first: number | null; last: number | null }>(
    database,
    `select extract(epoch from min(at) - $1)::float8 as first, extract(epoch from max(at) - $1)::float8 as last
     from journal where type = 'deadline' and at >= $1 and at < $1 + interval '1 hour'`,
    [dueAt],
  );
  return `the first fired after ${row!.first?.toFixed(1) ?? '-'} s, the last after ${row!.last?.toFixed(1) ?? '-'} s`;
}

/** @throws unless by the journals each case of these groups fired once, and no other. */
export async function assertFiredOnce(stand: Stand, database: BenchDatabase, groups: readonly Group[]): Promise<void> {
  const rows = await stand.asOwner<{ firings: number; cases: number }>(
    database,
    `select firings::int, count(*)::int as cases from (
       select instance_id, count(*) as firings from journal where type = 'deadline' and record like '%"name":"${storming}"%' group by 1
     ) fired group by 1`,
  );
  const wanted = groups.reduce((sum, { count }) => sum + count, 0);
  if (rows.length !== 1 || rows[0]!.firings !== 1 || rows[0]!.cases !== wanted)
    throw new Error(`${wanted} cases had to fire once each, the journals say ${JSON.stringify(rows)}`);
}
