import type { Client } from 'pg';
import { connected } from '../harness/sql.js';
import { copyStatements, modelStatements } from './copy-statements.js';
import { withoutIndexes } from './without-indexes.js';

/** Cases that one transaction adds. */
const batchSize = 20_000;
/** Connections, as many as there are cores. */
const hands = 2;

/**
 * Multiplies every case that is there, in SQL: each copy has an id, a number and money of its own, a journal whose hashes are its
 * own, and everything else of its model; so the engine takes the next event of a copy as of any other case.
 *
 * Left out are notices to people (outbox, inbox, reminders) and what answers repeated requests: nothing that is measured on
 * many cases reads it.
 * @param isFast past triggers and foreign keys, as only a superuser may: what they would check is so by construction.
 */
export async function multiply(url: string, copies: number, { isFast }: { readonly isFast: boolean }): Promise<void> {
  await connected(url, async (client) => {
    await client.query(modelsAndNames);
    const { tables, statements: models } = await modelStatements(client);
    for (const statement of models) await client.query(statement);
    await client.query('analyze');
    const statements = await copyStatements(client, tables);
    const { rows } = await client.query<{ models: number }>('select models::int from bench.place');
    const batches = batchesOf(copies, Math.max(1, Math.floor(batchSize / rows[0]!.models)));
    await withoutIndexes(url, client, tables, async () => {
      const copy = (): Promise<void> => connected(url, (hand) => copyAll(hand, batches, statements, isFast));
      await Promise.all(Array.from({ length: hands }, copy));
    });
    await client.query(afterwards);
    for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
    // Else it is written to the disk while something is measured.
    if (isFast) await client.query('checkpoint');
  });
}

/** The first and last of the copies of each. */
function batchesOf(copies: number, step: number): (readonly [first: number, last: number])[] {
  return Array.from({ length: Math.ceil(copies / step) }, (_, index) => [index * step + 1, Math.min(copies, (index + 1) * step)]);
}

async function copyAll(
  hand: Client,
  batches: (readonly [first: number, last: number])[],
  statements: readonly string[],
  isFast: boolean,
): Promise<void> {
  // What is lost with a crash is the whole run.
  await hand.query(`set synchronous_commit = off; set work_mem = '256MB'; set temp_buffers = '64MB'`);
  if (isFast) await hand.query('set session_replication_role = replica');
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    await hand.query('begin');
    await hand.query(`create temp table batch on commit drop as select * from bench.copies(${batch[0]}, ${batch[1]})`);
    await hand.query('analyze batch');
    for (const statement of statements) await hand.query(statement);
    await hand.query('commit');
  }
}

/** The models, and by which names each of their copies is known. */
const modelsAndNames = `
drop schema if exists bench cascade;
create schema bench;

create table bench.model as
select i.id, i.uuid, st.number, substring(st.number from '[0-9]+$')::bigint as counted, row_number() over (order by i.id) as place,
  (select a.row_id from allocation a where a.instance_id = i.id and a.kind = 'budgetLine') as line,
  (select a.row_id from allocation a where a.instance_id = i.id and a.kind = 'payment') as payment
from instance i join instance_state st on st.instance_id = i.id;

create table bench.place as
select count(*) as models, max(id) as last_id, (select last_value from case_number) as last_number,
  (extract(epoch from clock_timestamp()) * 1000)::bigint as began_ms
from bench.model;

-- In the order of time, as ids of the program are (UUIDv7).
create function bench.copy_of(source uuid, ms bigint) returns uuid language sql immutable
return (lpad(to_hex(ms), 12, '0') || '7' || substr(md5(source::text || ms), 1, 3) || '8' || substr(md5(source::text || ms), 4, 15))::uuid;

create function bench.copies(first int, last int)
returns table (model bigint, id bigint, ms bigint, old_uuid text, uuid uuid, old_number text, number text, old_counted text,
  counted text, old_line text, line uuid, old_payment text, payment uuid)
language sql stable as $$
  select m.id, c.id, c.ms, m.uuid::text, bench.copy_of(m.uuid, c.ms), m.number,
    substring(m.number from '^.*-') || lpad(c.counted::text, greatest(6, length(c.counted::text)), '0'),
    '"caseNumber":' || m.counted || ',', '"caseNumber":' || c.counted || ',',
    m.line::text, bench.copy_of(m.line, c.ms), m.payment::text, bench.copy_of(m.payment, c.ms)
  from bench.place p, generate_series(first, last) n, bench.model m,
    lateral (select p.last_id + o.nth as id, p.last_number + o.nth as counted, p.began_ms + o.nth as ms
             from (select (n - 1) * p.models + m.place as nth) o) c
  order by c.id
$$;
`;

const afterwards = `
select setval(pg_get_serial_sequence('instance', 'id'), (select max(id) from instance)),
  setval('case_number', (select max(substring(number from '[0-9]+$')::bigint) from instance_state));
drop schema bench cascade;
`;
