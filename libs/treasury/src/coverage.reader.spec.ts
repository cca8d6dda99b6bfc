import { WorkflowCatalog } from '#engine';
import type { WorkflowPackage } from '#machine';
import { newId } from '#platform';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../test/support/package-of.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AwaitedPayers } from './awaited-payers.js';
import { coverageOf, CoverageReader, totalOf } from './coverage.reader.js';
import { LedgerReader } from './ledger.reader.js';
import { ShortfallReader } from './shortfall.reader.js';
import { acting, aimak, auditOffice, city, loadBodies, treasuryTestSchema } from './treasury.support.js';

const on = '2027-06-30';
const catalog = new WorkflowCatalog([packageOf(leave, { roles: { payee: 'applicant' } })]);
const everybody = acting('all', [auditOffice, 'auditor']);

/** By step: the kind, the amount, when it is due, and when it was recorded. */
type Entry = readonly [seq: number, kind: string, amount: number, dueOn: string | null, recordedOn?: string];

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  await loadBodies(database.dataSource);
});
afterEach(() => database.drop());

/** A case with this ledger; answers its uuid. */
async function insert(
  entries: readonly Entry[],
  { recipient = aimak.id as string, isFinal = false, states = ['live'] } = {},
): Promise<string> {
  const uuid = newId();
  const [{ id }] = await database.dataSource.query<[{ id: string }]>(
    `insert into instance (uuid, workflow, version, created_at) values ($1, 'leave', 'v1', '2026-01-01') returning id`,
    [uuid],
  );
  await database.dataSource.query(
    `insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
     values ($1, 'leave', 'live', $2, 'N', 'T', '{}', $3, '2026-01-01')`,
    [id, states, isFinal],
  );
  await database.dataSource.query(`insert into instance_party values ($1, 'applicant', $2), ($1, 'recipient', $3)`, [
    id,
    recipient,
    newId(),
  ]);
  for (const [index, [seq, kind, amount, dueOn, recordedOn = '2026-12-01']] of entries.entries())
    await database.dataSource.query(
      `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at)
       values ($1, $2, $3, $4, coalesce(left($5::text, 4), '2027'), 's', $5::date, $6, $7::date::timestamp at time zone 'Asia/Bishkek')`,
      [id, seq, index, kind, dueOn, amount, recordedOn],
    );
  return uuid;
}

async function sinceOf(entries: readonly Entry[]): Promise<unknown> {
  await insert(entries);
  const { items } = await new ShortfallReader(database.dataSource, new AwaitedPayers(database.dataSource), catalog).list(
    everybody,
    {
      on,
      sort: 'since',
      ended: false,
      limit: 10,
    },
  );
  return items.map(({ since, missing, days }) => [since, Number(missing), days]);
}

const due: readonly Entry[] = [
  [1, 'due', 100, '2027-01-15'],
  [1, 'due', 100, '2027-04-01'],
  [1, 'due', 100, '2027-07-01'],
];

describe('the day since which money is missing', () => {
  test.each<[string, readonly Entry[], unknown]>([
    ['nothing came: the oldest due date', due, [['2027-01-15', 200, 166]]],
    ['a part came: the same', [...due, [2, 'received', 60, null, '2027-01-20']], [['2027-01-15', 140, 166]]],
    [
      'the oldest is paid, late: the next due date',
      [...due, [2, 'received', 100, null, '2027-05-20']],
      [['2027-04-01', 100, 90]],
    ],
    ['all that is due is paid', [...due, [2, 'received', 200, null, '2027-05-20']], []],
    [
      'taken back after it was due: the day it was taken back',
      [...due, [2, 'received', 200, null, '2027-01-10'], [3, 'received', -100, null, '2027-05-11']],
      [['2027-05-11', 100, 50]],
    ],
    [
      'taken back before it was due: the due date',
      [...due, [2, 'received', 200, null, '2027-01-10'], [3, 'received', -100, null, '2027-03-01']],
      [['2027-04-01', 100, 90]],
    ],
    [
      'taken back, paid again and taken back again: the last time',
      [
        ...due,
        [2, 'received', 200, null, '2027-01-10'],
        [3, 'received', -100, null, '2027-04-10'],
        [4, 'received', 100, null, '2027-04-20'],
        [5, 'received', -150, null, '2027-06-20'],
        [6, 'received', 10, null, '2027-06-25'],
      ],
      [['2027-06-20', 140, 10]],
    ],
    [
      'taken back and given anew in one step: it never went',
      [
        ...due,
        [2, 'received', 200, null, '2027-01-10'],
        [3, 'received', -200, null, '2027-05-01'],
        [3, 'received', 200, null, '2027-05-01'],
      ],
      [],
    ],
    [
      'a date that was moved counts where it was moved to',
      [...due, [2, 'due', -100, '2027-01-15'], [2, 'due', 100, '2027-06-01'], [3, 'received', 100, null, '2027-04-01']],
      [['2027-06-01', 100, 29]],
    ],
  ])('%s', async (_, entries, expected) => expect(await sinceOf(entries)).toEqual(expected));
});

test('the sums of recipients are those of their ledgers; what a case has too much helps no other', async () => {
  const reader = new CoverageReader(database.dataSource, catalog);
  const cases = {
    short: await insert([
      ...due,
      [2, 'received', 50, null],
      [2, 'released', 80, null],
      [3, 'spent', 7, null],
      [3, 'ownTopUp', 3, null],
    ]),
    ahead: await insert([...due, [2, 'received', 900, null], [2, 'appropriated', 11, null]]),
    none: await insert([]),
    ended: await insert(
      [
        [1, 'due', 40, '2027-01-15'],
        [2, 'received', 10, null],
      ],
      { isFinal: true },
    ),
    others: await insert(due, { recipient: city.id }),
  };
  const money = await reader.byRecipient(everybody, { on, year: 2027 });
  const own = money.find(({ recipient }) => recipient === aimak.id);
  expect(own).toEqual({
    recipient: aimak.id,
    liveCases: 3,
    casesWithMoney: 3,
    casesShort: 1,
    dueToDate: '440',
    appropriated: '11',
    released: '80',
    received: '960',
    spent: '7',
    ownTopUp: '3',
    shortfall: '180',
    endedShortfall: '30',
    daysLate: 166,
    shared: [],
  });
  expect(coverageOf(own!)).toBe(5_909);
  expect(totalOf(money)).toMatchObject({ liveCases: 4, dueToDate: '640', shortfall: '380', daysLate: 166 });
  const ids = await database.dataSource.query<{ id: string }[]>('select id from instance order by id');
  const ledgers = await Promise.all(ids.map(({ id }) => new LedgerReader(database.dataSource).byPeriod(id, on)));
  expect(totalOf(money).dueToDate).toBe(String(ledgers.reduce((sum, { totals }) => sum + BigInt(totals.dueToDate), 0n)));
  expect((await reader.byRecipient(everybody, { on, year: 2026 }))[0]).toMatchObject({ appropriated: '0' });
  expect(await reader.byRecipient(everybody, { on, year: 2027, workflow: 'delegation' })).toEqual([]);
  expect(Object.keys(cases)).toHaveLength(5);
});

test('who sees one case counts one', async () => {
  const reader = new CoverageReader(database.dataSource, catalog);
  await insert(due);
  await insert(due, { recipient: city.id });
  const [own, ...rest] = await reader.byRecipient(acting('own', [city, 'financier'], [city, 'signatory']), { on, year: 2027 });
  expect([own, rest]).toEqual([expect.objectContaining({ recipient: city.id, liveCases: 1, dueToDate: '200' }), []]);
  expect(await reader.byRecipient(acting('own'), { on, year: 2027 })).toEqual([]);
  expect(totalOf([])).toMatchObject({ dueToDate: '0', daysLate: 0 });
  expect(coverageOf(totalOf([]))).toBeNull();
});

test('cases of a workflow that names no payee are not there', async () => {
  await insert(due);
  const readerOf = (...packages: WorkflowPackage[]): CoverageReader =>
    new CoverageReader(database.dataSource, new WorkflowCatalog(packages));
  const others = packageOf({ ...leave, name: 'holiday' }, { roles: { payee: 'applicant' } });
  for (const packages of [[], [packageOf(leave)], [packageOf(leave), others]]) {
    expect(await readerOf(...packages).byRecipient(everybody, { on, year: 2027 })).toEqual([]);
    expect(await readerOf(...packages).recipients(everybody)).toEqual([]);
  }
  const both = readerOf(packageOf(leave, { roles: { payee: 'applicant' } }), others);
  expect(await both.recipients(everybody)).toEqual([aimak.id]);
});

test('money of a case with several payees is of each what is its own, and the case counts once', async () => {
  const uuid = await insert([[1, 'received', 70, null]]);
  const [{ id }] = await database.dataSource.query<[{ id: string }]>('select id from instance where uuid = $1', [uuid]);
  await database.dataSource.query(`insert into instance_party values ($1, 'applicant', $2)`, [id, city.id]);
  // Until its second step it had one payee, whom its money did not name.
  const own = (seq: number, body: string | null, kind: string, amount: number, dueOn: string | null = null): Promise<unknown> =>
    database.dataSource.query(
      `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at, body_id)
       select $1, $2, 10 + count(*), $3, '2027', 's', $4, $5, '2026-12-02', $6 from ledger_entry`,
      [id, seq, kind, dueOn, amount, body],
    );
  await own(2, null, 'received', -70);
  await own(2, aimak.id, 'received', 70);
  await own(2, aimak.id, 'due', 100, '2027-01-15');
  await own(2, city.id, 'due', 50, '2027-04-01');
  await insert(due, { recipient: city.id });
  const money = await new CoverageReader(database.dataSource, catalog).byRecipient(everybody, { on, year: 2027 });
  const of = (body: string) => money.find(({ recipient }) => recipient === body);
  expect(of(aimak.id)).toMatchObject({ liveCases: 1, dueToDate: '100', received: '70', shortfall: '30', daysLate: 166 });
  expect(of(city.id)).toMatchObject({ liveCases: 2, casesShort: 2, dueToDate: '250', received: '0', shortfall: '250' });
  expect(totalOf(money)).toMatchObject({ liveCases: 2, casesWithMoney: 2, casesShort: 2, dueToDate: '350', shortfall: '280' });
  const shortfalls = new ShortfallReader(database.dataSource, new AwaitedPayers(database.dataSource), catalog);
  for (const sort of ['amount', 'since'] as const) {
    const found: unknown[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await shortfalls.list(everybody, { on, sort, ended: false, limit: 1, cursor });
      expect(page).toMatchObject({ count: 2, missing: '280' });
      found.push(...page.items.map(({ recipient, missing, since }) => [recipient, missing, since]));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        [aimak.id, '30', '2027-01-15'],
        [city.id, '50', '2027-04-01'],
        [city.id, '200', '2027-01-15'],
      ]),
    );
  }
});
