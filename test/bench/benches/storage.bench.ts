import type { Bench } from '../harness/bench.js';
import { type Result, resultOf } from '../harness/result.js';
import { connected } from '../harness/sql.js';
import { type BenchDatabase } from '../harness/stand.js';
import { openEngine } from '../lives/bench-engine.js';
import { Lives } from '../lives/lives.js';
import { prepareCases } from '../lives/prepared-cases.js';
import { demonstrationSettings } from '../lives/settings.js';
import { step } from '../lives/stepping.js';

/** Tables whose rows steps change in place, or by deleting and inserting. */
const changed = ['snapshot', 'instance_state', 'task', 'deadline'];
/** What grows more slowly is noise. */
const leastBytes = 1;

/** What whole lives of delegations leave on the disk, and whether their updates stay on their pages. */
export const storage: Bench = {
  names: { storage: null, 'hot-share': null },

  async run(stand, wanted) {
    const database = await stand.database('storage');
    const bench = await openEngine(stand, database);
    stand.add(bench.close);
    const settings = await demonstrationSettings(bench);
    const before = await sizesOf(database, 'vacuum full');
    const count = stand.scaled(1_500, 60);
    const lives = new Lives(settings, await prepareCases(bench, settings, count));
    const { steps } = await step(bench, lives, 32);
    await bench.close();
    // First as it lies there, with the room that dead rows had.
    const loose = sum(await sizesOf(database, 'vacuum')) - sum(before);
    const shares = await hotShares(database);
    const after = await sizesOf(database, 'vacuum full');
    // The start of a case is a step as well.
    const results = [...sizeResults(before, after, loose, { steps: steps + count, cases: count }), ...shares];
    await stand.drop(database);
    return results.filter(({ name }) => wanted.has(name.split('/')[0]!));
  },
};

interface Size {
  readonly name: string;
  readonly bytes: number;
}

/** Each table with what it keeps apart, and each index: as `table` and `table/index`. */
async function sizesOf({ ownerUrl }: BenchDatabase, vacuum: string): Promise<ReadonlyMap<string, number>> {
  return connected(ownerUrl, async (client) => {
    await client.query(vacuum);
    const { rows } = await client.query<Size>(
      `select t.relname as name, pg_table_size(t.oid)::float8 as bytes from pg_class t
       where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
       union all
       select t.relname || '/' || i.relname, pg_relation_size(i.oid)::float8 from pg_class t
       join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid where t.relnamespace = 'public'::regnamespace`,
    );
    return new Map(rows.map(({ name, bytes }) => [name, bytes]));
  });
}

function sizeResults(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  loose: number,
  { steps, cases }: { readonly steps: number; readonly cases: number },
): Result[] {
  const grown = [...after].map(([name, bytes]) => ({ name, value: (bytes - (before.get(name) ?? 0)) / steps }));
  const all = sum(after) - sum(before);
  const unit = `bytes a step, of ${steps} steps of ${cases} cases`;
  return [
    resultOf({ name: 'storage', value: all / steps, unit }),
    resultOf({ name: 'storage/not-packed', value: loose / steps, unit: 'bytes a step, with the room of dead rows' }),
    resultOf({ name: 'storage/case', value: all / cases, unit: `bytes a case of ${Math.round(steps / cases)} steps` }),
    ...grown
      .filter(({ value }) => value >= leastBytes)
      .sort((one, other) => other.value - one.value)
      .map(({ name, value }) => resultOf({ name: `storage/${name}`, value, unit: 'bytes a step' })),
  ];
}

const sum = (sizes: ReadonlyMap<string, number>): number => [...sizes.values()].reduce((all, bytes) => all + bytes, 0);

/** Of the updates of each table those that needed no new entry in its indexes. */
async function hotShares({ ownerUrl }: BenchDatabase): Promise<Result[]> {
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; updates: number; hot: number }>(
      `select relname as name, n_tup_upd::float8 as updates, n_tup_hot_upd::float8 as hot from pg_stat_user_tables
       where relname = any($1) and schemaname = 'public' and n_tup_upd > 0 order by array_position($1, relname::text)`,
      [changed],
    );
    return rows.map(({ name, updates, hot }) =>
      resultOf({
        name: name === 'snapshot' ? 'hot-share' : `hot-share/${name}`,
        value: hot / updates,
        unit: `of ${updates} updates`,
      }),
    );
  });
}
