import { Client } from 'pg';
import { newId } from '#platform';
import { DeadlineClaims, OutboxClaims } from '#engine';
import { DeliveryRepository } from '#notify';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { analyze, seedCases } from '../../../test/support/seeded-cases.js';
import { sentStatements } from '../../../test/support/sent-statements.js';
import { BatchItems } from './batch-items.js';
import type { HeldItem, Running } from './batch-work.js';
import { bulkTable } from './bulk/bulk-table.js';
import { recomputationTable } from './recompute/recomputation-table.js';

/** Enough that no plan is chosen because a table is small. */
const cases = 20_000;
const versions = ['leave/v1', 'cover/v1'];
const now = new Date('2026-06-02T00:00:00Z');
const operation = newId();

const numbered = `(select id, uuid, row_number() over (order by id) as n from instance) numbered`;

/** Half is still to be done. */
const rows = [
  `insert into deadline (id, instance_id, name, counted_from, due_on, due_at, provisional, basis)
   select gen_random_uuid(), id, name, now(), '2027-01-01', timestamptz '2027-01-01' + id * interval '1 minute', false, 'statutory'
   from instance, unnest(array ['report', 'funding', 'review']) name`,
  `insert into outbox (uuid, instance_id, seq, xid, content, created_at, delivered_at)
   select gen_random_uuid(), id, 1, n::text::xid8, '{"kind": "notify"}', now(), case when n > 10000 then now() end from ${numbered}`,
  `insert into delivery (id, channel, target, instance, content, created_at, next_try_at, outcome, delivered_at)
   select gen_random_uuid(), 'mail', gen_random_uuid(), uuid, '{}', now(), now(), case when n > 10000 then 'delivered' end,
     case when n > 10000 then now() end from ${numbered}`,
  `insert into bulk_operation (id, person_id, state, event_type, payload, filter, reason, planned, token_sha256, expires_at, started_at)
   values ('${operation}', gen_random_uuid(), 'running', 'approve', '{}', '{}', 'all', 1, '\\x01', now(), now())`,
  `insert into bulk_item (bulk_id, instance_id, seq, outcome, applied_seq, decided_at)
   select '${operation}', id, 1, case when n > 10000 then 'applied' end, case when n > 10000 then 2 end, case when n > 10000 then now() end from ${numbered}`,
  `insert into recomputation (id, person_id, actor, state, reason, considered, blocked, counts, token_sha256, planned_at, expires_at, started_at)
   values ('${operation}', gen_random_uuid(), '{}', 'running', 'rule', 1, '[]', '{}', '\\x01', now(), now(), now())`,
  `insert into recomputation_item (recomputation_id, instance_id, planned, outcome, decided_at)
   select '${operation}', id, '[]', case when n > 10000 then 'unchanged' end, case when n > 10000 then now() end from ${numbered}`,
];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedCases(database, cases);
  for (const statement of rows) await database.dataSource.query(statement);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await analyze(owner, ['deadline', 'outbox', 'delivery', 'bulk_item', 'recomputation_item']);
  await owner.end();
}, 120_000);
afterAll(() => database.drop());

/**
 * The plans of what is sent, reviewed in the file beside (`npx jest -u` writes it anew): of each node its kind, table and index, as
 * `explain` writes them, without what it compares.
 */
async function plansOf(act: () => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  for (const { text, values } of await sentStatements(act)) {
    const lines = await database.dataSource.query<{ 'QUERY PLAN': string }[]>(`explain (costs off) ${text}`, values);
    const nodes = lines
      .map((line) => line['QUERY PLAN'])
      .filter((line, index) => index === 0 || /^ *-> |^ *(CTE|InitPlan|SubPlan) \w+$/.test(line));
    plans.push(nodes.join('\n'));
  }
  return plans.join('\n\n');
}

test('the statements that claim a deadline, renew it and give it back', async () => {
  const { manager } = database.dataSource;
  const claims = new DeadlineClaims();
  const plans = await plansOf(async () => {
    const [claimed] = await claims.claim(manager, versions, now, 256);
    await claims.renew(manager, [claimed!]);
    await claims.postpone(manager, claimed!, { pauseMs: 0, attempt: 1 });
    await claims.isAnyDue(manager, versions, now);
  });
  expect(plans).toMatchSnapshot();
});

test('those of an effect', async () => {
  const { manager } = database.dataSource;
  const claims = new OutboxClaims();
  const plans = await plansOf(async () => {
    const claimed = (await claims.claim(manager, ['notify']))!;
    await claims.renew(manager, claimed);
    await claims.postpone(manager, claimed, { pauseMs: 0, attempt: 1 });
    await claims.claim(manager, ['notify'], claimed.uuid);
    await claims.due(manager, ['notify'], 100);
  });
  expect(plans).toMatchSnapshot();
});

test('those of a delivery', async () => {
  const { manager } = database.dataSource;
  const repository = new DeliveryRepository();
  const pauses = { mail: [0, 1_000] };
  const plans = await plansOf(async () => {
    const [waiting] = await repository.waiting(manager, pauses, 0, 10);
    const claimed = (await repository.claim(manager, pauses, waiting!.id))!;
    await repository.renew(manager, claimed);
    await repository.postpone(manager, claimed, { pauseMs: 0, attempt: 1 }, 'refused');
  });
  expect(plans).toMatchSnapshot();
});

test.each([
  ['bulk operation', bulkTable],
  ['recomputation', recomputationTable],
])('those of a case of a %s', async (_, table) => {
  const items = new BatchItems<Running, HeldItem>(database.dataSource, table);
  const plans = await plansOf(async () => {
    await items.leftBehind();
    const [claimed] = (await items.claim(operation, 64))!.items;
    await items.renew(operation, [claimed!]);
    await items.record(operation, [{ ...claimed!, outcome: 'stopped' }], now);
    await items.end(operation, now);
  });
  expect(plans).toMatchSnapshot();
});
