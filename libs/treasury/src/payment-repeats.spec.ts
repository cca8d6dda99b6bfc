import { Clock, newId } from '#platform';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Payments } from './payments.js';
import { TreasuryReader } from './treasury.reader.js';
import {
  acting,
  aimak,
  allocate,
  insertCase,
  loadBodies,
  treasurer,
  treasury as treasuryBody,
  treasuryTestSchema,
} from './treasury.support.js';
import { Treasury } from './treasury.js';

const payments = new Payments();
let database: TestDatabase;
let treasury: Treasury;
beforeAll(async () => {
  database = await createTestDatabase(treasuryTestSchema);
  await loadBodies(database.dataSource);
  treasury = new Treasury(database.dataSource, new Clock(), new TreasuryReader(database.dataSource));
});
afterAll(() => database.drop());

const sql = (text: string, ...parameters: unknown[]): Promise<unknown> => database.dataSource.query(text, parameters);
const take = (one: string, id: string, amount: string) => allocate(database.dataSource, payments, one, [id, amount]);
const takeRaw = (one: string, id: string) =>
  sql(`insert into allocation (instance_id, kind, row_id, amount_tyiyn) values ($1, 'payment', $2, 1)`, one, id);
const refused = (reference: string) => ({ code: 'notAllowed', reasons: [{ code: 'paymentRepeats', params: { reference } }] });
const byGuard = { code: '23514', constraint: 'allocation_of_one_receipt' };

/** A confirmed payment, as it is there from before look-alikes were one reference. */
async function booked(reference: string, repeats: string | null = null): Promise<string> {
  const id = newId();
  await sql(
    `insert into payment (id, account, reference, paid_on, amount_tyiyn, payer_body_id, recipient_body_id, status, repeats, created_by_body_id, created_at)
     values ($1, '4402', $2, '2026-02-10', 100, $3, $4, 'confirmed', $5, $3, '2026-02-10T00:00:00Z')`,
    id,
    reference,
    treasuryBody.id,
    aimak.id,
    repeats,
  );
  return id;
}

/** What a case took when nothing prevented that one receipt is taken twice. */
async function heldBefore(one: string, id: string, amount: number): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('alter table allocation disable trigger payment_repeated');
  await owner.query(`insert into allocation (instance_id, kind, row_id, amount_tyiyn) values ($1, 'payment', $2, $3)`, [
    one,
    id,
    amount,
  ]);
  await owner.query('alter table allocation enable trigger payment_repeated');
  await owner.end();
}
const repeatsOf = async (id: string) => (await payments.load(database.dataSource.manager, id))!.repeats;

describe('a payment that repeats another one', () => {
  it('goes to no case, which names the other; by raw SQL neither', async () => {
    const one = await insertCase(database.dataSource);
    const first = await booked('PP-1');
    const again = await booked('РР–1', first);
    await expect(take(one, again, '1')).rejects.toMatchObject(refused('PP-1'));
    await expect(takeRaw(one, again)).rejects.toMatchObject(byGuard);
    expect([await repeatsOf(first), await repeatsOf(again)]).toEqual([null, 'PP-1']);
    await take(one, first, '60');
    await take(one, first, '40');
  });

  it('takes the place of the other once that is void, and no other of them does; the reference is not free', async () => {
    const one = await insertCase(database.dataSource);
    const first = await booked('PP-2');
    const [second, third] = [await booked('pp-2', first), await booked('PP 2', first)];
    await treasury.voidPayment(first, { reason: 'Typed twice' }, treasurer);
    expect(await sql('select id, repeats from payment where id = any($1) order by id', [first, second, third])).toEqual([
      { id: first, repeats: null },
      { id: second, repeats: null },
      { id: third, repeats: second },
    ]);
    const entered = { account: '4402', reference: 'PP-2', paidOn: '2026-02-10', amount: '100', recipient: aimak.id };
    await expect(treasury.createPayment(entered, treasurer)).rejects.toMatchObject({
      reasons: [{ code: 'paymentReferenceExists' }],
    });
    await expect(take(one, third, '1')).rejects.toMatchObject(refused('pp-2'));
    await take(one, second, '100');
  });

  it('and is held by a case from before stays so: it can be given back, and until then none of them gives more', async () => {
    const [one, other] = [await insertCase(database.dataSource), await insertCase(database.dataSource)];
    const first = await booked('PP-3');
    const again = await booked('PP–3', first);
    await heldBefore(one, again, 60);
    await expect(take(other, first, '1')).rejects.toMatchObject(refused('PP–3'));
    await expect(takeRaw(other, first)).rejects.toMatchObject(byGuard);
    await expect(take(one, again, '1')).rejects.toMatchObject(refused('PP-3'));
    await expect(sql('update allocation set amount_tyiyn = 61 where row_id = $1', again)).rejects.toMatchObject(byGuard);
    await take(one, again, '-20');
    await take(one, again, '-40');
    await take(other, first, '100');
  });

  it('and is held from before takes the place of the other before those that nobody holds', async () => {
    const one = await insertCase(database.dataSource);
    const first = await booked('PP-4');
    const [second, third] = [await booked('pp-4', first), await booked('PP 4', first)];
    await heldBefore(one, third, 60);
    await treasury.voidPayment(first, { reason: 'Typed twice' }, treasurer);
    expect([await repeatsOf(second), await repeatsOf(third)]).toEqual(['PP 4', null]);
    await take(one, third, '40');
  });
});

describe('a payment that a treasury entered', () => {
  it('is confirmed and made void by its own treasurers, not by those of another treasury', async () => {
    const other = newId();
    await sql(
      `insert into body (id, kind, name_ky, name_ru, name_en, demonstration)
       select $1, kind, name_ky, name_ru, name_en, demonstration from body where id = $2`,
      other,
      treasuryBody.id,
    );
    const stranger = acting('own', [{ id: other }, 'treasurer']);
    const entered = { account: '4402', reference: 'PP-5', paidOn: '2026-02-10', amount: '100', recipient: aimak.id };
    const { id } = await treasury.createPayment(entered, treasurer);
    const notEntitled = { code: 'officeNotEntitled', reasons: [{ params: { entitled: 'treasury.treasurer' } }] };
    await expect(treasury.confirmPayment(id, {}, stranger)).rejects.toMatchObject(notEntitled);
    await expect(treasury.voidPayment(id, { reason: 'x' }, stranger)).rejects.toMatchObject(notEntitled);
    const own = await treasury.createPayment({ ...entered, reference: 'PP-6' }, stranger);
    await expect(treasury.confirmPayment(own.id, {}, treasurer)).rejects.toMatchObject(notEntitled);
    expect(await sql('select status from payment where id = any($1)', [id, own.id])).toEqual([
      { status: 'entered' },
      { status: 'entered' },
    ]);
  });
});
