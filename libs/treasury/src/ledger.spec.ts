import type { LedgerRow } from '#machine';
import { inTransaction } from '#platform';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerWriter } from './ledger.writer.js';
import { aimak, city, insertCase, loadBodies, treasuryTestSchema } from './treasury.support.js';

const writer = new LedgerWriter();
let database: TestDatabase;
let reader: LedgerReader;

beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  reader = new LedgerReader(database.dataSource);
});
afterAll(() => database.drop());

const newCase = (): Promise<string> => insertCase(database.dataSource);
const write = (instanceId: string, seq: number, ...rows: LedgerRow[]): Promise<void> =>
  inTransaction(database.dataSource, (tx) => writer.write(tx, [{ instanceId, seq, rows, at: '2026-04-10T06:00:00.000Z' }]));
const row = (kind: string, period: string, amount: string, dueOn: string | null = null, source = 'republican'): LedgerRow => ({
  kind,
  period,
  source,
  dueOn,
  amount,
});

describe('the rows of a step', () => {
  it('are stored in the order written, and read back as they were', async () => {
    const instanceId = await newCase();
    const rows = [
      row('received', '2026-Q1', '-300'),
      row('due', '2026-Q1', '999999999999999', '2026-01-15'),
      row('ownTopUp', '2026-Q1', '0', null, '{"local", \'budget\'}'),
    ];
    await write(instanceId, 7, ...rows);
    expect(await writer.read(database.dataSource.manager, instanceId)).toEqual(new Map([[7, rows]]));
    const entries = await database.dataSource.manager.find(LedgerEntry, { where: { instanceId }, order: { ordinal: 'asc' } });
    expect(entries.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(entries[0]).toMatchObject({ seq: '7', recordedAt: new Date('2026-04-10T06:00:00.000Z') });
  });

  it('are all or nothing, and no step writes twice', async () => {
    const instanceId = await newCase();
    await write(instanceId, 1);
    await write(instanceId, 1, row('due', '2026-Q1', '5', '2026-01-15'));
    await expect(write(instanceId, 1, row('received', '2026-Q1', '5'))).rejects.toMatchObject({ code: '23505' });
    await expect(write(instanceId, 2, row('received', '2026-Q1', '5'), row('a gift', '2026-Q1', '5'))).rejects.toMatchObject({
      code: '23514',
    });
    await expect(write(instanceId, 2, row('received', '2026-Q1', '5', '2026-01-15'))).rejects.toMatchObject({ code: '23514' });
    await expect(write('999999', 1, row('received', '2026-Q1', '5'))).rejects.toMatchObject({ code: '23503' });
    expect((await reader.byPeriod(instanceId, '2026-12-31')).totals.received).toBe('0');
  });

  it('cannot be changed, deleted or truncated by the application', async () => {
    await write(await newCase(), 1, row('received', '2026-Q1', '5'));
    for (const sql of ['update ledger_entry set amount_tyiyn = 0', 'delete from ledger_entry', 'truncate ledger_entry']) {
      await expect(database.dataSource.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the ledger of a case', () => {
  it('sums by kind, period and source, without what came to nothing', async () => {
    const [instanceId, other] = await Promise.all([newCase(), newCase()]);
    await write(other, 1, row('received', '2026-Q1', '1000'));
    await write(instanceId, 1, row('due', '2026-Q1', '300', '2026-01-15'), row('due', '2026-Q2', '300', '2026-04-15'));
    await write(instanceId, 2, row('received', '2026-Q1', '100'), row('received', '2026-Q1', '50', null, 'other'));
    await write(instanceId, 3, row('received', '2026-Q1', '40'), row('ownTopUp', '2026-Q1', '20'));
    await write(instanceId, 4, row('ownTopUp', '2026-Q1', '-20'), row('received', '2026-Q2', '-7'));
    expect(await reader.byPeriod(instanceId, '2026-03-31')).toEqual({
      rows: [
        { kind: 'due', period: '2026-Q1', source: 'republican', body: null, amount: '300' },
        { kind: 'received', period: '2026-Q1', source: 'other', body: null, amount: '50' },
        { kind: 'received', period: '2026-Q1', source: 'republican', body: null, amount: '140' },
        { kind: 'due', period: '2026-Q2', source: 'republican', body: null, amount: '300' },
        { kind: 'received', period: '2026-Q2', source: 'republican', body: null, amount: '-7' },
      ],
      totals: { dueToDate: '300', received: '183', coverage: 6100 },
      payees: [],
    });
  });

  it('counts an amount as due from its date on; a moved date moves it', async () => {
    const instanceId = await newCase();
    await write(instanceId, 1, row('due', '2026', '300', '2026-01-15'), row('received', '2026', '100'));
    const totals = async (on: string): Promise<object> => (await reader.byPeriod(instanceId, on)).totals;
    expect(await totals('2026-01-14')).toEqual({ dueToDate: '0', received: '100', coverage: null });
    expect(await totals('2026-01-15')).toEqual({ dueToDate: '300', received: '100', coverage: 3333 });
    await write(instanceId, 2, row('due', '2026', '-300', '2026-01-15'), row('due', '2026', '300', '2026-02-15'));
    expect(await totals('2026-01-15')).toEqual({ dueToDate: '0', received: '100', coverage: null });
    expect(await totals('2026-02-15')).toEqual({ dueToDate: '300', received: '100', coverage: 3333 });
  });

  it('gives the money of each of several payees; what one has too much covers nothing of the other', async () => {
    const instanceId = await newCase();
    await loadBodies(database.dataSource);
    const [one, other] = [aimak.id, city.id].sort();
    const of = (body: string, each: LedgerRow): LedgerRow => ({ ...each, body });
    await write(
      instanceId,
      1,
      of(one!, row('due', '2026', '300', '2026-01-15')),
      of(other!, row('due', '2026', '100', '2026-01-15')),
    );
    await write(instanceId, 2, of(one!, row('received', '2026', '400')), of(other!, row('received', '2026', '50')));
    const { rows, totals, payees } = await reader.byPeriod(instanceId, '2026-01-15');
    expect(rows.map(({ kind, body, amount }) => [kind, body, amount])).toEqual([
      ['due', one, '300'],
      ['due', other, '100'],
      ['received', one, '400'],
      ['received', other, '50'],
    ]);
    expect(totals).toEqual({ dueToDate: '400', received: '450', coverage: 8750 });
    expect(payees).toEqual([
      { body: one, dueToDate: '300', received: '400', coverage: 13333 },
      { body: other, dueToDate: '100', received: '50', coverage: 5000 },
    ]);
  });

  it('is empty for a case without money', async () => {
    const nothing = { rows: [], totals: { dueToDate: '0', received: '0', coverage: null }, payees: [] };
    expect(await reader.byPeriod(await newCase(), '2026-01-01')).toEqual(nothing);
  });

  it('never calls a case covered that lacks a tyiyn, and bears any amount', async () => {
    const [short, full, flooded] = await Promise.all([newCase(), newCase(), newCase()]);
    const most = '999999999999999';
    await write(short, 1, row('due', '2026', most, '2026-01-15'), row('received', '2026', '999999999999998'));
    await write(full, 1, row('due', '2026', most, '2026-01-15'), row('received', '2026', most));
    await write(flooded, 1, row('due', '2026', '1', '2026-01-15'), row('received', '2026', most));
    expect((await reader.byPeriod(short, '2026-01-15')).totals.coverage).toBe(9999);
    expect((await reader.byPeriod(full, '2026-01-15')).totals.coverage).toBe(10000);
    expect((await reader.byPeriod(flooded, '2026-01-15')).totals).toMatchObject({
      received: most,
      coverage: 9999999999999990000,
    });
  });

  it('is the fold of all changes, to the last tyiyn', async () => {
    const change = fc.record({
      kind: fc.constantFrom('due', 'appropriated', 'released', 'received', 'spent', 'ownTopUp', 'returned', 'interest'),
      period: fc.constantFrom('2026-Q1', '2026-Q2'),
      source: fc.constantFrom('republican', 'local'),
      day: fc.constantFrom('2026-01-15', '2026-04-15', '2026-07-15'),
      amount: fc.bigInt({ min: -999999999999999n, max: 999999999999999n }).map(String),
    });
    const steps = fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const instanceId = await newCase();
        const written = all.map((changes) =>
          changes.map(({ kind, period, amount, day, source }) => row(kind, period, amount, kind === 'due' ? day : null, source)),
        );
        for (const [index, rows] of written.entries()) await write(instanceId, index + 1, ...rows);
        const { rows, totals } = await reader.byPeriod(instanceId, '2026-04-15');
        const flat = written.flat();
        const sum = (some: readonly LedgerRow[]): bigint => some.reduce((total, { amount }) => total + BigInt(amount), 0n);
        const keys = new Set(flat.map(({ kind, period, source }) => JSON.stringify([kind, period, source])));
        const folded = [...keys].map((key) => {
          const [kind, period, source] = JSON.parse(key) as [string, string, string];
          const own = flat.filter((each) => JSON.stringify([each.kind, each.period, each.source]) === key);
          return { kind, period, source, body: null, amount: String(sum(own)) };
        });
        const expected = folded.filter(({ amount }) => amount !== '0');
        expect(rows).toHaveLength(expected.length);
        expect(rows).toEqual(expect.arrayContaining(expected));
        const due = sum(flat.filter(({ dueOn }) => dueOn !== null && dueOn <= '2026-04-15'));
        const received = sum(flat.filter(({ kind }) => kind === 'received'));
        expect(totals).toMatchObject({ dueToDate: String(due), received: String(received) });
        expect(totals.coverage).toBe(due > 0n ? Number((received * 10000n) / due) : null);
      }),
      { numRuns: 40 },
    );
  });

  it('is read by the key of its case, not by a walk over the table', async () => {
    await database.dataSource.query(
      `with made as (
         insert into instance (uuid, workflow, version, created_at)
         select gen_random_uuid(), 'leave', 'v1', '2026-01-01T00:00:00Z' from generate_series(1, 500) returning id
       )
       insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, amount_tyiyn, recorded_at)
       select id, seq, 1, 'received', '2026', 'republican', 1, '2026-01-01T00:00:00Z' from made, generate_series(1, 40) seq`,
    );
    const plan = await database.dataSource.query<unknown[]>(
      'explain select kind, period, source, sum(amount_tyiyn) from ledger_entry where instance_id = $1 group by 1, 2, 3',
      ['1'],
    );
    expect(JSON.stringify(plan)).toContain('ledger_entry_pkey');
  });
});
