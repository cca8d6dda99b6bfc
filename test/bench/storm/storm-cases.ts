import { localDay } from '#calendar';
import { addMunicipalities, settingsOfAll } from '../cases/many-bodies.js';
import { makeModels } from '../cases/model-cases.js';
import { multiply } from '../cases/multiply.js';
import type { BenchDatabase, Stand } from '../harness/stand.js';
import { type BenchEngine, openEngine } from '../lives/bench-engine.js';
import { prepareCases, type PreparedCase } from '../lives/prepared-cases.js';
import { demonstrationSettings, type KnownSetting } from '../lives/settings.js';

/** The deadline that rings: of a power that is carried out already, the answer to the request for its costing. */
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

/** Groups of so many cases, each due a week after the one before. The people's cases are of the day of the first. */
export async function makeStorms(
  stand: Stand,
  database: BenchDatabase,
  counts: readonly number[],
  peoplesCases: number,
): Promise<{ groups: Group[]; atWork: AtWork }> {
  await addMunicipalities(database.url, stand.scaled(100, 20));
  const bench = await openEngine(stand, database);
  try {
    const settings = await settingsOfAll(bench);
    const largest = Math.max(...counts);
    const copies = Math.max(1, Math.round(largest / stand.scaled(models, 25)));
    for (const count of counts) {
      await makeModels(
        bench,
        settings,
        Array.from({ length: Math.max(1, Math.round(count / copies)) }, () => 'registered' as const),
      );
      bench.clock.advanceTo(new Date(bench.clock.now().getTime() + 7 * day));
    }
    if (copies > 1) await multiply(database.superuserUrl, copies - 1, { isFast: true });
    const groups = await groupsOf(bench);
    if (groups.length !== counts.length) throw new Error(`${groups.length} days are due, not ${counts.length}`);
    return { groups, atWork: await peopleAtWork(bench, groups[0]!, peoplesCases) };
  } finally {
    await bench.close();
  }
}

async function groupsOf({ dataSource }: BenchEngine): Promise<Group[]> {
  return dataSource.query<Group[]>(
    `select due_at as "dueAt", count(*)::int as count from deadline where name = $1 group by due_at order by due_at`,
    [storming],
  );
}

/** Begun in the hour before, so that their papers are of the day. */
async function peopleAtWork(bench: BenchEngine, { dueAt }: Group, count: number): Promise<AtWork> {
  bench.clock.advanceTo(new Date(dueAt.getTime() - 3_600_000));
  const settings = await demonstrationSettings(bench);
  return { settings, cases: await prepareCases(bench, settings, count) };
}

/** Reminders of that day went out in the morning: they are not part of the storm at its end. */
export async function remindersAreOut(stand: Stand, database: BenchDatabase, { dueAt }: Group): Promise<void> {
  const today = localDay(new Date(dueAt.getTime() - 1).toISOString());
  await stand.asOwner(database, 'insert into reminder_pass (day, ended_at) values ($1, $2) on conflict do nothing', [
    today,
    dueAt,
  ]);
}

/** The business time of whoever looks from now on. @returns how many milliseconds it is ahead. */
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
  await stand.asOwner(database, `truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
}

/** How many of a group are still to ring. */
export async function leftOf(stand: Stand, database: BenchDatabase, { dueAt }: Group): Promise<number> {
  const [row] = await stand.asOwner<{ count: number }>(
    database,
    'select count(*)::int as count from deadline where due_at = $1 and name = $2',
    [dueAt, storming],
  );
  return row!.count;
}

/** @throws unless by the journals each case of these groups rang once, and no other. */
export async function demandRungOnce(stand: Stand, database: BenchDatabase, groups: readonly Group[]): Promise<void> {
  const rows = await stand.asOwner<{ rings: number; cases: number }>(
    database,
    `select rings::int, count(*)::int as cases from (
       select instance_id, count(*) as rings from journal where type = 'deadline' and record like '%"name":"${storming}"%' group by 1
     ) rung group by 1`,
  );
  const wanted = groups.reduce((sum, { count }) => sum + count, 0);
  if (rows.length !== 1 || rows[0]!.rings !== 1 || rows[0]!.cases !== wanted)
    throw new Error(`${wanted} cases had to ring once each, the journals say ${JSON.stringify(rows)}`);
}
