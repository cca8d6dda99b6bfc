import { type Reason, Refused } from '#machine';
import { Clock, newId } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BudgetLines } from './budget-lines.js';
import { TreasuryReader } from './treasury.reader.js';
import {
  acting,
  aimak,
  allocate,
  city,
  financeMinistry,
  financier,
  insertCase,
  loadBodies,
  ministry,
  treasurer,
  treasury as treasuryBody,
  treasuryTestSchema,
} from './treasury.support.js';
import { Treasury } from './treasury.js';

let database: TestDatabase;
let treasury: Treasury;

beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  await loadBodies(database.dataSource);
  treasury = new Treasury(database.dataSource, new Clock(), new TreasuryReader(database.dataSource));
});
afterAll(() => database.drop());

const line = {
  act: 'On the republican budget for 2026',
  classificationCode: '70461',
  year: 2026,
  recipient: aimak.id,
  amount: '125000000',
};
const payment = (
  reference: string,
): { account: string; reference: string; paidOn: string; amount: string; recipient: string } => ({
  account: '4402011001000157',
  reference,
  paidOn: '2026-02-10',
  amount: '31250000',
  recipient: aimak.id,
});
const refusal = (code: string, ...reasons: Reason[]): object => ({ constructor: Refused, code, reasons });
const notEntitled = (entitled: string): object =>
  refusal('officeNotEntitled', { code: 'officeNotEntitled', params: { entitled } });
const newCase = (): Promise<string> => insertCase(database.dataSource);

describe('a budget line', () => {
  it('is entered by a financier of a finance ministry, wholly free', async () => {
    const created = await treasury.createBudgetLine(line, financier);
    expect(created).toEqual({
      ...line,
      id: expect.any(String),
      free: '125000000',
      createdBy: financeMinistry.id,
      createdAt: expect.any(Date),
    });
  });

  it('is entered once for a key, however often and at once it is sent; another under that key is not', async () => {
    const send = (amount: string, who = financier) => treasury.createBudgetLine({ ...line, amount }, who, 'one form');
    const answers = await Promise.all([send('7'), send('7'), send('7')]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await send('7')).toEqual(answers[0]);
    await expect(send('8')).rejects.toMatchObject({ code: 'keyReused' });
    // Whose key it is counts: another person's form is another one.
    const colleague = acting('own', [financeMinistry, 'financier']);
    expect((await send('7', colleague)).id).not.toBe(answers[0]!.id);
    const [{ count }] = await database.dataSource.query('select count(*)::int from budget_line where amount_tyiyn = 7');
    expect(count).toBe(2);
  });

  it('whose entering was refused is not remembered under its key', async () => {
    const unknown = { ...line, amount: '9', recipient: newId() };
    await expect(treasury.createBudgetLine(unknown, financier, 'mended')).rejects.toMatchObject({ code: 'invalidPayload' });
    expect(await treasury.createBudgetLine({ ...line, amount: '9' }, financier, 'mended')).toMatchObject({ amount: '9' });
  });

  it('is entered by nobody else', async () => {
    const others = [
      acting('own', [ministry, 'financier']),
      acting('own', [aimak, 'financier']),
      acting('own', [treasuryBody, 'financier']),
      acting('own', [financeMinistry, 'treasurer']),
      acting('all', [financeMinistry, 'auditor']),
      acting('own'),
      // The right office and the right body, but not that office in that body.
      acting('own', [financeMinistry, 'signatory'], [ministry, 'financier']),
    ];
    for (const other of others) {
      await expect(treasury.createBudgetLine(line, other)).rejects.toMatchObject(notEntitled('financeMinistry.financier'));
    }
  });

  it('is entered in the office that is named, by id or name', async () => {
    const both = acting('own', [treasuryBody, 'treasurer'], [financeMinistry, 'financier']);
    const [other, right] = both.offices;
    for (const office of [right!.id, 'financier']) {
      expect(await treasury.createBudgetLine({ ...line, office }, both)).toMatchObject({ createdBy: financeMinistry.id });
    }
    for (const office of [other!.id, 'treasurer', newId()]) {
      await expect(treasury.createBudgetLine({ ...line, office }, both)).rejects.toMatchObject({ code: 'officeNotEntitled' });
    }
  });

  it('needs a recipient of the register', async () => {
    const problems = [{ path: '/recipient', code: 'isUnknownBody' }];
    await expect(treasury.createBudgetLine({ ...line, recipient: newId() }, financier)).rejects.toMatchObject({
      code: 'invalidPayload',
      problems,
    });
    const upperCase = { ...line, recipient: aimak.id.toUpperCase() };
    expect(await treasury.createBudgetLine(upperCase, financier)).toMatchObject({ free: line.amount });
  });

  it('is raised and lowered, but not below what cases hold of it', async () => {
    const { id } = await treasury.createBudgetLine({ ...line, amount: '100' }, financier);
    await allocate(database.dataSource, new BudgetLines(), await newCase(), [id, '50']);
    await allocate(database.dataSource, new BudgetLines(), await newCase(), [id, '30']);
    const change = (amount: string): Promise<unknown> => treasury.changeBudgetLine(id, { amount }, financier);
    expect(await change('999999999999999')).toMatchObject({ id, amount: '999999999999999', free: '999999999999919' });
    expect(await change('80')).toMatchObject({ amount: '80', free: '0' });
    for (const asked of ['79', '0']) {
      const reason = { code: 'lineAllocated', params: { allocated: '80', asked } };
      await expect(change(asked)).rejects.toMatchObject(refusal('notAllowed', reason));
    }
    expect(await new BudgetLines().load(database.dataSource.manager, id)).toMatchObject({ amount: '80', free: '0' });
  });

  it('is changed by a financier of a finance ministry only, and is not found by those who may not see it', async () => {
    const { id } = await treasury.createBudgetLine(line, financier);
    const change = (who: ReturnType<typeof acting>, which = id): Promise<unknown> =>
      treasury.changeBudgetLine(which, { amount: '1' }, who);
    await expect(change(treasurer)).rejects.toMatchObject(notEntitled('financeMinistry.financier'));
    await expect(change(acting('own', [aimak, 'financier']))).rejects.toMatchObject(notEntitled('financeMinistry.financier'));
    await expect(change(acting('own', [city, 'financier']))).rejects.toMatchObject({ code: 'notFound' });
    await expect(change(financier, newId())).rejects.toMatchObject({ code: 'notFound' });
    await expect(change(financier, 'no-id')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a payment', () => {
  it('is entered by a treasurer of a treasury body, wholly free; without a payer the treasury paid', async () => {
    const entered = payment('PP 1001');
    const created = await treasury.createPayment(entered, treasurer);
    expect(created).toEqual({
      ...entered,
      id: expect.any(String),
      payer: treasuryBody.id,
      status: 'booked',
      free: '31250000',
      createdBy: treasuryBody.id,
      createdAt: expect.any(Date),
    });
    expect(await treasury.createPayment({ ...payment('PP 1002'), payer: ministry.id }, treasurer)).toMatchObject({
      payer: ministry.id,
    });
  });

  it('is entered by nobody else, between bodies of the register only', async () => {
    for (const other of [financier, acting('own', [aimak, 'treasurer']), acting('own', [treasuryBody, 'financier'])]) {
      await expect(treasury.createPayment(payment('PP 1003'), other)).rejects.toMatchObject(notEntitled('treasury.treasurer'));
    }
    const unknown = { ...payment('PP 1003'), payer: newId(), recipient: newId() };
    await expect(treasury.createPayment(unknown, treasurer)).rejects.toMatchObject({
      code: 'invalidPayload',
      problems: [
        { path: '/recipient', code: 'isUnknownBody' },
        { path: '/payer', code: 'isUnknownBody' },
      ],
    });
  });

  it('has a reference that stands once in the whole database, however it is typed', async () => {
    await treasury.createPayment(payment('PP-2001 a'), treasurer);
    for (const reference of ['PP-2001 a', 'pp-2001a', ' PP-2001  A ']) {
      const elsewhere = { ...payment(reference), account: '1280016014000033', recipient: city.id };
      const reason = { code: 'paymentReferenceExists', params: { reference } };
      await expect(treasury.createPayment(elsewhere, treasurer)).rejects.toMatchObject(refusal('notAllowed', reason));
    }
    expect(await treasury.createPayment(payment('PP-2001 b'), treasurer)).toMatchObject({ reference: 'PP-2001 b' });
  });

  it('entered by many at once is there once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, () => treasury.createPayment(payment('PP-3001'), treasurer)),
    );
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(29);
    for (const { reason } of lost) expect(reason).toMatchObject({ reasons: [{ code: 'paymentReferenceExists' }] });
  });
});
