import { Refused } from '#machine';
import { Clock, dataSourceOptions } from '#platform';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AllocationRow } from './allocation.entity.js';
import { BudgetLines } from './budget-lines.js';
import { Payments } from './payments.js';
import { TreasuryReader } from './treasury.reader.js';
import {
  aimak,
  allocate,
  financier,
  insertCase,
  loadBodies,
  secondTreasurer,
  treasurer,
  treasuryTestSchema,
} from './treasury.support.js';
import { Treasury } from './treasury.js';

const lines = new BudgetLines();
const payments = new Payments();
let database: TestDatabase;
/** Many more connections than cores, so that transactions interleave. */
let crowd: DataSource;
let treasury: Treasury;

beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  await loadBodies(database.dataSource);
  crowd = new DataSource({ ...dataSourceOptions({ url: database.url, entities: [], migrations: [] }), poolSize: 40 });
  await crowd.initialize();
  // Opened before they are needed, or those that come first would be done before the others arrive.
  await Promise.all(Array.from({ length: 40 }, () => crowd.query('select pg_sleep(0.5)')));
  treasury = new Treasury(database.dataSource, new Clock(), new TreasuryReader(database.dataSource));
});
afterAll(async () => {
  await crowd.destroy();
  await database.drop();
});

let line = 0;
const newLine = async (amount: string): Promise<string> => {
  line += 1;
  const entered = {
    act: `On the republican budget for 2026, ${line}`,
    classificationCode: '70461',
    year: 2026,
    recipient: aimak.id,
  };
  return (await treasury.createBudgetLine({ ...entered, amount }, financier)).id;
};
let payment = 0;
const enter = async (amount: string): Promise<string> => {
  payment += 1;
  const entered = { account: '4402011001000157', reference: `PP-${payment}`, paidOn: '2026-02-10', recipient: aimak.id };
  return (await treasury.createPayment({ ...entered, amount }, treasurer)).id;
};
const newPayment = async (amount: string): Promise<string> =>
  (await treasury.confirmPayment(await enter(amount), {}, secondTreasurer)).id;
const newCases = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => insertCase(database.dataSource)));
const shareOf = async (instanceId: string, rowId: string): Promise<string> =>
  (await database.dataSource.manager.findOneBy(AllocationRow, { instanceId, rowId }))?.amount ?? '0';
const allocated = async (rowId: string): Promise<bigint> => {
  const shares = await database.dataSource.manager.findBy(AllocationRow, { rowId });
  return shares.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
};
const exhausted = (code: string, free: string, asked: string): object => ({
  code: 'notAllowed',
  reasons: [{ code, params: { free, asked } }],
});
const deadlocks = async (): Promise<number> => {
  const [row] = await database.dataSource.query<[{ deadlocks: string }]>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(row.deadlocks);
};

describe('a share of a row', () => {
  it('is taken, added to, given back in part, and gone when nothing is left of it', async () => {
    const [line, [one, other]] = await Promise.all([newLine('100'), newCases(2)]);
    await allocate(crowd, lines, one!, [line, '60']);
    await allocate(crowd, lines, one!, [line, '30']);
    expect(await shareOf(one!, line)).toBe('90');
    await expect(allocate(crowd, lines, other!, [line, '11'])).rejects.toMatchObject(
      exhausted('budgetLineExhausted', '10', '11'),
    );
    await allocate(crowd, lines, one!, [line, '-89']);
    await allocate(crowd, lines, other!, [line, '99']);
    expect(await shareOf(one!, line)).toBe('1');
    await allocate(crowd, lines, one!, [line, '-1']);
    expect(await database.dataSource.manager.findBy(AllocationRow, { rowId: line })).toEqual([
      { instanceId: other, kind: 'budgetLine', rowId: line, amount: '99' },
    ]);
  });

  it('is all or nothing over several rows, each short one named', async () => {
    const [full, short, spent, [one]] = [await newLine('100'), await newLine('5'), await newLine('0'), await newCases(1)];
    await expect(allocate(crowd, lines, one!, [spent, '1'], [full, '50'], [short, '6'])).rejects.toMatchObject({
      reasons: [
        { code: 'budgetLineExhausted', params: { free: '5', asked: '6' } },
        { code: 'budgetLineExhausted', params: { free: '0', asked: '1' } },
      ],
    });
    expect(await allocated(full)).toBe(0n);
  });

  it('of a row that does not exist is refused: nothing is free of it', async () => {
    const [[one], other] = await Promise.all([newCases(1), newPayment('100')]);
    await expect(allocate(crowd, lines, one!, [other, '1'])).rejects.toMatchObject(exhausted('budgetLineExhausted', '0', '1'));
  });

  it('is never negative: giving back more than is held is a fault', async () => {
    const [line, [one, other]] = await Promise.all([newLine('100'), newCases(2)]);
    await allocate(crowd, lines, one!, [line, '10']);
    await expect(allocate(crowd, lines, one!, [line, '-11'])).rejects.toThrow('gives back more');
    await expect(allocate(crowd, lines, other!, [line, '-1'])).rejects.toThrow('gives back more');
    expect(await allocated(line)).toBe(10n);
  });
});

describe('a payment', () => {
  it('requested by twenty cases at once goes to exactly one, and to another once it is given back', async () => {
    const [id, cases] = await Promise.all([newPayment('250000'), newCases(20)]);
    const outcomes = await Promise.allSettled(cases.map((one) => allocate(crowd, payments, one, [id, '250000'])));
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(19);
    for (const { reason } of lost) expect(reason).toMatchObject(exhausted('paymentAlreadyUsed', '0', '250000'));
    await allocate(crowd, payments, cases[winner]!, [id, '-250000']);
    await allocate(crowd, payments, cases[(winner + 1) % 20]!, [id, '250000']);
    expect(await allocated(id)).toBe(250000n);
  });
});

describe('a payment that is not confirmed', () => {
  const unconfirmed = (status: string) => ({
    code: 'notAllowed',
    reasons: [{ code: 'paymentUnconfirmed', params: { status } }],
  });

  it('goes to no case, nor does one that is void; by raw SQL neither', async () => {
    const [id, [one]] = [await enter('100'), await newCases(1)];
    const insert = () =>
      crowd.query(`insert into allocation (instance_id, kind, row_id, amount_tyiyn) values ($1, 'payment', $2, 1)`, [one, id]);
    for (const status of ['entered', 'void']) {
      if (status === 'void') await treasury.voidPayment(id, { reason: 'typed twice' }, treasurer);
      await expect(allocate(crowd, payments, one!, [id, '1'])).rejects.toMatchObject(unconfirmed(status));
      await expect(insert()).rejects.toMatchObject({ code: '23514' });
    }
    expect(await allocated(id)).toBe(0n);
  });

  it('is never one that cases hold, in either order: its voiding or its allocation', async () => {
    const cases = await newCases(30);
    const outcomes = await Promise.all(
      cases.map(async (one) => {
        const id = await newPayment('100');
        const both = await Promise.allSettled([
          allocate(crowd, payments, one, [id, '100']),
          treasury.voidPayment(id, { reason: 'typed twice' }, treasurer),
        ]);
        return { id, both };
      }),
    );
    for (const { id, both } of outcomes) {
      const [share, voiding] = both;
      expect([share.status, voiding.status].sort()).toEqual(['fulfilled', 'rejected']);
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(lost.reason).toMatchObject({ reasons: [{ code: share === lost ? 'paymentUnconfirmed' : 'paymentAllocated' }] });
      expect(await allocated(id)).toBe(share === lost ? 0n : 100n);
    }
    const raw = crowd.query(`update payment set status = 'void', void_reason = 'x' where id in (select row_id from allocation)`);
    await expect(raw).rejects.toMatchObject({ code: '23514' });
  });
});

describe('the sum of shares', () => {
  it('never exceeds the amounts, and every answer is true, whatever interleaves in whatever order of rows', async () => {
    const before = await deadlocks();
    const row = fc.integer({ min: 0, max: 4 });
    const change = fc.record({ row, isReturn: fc.boolean(), part: fc.integer({ min: 1, max: 400 }) });
    // Steps name their rows in random order; the steps of one case come one after another, as the engine has it.
    const step = fc.uniqueArray(change, { minLength: 1, maxLength: 5, selector: (each) => each.row });
    const plans = fc.array(fc.array(step, { minLength: 4, maxLength: 12 }), { minLength: 40, maxLength: 40 });
    const amounts = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(amounts, plans, async (limits, cases) => {
        const ids = await Promise.all(limits.map((limit) => newLine(String(limit))));
        const instances = await newCases(cases.length);
        const held = cases.map(() => ids.map(() => 0));
        await Promise.all(
          cases.map(async (steps, number) => {
            const own = held[number]!;
            for (const changes of steps) {
              const wanted = changes
                .map(({ row, isReturn, part }) => ({ row, amount: isReturn ? -Math.min(own[row]!, part) : part }))
                .filter(({ amount }) => amount !== 0);
              try {
                await allocate(
                  crowd,
                  lines,
                  instances[number]!,
                  ...wanted.map((each) => [ids[each.row]!, String(each.amount)] as const),
                );
                for (const { row, amount } of wanted) own[row]! += amount;
              } catch (error) {
                if (!(error instanceof Refused)) throw error;
              }
            }
          }),
        );
        for (const [index, id] of ids.entries()) {
          const sum = held.reduce((total, own) => total + own[index]!, 0);
          expect(sum).toBeLessThanOrEqual(limits[index]!);
          expect(await allocated(id)).toBe(BigInt(sum));
          for (const [number, own] of held.entries()) expect(await shareOf(instances[number]!, id)).toBe(String(own[index]!));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(await deadlocks()).toBe(before);
  });

  it('holds while a line is lowered and raised under the feet of those who draw on it', async () => {
    const [line, cases] = await Promise.all([newLine('1000'), newCases(60)]);
    const outcomes = await Promise.allSettled(
      cases.flatMap((one, index) => [
        allocate(crowd, lines, one, [line, '20']),
        treasury.changeBudgetLine(line, { amount: String(200 + 10 * (index % 30)), reason: 'amended' }, financier),
      ]),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refused);
    const { amount, free } = (await lines.load(database.dataSource.manager, line))!;
    expect(BigInt(free)).toBeGreaterThanOrEqual(0n);
    expect(await allocated(line)).toBe(BigInt(amount) - BigInt(free));
    expect(await allocated(line)).toBeGreaterThan(0n);
  });

  it('cannot be exceeded by raw SQL of the application either, alone or at once', async () => {
    const [line, id, cases] = await Promise.all([newLine('100'), newPayment('100'), newCases(8)]);
    const insert = (kind: string, row: string, one: string, amount: number): Promise<unknown> =>
      crowd.query('insert into allocation (instance_id, kind, row_id, amount_tyiyn) values ($1, $2, $3, $4)', [
        one,
        kind,
        row,
        amount,
      ]);
    await expect(insert('budgetLine', line, cases[0]!, 101)).rejects.toMatchObject({ code: '23514' });
    for (const [kind, row] of [
      ['budgetLine', line],
      ['payment', id],
    ] as const) {
      const outcomes = await Promise.allSettled(cases.map((one) => insert(kind, row, one, 30)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    }
    const raw = (sql: string, ...parameters: unknown[]): Promise<unknown> => crowd.query(sql, parameters);
    await expect(raw('update allocation set amount_tyiyn = 41 where row_id = $1', line)).rejects.toMatchObject({ code: '23514' });
    await expect(raw('update budget_line set amount_tyiyn = 89 where id = $1', line)).rejects.toMatchObject({ code: '23514' });
    await expect(raw('update payment set amount_tyiyn = 89 where id = $1', id)).rejects.toMatchObject({ code: '23514' });
    await expect(raw('delete from budget_line where id = $1', line)).rejects.toMatchObject({ code: '23503' });
    await expect(insert('payment', line, cases[7]!, 1)).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the facts budgetLine and payment', () => {
  it('give amount and what is free of it; null for what does not exist', async () => {
    const [line, id, [one]] = await Promise.all([newLine('100'), newPayment('70'), newCases(1)]);
    await allocate(crowd, lines, one!, [line, '40']);
    await allocate(crowd, payments, one!, [id, '70']);
    const tx = database.dataSource.manager;
    expect(await lines.load(tx, line)).toEqual({
      id: line,
      classificationCode: '70461',
      year: 2026,
      recipient: aimak.id,
      amount: '100',
      free: '60',
    });
    expect(await payments.load(tx, id)).toEqual({
      id,
      account: '4402011001000157',
      reference: `PP-${payment}`,
      status: 'confirmed',
      repeats: null,
      paidOn: '2026-02-10',
      recipient: aimak.id,
      amount: '70',
      free: '0',
    });
    for (const nothing of [id, 'no-id', null, 7, { id: line }]) expect(await lines.load(tx, nothing)).toBeNull();
    for (const nothing of [line, "'", null]) expect(await payments.load(tx, nothing)).toBeNull();
  });
});
