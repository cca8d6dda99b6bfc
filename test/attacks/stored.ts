import type { DataSource } from 'typeorm';

/**
 * Tables that a request which is refused may still write: who was seen when, who tried to sign in, who was refused. Nothing
 * of them is in a case. And the key, which the application cannot read.
 */
const aside = ['session', 'token', 'sign_in_attempt', 'known_device', 'refused_attempt', 'migrations', 'journal_key'];

/** How many rows each table has, and a checksum of what is in them. */
export async function storedIn(dataSource: DataSource): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1) order by tablename`,
    [aside],
  );
  const stored: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query<[{ rows: string; sum: string | null }]>(
      `select count(*) as rows, sum(hashtextextended(t::text, 0)) as sum from ${name} t`,
    );
    stored[name] = `${row.rows} rows, ${row.sum}`;
  }
  return stored;
}

/** The same, once what runs by itself (effects, bulk operations) has come to rest. */
export async function storedAtRest(dataSource: DataSource): Promise<Record<string, string>> {
  const limit = Date.now() + 20_000;
  for (let before = await storedIn(dataSource); ;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await storedIn(dataSource);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    if (Date.now() > limit) throw new Error(`it never rests: ${JSON.stringify([before, now])}`);
    before = now;
  }
}
