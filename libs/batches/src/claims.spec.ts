import { newId } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { seedCases } from '../../../test/support/seeded-cases.js';
import { type Claimant, expectFenced } from '../../../test/support/stale-claim.js';
import { type ClaimedDeadline, DeadlineClaims, OutboxClaims, type StoredEffect } from '#engine';
import { BatchItems } from './batch-items.js';
import type { HeldItem, Running } from './batch-work.js';
import { bulkTable } from './bulk/bulk-table.js';
import { recomputationTable } from './recompute/recomputation-table.js';

const versions = ['leave/v1', 'cover/v1'];
const later = new Date('2188-01-01T00:00:00Z');
const operation = newId();

const bulkOperation = `insert into bulk_operation (id, person_id, state, event_type, payload, filter, reason,
    planned, token_sha256, expires_at, started_at)
  values ('${operation}', '${newId()}', 'running', 'approve', '{}', '{}', 'all', 1, '\\x01', now(), now())`;
const recomputation = `insert into recomputation (id, person_id, actor, state, reason, considered, blocked,
    counts, token_sha256, planned_at, expires_at, started_at)
  values ('${operation}', '${newId()}', '{}', 'running', 'rule', 1, '[]', '{}', '\\x01', now(), now(), now())`;

const deadlines = new DeadlineClaims();
const outbox = new OutboxClaims();
let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase()));
afterEach(() => database.drop());

describe('a worker whose row was reset and claimed again brings nothing', () => {
  const postponed = { pauseMs: 0, attempt: 1 };
  beforeEach(() => seedCases(database, 1));

  test('of a deadline', async () => {
    const { dataSource } = database;
    const { manager } = dataSource;
    await dataSource.query(`insert into deadline (id, instance_id, name, counted_from, due_on, due_at, provisional, basis)
      select gen_random_uuid(), id, 'answer', now(), now(), now(), false, 'statutory' from instance`);
    const claimant: Claimant<ClaimedDeadline> = {
      table: 'deadline',
      claim: async () => (await deadlines.claim(manager, versions, later, 1))[0] ?? null,
      writes: [(claimed) => deadlines.renew(manager, [claimed]), (claimed) => deadlines.postpone(manager, claimed, postponed)],
    };
    await expectFenced(dataSource, claimant);
  });

  test('of an effect', async () => {
    const { dataSource } = database;
    const { manager } = dataSource;
    await dataSource.query(`insert into outbox (uuid, instance_id, seq, content, created_at)
      select gen_random_uuid(), id, 1, '{"kind": "notify"}', now() from instance`);
    const claimant: Claimant<StoredEffect> = {
      table: 'outbox',
      claim: () => outbox.claim(manager, ['notify']),
      writes: [
        (claimed) => outbox.renew(manager, claimed),
        (claimed) => outbox.postpone(manager, claimed, postponed),
        (claimed) => outbox.giveUp(manager, claimed),
      ],
    };
    await expectFenced(dataSource, claimant);
  });

  test.each([
    [
      'bulk operation',
      bulkTable,
      `${bulkOperation};
      insert into bulk_item (bulk_id, instance_id, seq) select '${operation}', id, 1 from instance`,
    ],
    [
      'recomputation',
      recomputationTable,
      `${recomputation};
      insert into recomputation_item (recomputation_id, instance_id, planned) select '${operation}', id, '[]' from instance`,
    ],
  ])('of a case of a %s', async (_, table, rows) => {
    const { dataSource } = database;
    await dataSource.query(rows);
    const items = new BatchItems<Running, HeldItem>(dataSource, table);
    const claimant: Claimant<HeldItem> = {
      table: table.items.name,
      claim: async () => (await items.claim(operation, 1))?.items[0] ?? null,
      writes: [
        (claimed) => items.renew(operation, [claimed]),
        (claimed) => items.record(operation, [{ ...claimed, outcome: 'stopped' }], new Date()),
      ],
    };
    await expectFenced(dataSource, claimant);
  });
});
