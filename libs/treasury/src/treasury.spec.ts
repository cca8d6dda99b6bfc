import { type Reason, Refused } from '#machine';
import { loadRulesAndCalendars, type RuleEntry, Rules } from '#calendar';
import { Clock, inTransaction, newId, operationJournal } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { BudgetLines } from './budget-lines.js';
import { Payments } from './payments.js';
import { PaymentActs } from './payment-acts.js';
import { type PaymentView, TreasuryReader } from './treasury.reader.js';
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
  secondTreasurer,
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
  await inTransaction(database.dataSource, (tx) => loadRulesAndCalendars(tx, []));
  treasury = new Treasury(database.dataSource, new Clock(), new TreasuryReader(database.dataSource));
});
afterAll(() => database.drop());

let acts = 0;
/** A line of an act of its own. */
const newLine = () => ({
  act: `On the republican budget for 2026, ${++acts}`,
  classificationCode: '70461',
  year: 2026,
  recipient: aimak.id,
  amount: '125000000',
});
const stored = async (table: 'budget_line' | 'payment', id: string): Promise<object> =>
  (await database.dataSource.query<[{ row: object }]>(`select to_jsonb(r) as row from ${table} r where id = $1`, [id]))[0].row;
/** What the journal of operations says of a row, oldest first. */
const records = async (subject: string) =>
  (await operationJournal.list(database.dataSource.manager, { subject, limit: 100 }))
    .map(({ operation, actor, details, reason }) => ({ operation, actor, details, reason }))
    .reverse();
const actorOf = ({ person, offices: [held] }: ReturnType<typeof acting>): object => {
  const { body, office, basis } = held!;
  return { person, body, office, basis };
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
    const line = newLine();
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
    const line = newLine();
    const send = (amount: string, who = financier) => treasury.createBudgetLine({ ...line, amount }, who, 'one form');
    const answers = await Promise.all([send('7'), send('7'), send('7')]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await send('7')).toEqual(answers[0]);
    await expect(send('8')).rejects.toMatchObject({ code: 'keyReused' });
    // Whose key it is counts: another person's form is another one, and the line is there.
    const colleague = acting('own', [financeMinistry, 'financier']);
    const exists = { code: 'budgetLineExists', params: { year: '2026' } };
    await expect(send('7', colleague)).rejects.toMatchObject(refusal('notAllowed', exists));
    const [{ count }] = await database.dataSource.query('select count(*)::int from budget_line where amount_tyiyn = 7');
    expect(count).toBe(1);
  });

  it('stands once by act, code, year and recipient, however it is typed and entered by anybody first', async () => {
    const line = newLine();
    const exists = refusal('notAllowed', { code: 'budgetLineExists', params: { year: '2026' } });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => treasury.createBudgetLine(line, financier)));
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(9);
    for (const each of lost) expect(each.reason).toMatchObject(exists);
    const alike = { ...line, act: ` ${line.act.toUpperCase()}`, classificationCode: '7 04 61', amount: '1' };
    await expect(treasury.createBudgetLine(alike, financier)).rejects.toMatchObject(exists);
    for (const other of [{ year: 2027 }, { recipient: city.id }, { classificationCode: '70462' }])
      expect(await treasury.createBudgetLine({ ...line, ...other }, financier)).toMatchObject(other);
  });

  it('and each change of it stand in the journal of operations, with the row before and after', async () => {
    const { id } = await treasury.createBudgetLine(newLine(), financier);
    const entered = await stored('budget_line', id);
    const colleague = acting('own', [financeMinistry, 'financier']);
    await treasury.changeBudgetLine(id, { amount: '99', reason: 'Amended by the act of June' }, colleague);
    await expect(treasury.changeBudgetLine(id, { amount: '1', reason: 'x' }, treasurer)).rejects.toMatchObject({});
    expect(await records(id)).toEqual([
      { operation: 'budgetLineEntered', actor: actorOf(financier), details: { before: null, after: entered }, reason: null },
      {
        operation: 'budgetLineChanged',
        actor: actorOf(colleague),
        details: { before: entered, after: await stored('budget_line', id) },
        reason: 'Amended by the act of June',
      },
    ]);
    expect(entered).toMatchObject({ id, amount_tyiyn: 125000000, classification_code: '70461' });
  });

  it('whose entering was refused is not remembered under its key', async () => {
    const line = newLine();
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
      await expect(treasury.createBudgetLine(newLine(), other)).rejects.toMatchObject(notEntitled('financeMinistry.financier'));
    }
  });

  it('is entered in the office that is named, by id or name', async () => {
    const both = acting('own', [treasuryBody, 'treasurer'], [financeMinistry, 'financier']);
    const [other, right] = both.offices;
    for (const office of [right!.id, 'financier']) {
      expect(await treasury.createBudgetLine({ ...newLine(), office }, both)).toMatchObject({ createdBy: financeMinistry.id });
    }
    for (const office of [other!.id, 'treasurer', newId()]) {
      await expect(treasury.createBudgetLine({ ...newLine(), office }, both)).rejects.toMatchObject({
        code: 'officeNotEntitled',
      });
    }
  });

  it('needs a recipient of the register', async () => {
    const problems = [{ path: '/recipient', code: 'isUnknownBody' }];
    await expect(treasury.createBudgetLine({ ...newLine(), recipient: newId() }, financier)).rejects.toMatchObject({
      code: 'invalidPayload',
      problems,
    });
    const upperCase = { ...newLine(), recipient: aimak.id.toUpperCase() };
    expect(await treasury.createBudgetLine(upperCase, financier)).toMatchObject({ free: upperCase.amount });
  });

  it('is raised and lowered, but not below what cases hold of it', async () => {
    const { id } = await treasury.createBudgetLine({ ...newLine(), amount: '100' }, financier);
    await allocate(database.dataSource, new BudgetLines(), await newCase(), [id, '50']);
    await allocate(database.dataSource, new BudgetLines(), await newCase(), [id, '30']);
    const change = (amount: string): Promise<unknown> => treasury.changeBudgetLine(id, { amount, reason: 'amended' }, financier);
    expect(await change('999999999999999')).toMatchObject({ id, amount: '999999999999999', free: '999999999999919' });
    expect(await change('80')).toMatchObject({ amount: '80', free: '0' });
    for (const asked of ['79', '0']) {
      const reason = { code: 'lineAllocated', params: { allocated: '80', asked } };
      await expect(change(asked)).rejects.toMatchObject(refusal('notAllowed', reason));
    }
    expect(await new BudgetLines().load(database.dataSource.manager, id)).toMatchObject({ amount: '80', free: '0' });
  });

  it('is changed by a financier of a finance ministry only, and is not found by those who may not see it', async () => {
    const { id } = await treasury.createBudgetLine(newLine(), financier);
    const change = (who: ReturnType<typeof acting>, which = id): Promise<unknown> =>
      treasury.changeBudgetLine(which, { amount: '1', reason: 'amended' }, who);
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
      status: 'entered',
      enteredBy: treasurer.person,
      confirmedBy: null,
      voidReason: null,
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
    for (const reference of [
      'PP-2001 a',
      'pp-2001a',
      ' PP-2001  A ',
      'РР-2001а',
      'PP\u20132001 a',
      'PP\u2010\u00ad2001a',
      'ＰＰ\u22122001a',
    ]) {
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

  it('is confirmed by another treasurer of the same treasury, once, however many do it at once', async () => {
    const { id } = await treasury.createPayment(payment('PP-4001'), treasurer);
    const entered = await stored('payment', id);
    const samePerson = refusal('notAllowed', { code: 'paymentSamePerson', params: {} });
    await expect(treasury.confirmPayment(id, {}, treasurer)).rejects.toMatchObject(samePerson);
    await expect(treasury.confirmPayment(id, {}, financier)).rejects.toMatchObject(notEntitled('treasury.treasurer'));
    await expect(treasury.confirmPayment(id, {}, acting('own', [city, 'financier']))).rejects.toMatchObject({ code: 'notFound' });
    await expect(treasury.confirmPayment(newId(), {}, secondTreasurer)).rejects.toMatchObject({ code: 'notFound' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => treasury.confirmPayment(id, {}, acting('own', [treasuryBody, 'treasurer']))),
    );
    const lost = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(9);
    for (const { reason } of lost) expect(reason).toMatchObject({ reasons: [{ code: 'paymentAlreadyConfirmed' }] });
    const all = await records(id);
    expect(all).toEqual([
      { operation: 'paymentEntered', actor: actorOf(treasurer), details: { before: null, after: entered }, reason: null },
      {
        operation: 'paymentConfirmed',
        actor: expect.objectContaining({ body: treasuryBody.id, office: 'treasurer', basis: 'order' }),
        details: { before: entered, after: await stored('payment', id) },
        reason: null,
      },
    ]);
    expect(await stored('payment', id)).toEqual({ ...entered, status: 'confirmed', confirmed_by: all[1]!.actor.person });
  });

  it('that is void gives its reference back, says why, and is over', async () => {
    const { id } = await treasury.createPayment(payment('PP-5001'), treasurer);
    const entered = await stored('payment', id);
    // Who sees that it is wrong may say so, also before anybody confirms it.
    const voided = await treasury.voidPayment(id, { reason: 'Another sum' }, treasurer);
    expect(voided).toMatchObject({ status: 'void', voidReason: 'Another sum', free: '0' });
    const isVoid = refusal('notAllowed', { code: 'paymentVoid', params: { why: 'Another sum' } });
    await expect(treasury.confirmPayment(id, {}, secondTreasurer)).rejects.toMatchObject(isVoid);
    await expect(treasury.voidPayment(id, { reason: 'Again' }, treasurer)).rejects.toMatchObject(isVoid);
    expect((await records(id))[1]).toEqual({
      operation: 'paymentVoided',
      actor: actorOf(treasurer),
      details: { before: entered, after: await stored('payment', id) },
      reason: 'Another sum',
    });
    const again = await treasury.createPayment({ ...payment('PP-5001'), amount: '7' }, treasurer);
    await treasury.confirmPayment(again.id, {}, secondTreasurer);
    const one = await newCase();
    await allocate(database.dataSource, new Payments(), one, [again.id, '7']);
    const held = refusal('notAllowed', { code: 'paymentAllocated', params: { allocated: '7' } });
    await expect(treasury.voidPayment(again.id, { reason: 'Late' }, treasurer)).rejects.toMatchObject(held);
    const acts = await new PaymentActs(database.dataSource, new Clock(), new TreasuryReader(database.dataSource)).of(
      again.id,
      treasurer,
    );
    expect(acts.void).toEqual([{ code: 'paymentAllocated', params: { allocated: '7' } }]);
    await allocate(database.dataSource, new Payments(), one, [again.id, '-7']);
    expect(await treasury.voidPayment(again.id, { reason: 'Late' }, treasurer)).toMatchObject({ status: 'void' });
  });

  it('that repeats another is not confirmed beside it: one receipt counts once', async () => {
    const enter = async (reference: string): Promise<string> => (await treasury.createPayment(payment(reference), treasurer)).id;
    const confirm = (id: string): Promise<PaymentView> => treasury.confirmPayment(id, {}, secondTreasurer);
    const repeated = (reference: string) => refusal('notAllowed', { code: 'paymentRepeats', params: { reference } });
    const paymentActs = new PaymentActs(database.dataSource, new Clock(), new TreasuryReader(database.dataSource));
    const mine = async (): Promise<number> => Number((await paymentActs.awaiting(secondTreasurer)).mine);
    // As they were entered before look-alikes were one reference.
    const alike = async (original: string, repeat: string): Promise<void> =>
      void (await database.dataSource.query('update payment set repeats = $1 where id = $2', [original, repeat]));

    const [original, repeat] = [await enter('PP-8001'), await enter('PP-8002')];
    const waiting = await mine();
    await alike(original, repeat);
    expect(await mine()).toBe(waiting - 1);
    await expect(confirm(repeat)).rejects.toMatchObject(repeated('PP-8001'));
    const { confirm: bars } = await paymentActs.of(repeat, secondTreasurer);
    expect(bars).toEqual([{ code: 'paymentRepeats', params: { reference: 'PP-8001' } }]);
    expect((await paymentActs.of(repeat, treasurer)).confirm.map(({ code }) => code)).toEqual([
      'paymentSamePerson',
      'paymentRepeats',
    ]);
    await confirm(original);
    await expect(confirm(repeat)).rejects.toMatchObject(repeated('PP-8001'));
    await treasury.voidPayment(original, { reason: 'Entered twice' }, treasurer);
    expect(await confirm(repeat)).toMatchObject({ status: 'confirmed' });

    const [late, held] = [await enter('PP-8003'), await enter('PP-8004')];
    const one = await newCase();
    await confirm(held);
    await allocate(database.dataSource, new Payments(), one, [held, '1']);
    await alike(late, held);
    await expect(confirm(late)).rejects.toMatchObject(repeated('PP-8004'));
    await allocate(database.dataSource, new Payments(), one, [held, '-1']);
    expect(await confirm(late)).toMatchObject({ status: 'confirmed' });
  });

  it('is listed by its state, and as left to allocate only once it is confirmed', async () => {
    const { id } = await treasury.createPayment(payment('PP-6001'), treasurer);
    const reader = new TreasuryReader(database.dataSource);
    const isIn = async (request: object) =>
      (await reader.payments(treasurer, { limit: 200, ...request })).items.some((each) => each.id === id);
    expect([await isIn({ status: 'entered' }), await isIn({ status: 'confirmed' }), await isIn({ matched: false })]).toEqual([
      true,
      false,
      false,
    ]);
    await treasury.confirmPayment(id, {}, secondTreasurer);
    expect([await isIn({ status: 'entered' }), await isIn({ status: 'confirmed' }), await isIn({ matched: false })]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('may be confirmed by the person who entered it while a rule says so', async () => {
    const rules = new Rules(database.dataSource, new Clock());
    const { id } = await treasury.createPayment(payment('PP-7001'), treasurer);
    await expect(treasury.confirmPayment(id, {}, treasurer)).rejects.toMatchObject({ reasons: [{ code: 'paymentSamePerson' }] });
    const entry: RuleEntry = {
      ...{ id: 'payment.secondPerson', value: 0, unit: 'count', validFrom: '2026-01-01', statutory: false },
      ...{ reason: 'A treasury of one person', dryRun: false },
    };
    await rules.add(entry, () => [], { person: newId(), body: null, office: 'operator', basis: 'order' });
    expect(await treasury.confirmPayment(id, {}, treasurer)).toMatchObject({
      status: 'confirmed',
      confirmedBy: treasurer.person,
    });
  });
});
