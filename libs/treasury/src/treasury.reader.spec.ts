import { Clock } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Page } from '#platform';
import { Payments } from './payments.js';
import { TreasuryReader } from './treasury.reader.js';
import {
  acting,
  aimak,
  allocate,
  auditOffice,
  city,
  financier,
  insertCase,
  loadBodies,
  ministry,
  secondTreasurer,
  treasurer,
  treasuryTestSchema,
} from './treasury.support.js';
import { Treasury } from './treasury.js';

let database: TestDatabase;
let reader: TreasuryReader;
/** Ids of lines and payments, by recipient, oldest first. */
const entered = {
  aimak: { lines: [] as string[], payments: [] as string[] },
  city: { lines: [] as string[], payments: [] as string[] },
};

beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  await loadBodies(database.dataSource);
  reader = new TreasuryReader(database.dataSource);
  const treasury = new Treasury(database.dataSource, new Clock(), reader);
  for (const year of [2025, 2026, 2027]) {
    for (const [name, recipient] of [
      ['aimak', aimak.id],
      ['city', city.id],
    ] as const) {
      const line = { act: 'On the republican budget', classificationCode: '70461', year, recipient, amount: '1000' };
      entered[name].lines.push((await treasury.createBudgetLine(line, financier)).id);
      const payment = {
        account: '4402011001000157',
        reference: `${name} ${year}`,
        paidOn: `${year}-02-10`,
        recipient,
        amount: '300',
      };
      entered[name].payments.push((await treasury.createPayment(payment, treasurer)).id);
    }
  }
});
afterAll(() => database.drop());

const ids = ({ items }: Page<{ id: string }>): string[] => items.map(({ id }) => id);
const newestFirst = (...all: readonly string[]): string[] => [...all].sort().reverse();

describe('budget lines and payments', () => {
  it('are all seen by finance, treasury and auditors', async () => {
    for (const who of [
      financier,
      treasurer,
      acting('all', [auditOffice, 'auditor']),
      acting('own', [aimak, 'drafter'], [{ id: financier.offices[0]!.body }, 'drafter']),
    ]) {
      expect(ids(await reader.budgetLines(who))).toEqual(newestFirst(...entered.aimak.lines, ...entered.city.lines));
      expect(ids(await reader.payments(who))).toEqual(newestFirst(...entered.aimak.payments, ...entered.city.payments));
    }
  });

  it('are found by words that they have, however many came after', async () => {
    expect(ids(await reader.budgetLines(financier, { q: '2026 republican', limit: 1 }))).toEqual([
      newestFirst(entered.aimak.lines[1]!, entered.city.lines[1]!)[0],
    ]);
    expect(ids(await reader.payments(treasurer, { q: '2025 AIMAK' }))).toEqual([entered.aimak.payments[0]]);
    expect(ids(await reader.payments(treasurer, { q: '10.02.2027', recipient: city.id }))).toEqual([entered.city.payments[2]]);
    expect(ids(await reader.payments(treasurer, { q: '100%' }))).toEqual([]);
  });

  it('are seen by their recipients, and by nobody else', async () => {
    const municipality = acting('own', [aimak, 'signatory']);
    expect(ids(await reader.budgetLines(municipality))).toEqual(newestFirst(...entered.aimak.lines));
    expect(ids(await reader.payments(municipality))).toEqual(newestFirst(...entered.aimak.payments));
    expect(ids(await reader.payments(municipality, { recipient: city.id }))).toEqual([]);
    for (const who of [acting('own', [ministry, 'financier']), acting('own')]) {
      expect(await reader.budgetLines(who)).toEqual({ items: [], nextCursor: null });
      expect(await reader.payments(who)).toEqual({ items: [], nextCursor: null });
    }
  });

  it('are queried by recipient and year', async () => {
    expect(ids(await reader.budgetLines(financier, { recipient: city.id, year: 2026 }))).toEqual([entered.city.lines[1]]);
    expect(ids(await reader.payments(treasurer, { recipient: aimak.id }))).toEqual(newestFirst(...entered.aimak.payments));
  });

  it('come in pages that a new row does not shift', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await reader.budgetLines(financier, { limit: 2, cursor });
      seen.push(...ids(page));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
      if (seen.length === 2) {
        const line = {
          act: 'On the republican budget',
          classificationCode: '70462',
          year: 2026,
          recipient: aimak.id,
          amount: '1',
        };
        await new Treasury(database.dataSource, new Clock(), reader).createBudgetLine(line, financier);
      }
    }
    expect(seen).toEqual(newestFirst(...entered.aimak.lines, ...entered.city.lines));
  });

  it('refuse a page that cannot be', async () => {
    const requests = [
      { limit: 0 },
      { limit: 201 },
      { limit: Number.NaN },
      { cursor: 'x' },
      { recipient: 'x' },
      { year: 1.5 },
      { year: 1e12 },
    ];
    for (const request of requests) {
      await expect(reader.budgetLines(financier, request)).rejects.toMatchObject({ code: 'malformed' });
    }
  });

  it('show what no case holds of them', async () => {
    const [id] = entered.city.payments;
    await new Treasury(database.dataSource, new Clock(), reader).confirmPayment(id!, {}, secondTreasurer);
    await allocate(database.dataSource, new Payments(), await insertCase(database.dataSource), [id!, '120']);
    await allocate(database.dataSource, new Payments(), await insertCase(database.dataSource), [id!, '30']);
    const { items } = await reader.payments(acting('own', [city, 'financier']));
    expect(items.at(-1)).toEqual({
      id,
      account: '4402011001000157',
      reference: 'city 2025',
      paidOn: '2025-02-10',
      payer: treasurer.offices[0]!.body,
      recipient: city.id,
      status: 'confirmed',
      enteredBy: treasurer.person,
      confirmedBy: secondTreasurer.person,
      voidReason: null,
      amount: '300',
      free: '150',
      createdBy: treasurer.offices[0]!.body,
      createdAt: expect.any(Date),
    });
    expect(items.map(({ free }) => free)).toEqual(['300', '300', '150']);
  });
});
