import { Client } from 'pg';
import { languages } from '#machine';
import { inTransaction, newId, operationJournal, type OperationName, operationNames } from '#platform';
import { demonstrationBodies } from '#registry';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { newcomer } from '../../../../test/support/visitor.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const append = (operation: string, subject: string): Promise<void> =>
  inTransaction(api.database.dataSource, (tx) =>
    operationJournal.append(tx, {
      at: api.clock.now().toISOString(),
      actor: { person: null, body: null, office: null, basis: 'test' },
      operation: operation as OperationName,
      subject,
      details: {},
      reason: null,
    }),
  );
const textOf = async (subject: string, language: string): Promise<string> =>
  (await api.ask('operator', 'GET', `/api/operations?subject=${subject}`, { headers: { 'accept-language': language } })).body
    .items[0].text;

test('everything that can be written into the journal of operations has words of its own in every language', () => {
  for (const language of languages) {
    const texts = operationNames.map((name) => operationRecordTexts[name][language]);
    expect(texts.every((text) => /^\p{Lu}.*\p{Ll}$/u.test(text))).toBe(true);
    expect(new Set(texts).size).toBe(operationNames.length);
  }
  expect(Object.keys(operationRecordTexts).sort()).toEqual([...operationNames].sort());
});

test('what was done is shown in the language of the caller', async () => {
  const subject = newId();
  await append('bodyCreated', subject);
  expect(await Promise.all(languages.map((language) => textOf(subject, language)))).toEqual(
    languages.map((language) => operationRecordTexts.bodyCreated[language]),
  );
});

test('what only another version of the program writes keeps its name', async () => {
  const subject = newId();
  await append('moonLanded', subject);
  expect(await textOf(subject, 'ky')).toBe('moonLanded');
});

describe('one operation', () => {
  const { aimak, treasury } = demonstrationBodies;
  const line = { act: 'Budget law', classificationCode: '70951', year: 2026, recipient: aimak.id, amount: '48000000' };
  const payment = { account: '4402011001000157', reference: 'PP-1', paidOn: '2026-02-10', recipient: aimak.id, amount: '300' };

  const newest = async (subject: string): Promise<number> =>
    (await api.ask('operator', 'GET', `/api/operations?subject=${subject}&limit=1`)).body.items[0].number;
  const get = (number: unknown, login = 'audit.auditor', query = ''): Promise<Answered> =>
    api.ask(login, 'GET', `/api/operations/${number as string}${query}`);
  const detail = async (subject: string): Promise<Answered['body']> => (await get(await newest(subject))).body;
  const made = async (login: string, url: string, body: object): Promise<string> =>
    (await api.ask(login, 'POST', url, { body })).body.id as string;

  test('shows who raised a budget line, why, and from what to what', async () => {
    const id = await made('finance.financier', '/api/budget-lines', line);
    const key = { id };
    expect((await detail(id)).rows.items).toEqual([
      { table: 'budget_line', key, before: null, after: expect.objectContaining({ amount_tyiyn: '48000000' }), secret: [] },
    ]);
    const change = { amount: '999999999999999', reason: 'The law was amended' };
    expect((await api.ask('finance.financier', 'PATCH', `/api/budget-lines/${id}`, { body: change })).status).toBe(200);
    const { person } = (await api.ask('finance.financier', 'GET', '/api/me')).body;
    const raised = await detail(id);
    expect(raised).toMatchObject({
      operation: 'budgetLineChanged',
      text: operationRecordTexts.budgetLineChanged.en,
      actor: { person, body: demonstrationBodies.financeMinistry.id, office: 'financier' },
      reason: 'The law was amended',
    });
    const [row] = raised.rows.items;
    expect(row).toMatchObject({
      table: 'budget_line',
      key,
      before: { amount_tyiyn: '48000000' },
      after: { amount_tyiyn: '999999999999999' },
    });
    expect({ ...row.before, amount_tyiyn: null }).toEqual({ ...row.after, amount_tyiyn: null });
  });

  test('shows a payment that was confirmed, and one that was voided', async () => {
    const id = await made('treasury.treasurer', '/api/payments', payment);
    await api.ask('treasury.treasurer2', 'POST', `/api/payments/${id}/confirm`, { body: {} });
    const { person } = (await api.ask('treasury.treasurer2', 'GET', '/api/me')).body;
    expect(await detail(id)).toMatchObject({
      operation: 'paymentConfirmed',
      actor: { person, body: treasury.id, office: 'treasurer' },
      rows: {
        items: [{ before: { status: 'entered', confirmed_by: null }, after: { status: 'confirmed', confirmed_by: person } }],
      },
    });
    await api.ask('treasury.treasurer', 'POST', `/api/payments/${id}/void`, { body: { reason: 'Another sum' } });
    expect(await detail(id)).toMatchObject({
      operation: 'paymentVoided',
      reason: 'Another sum',
      rows: { items: [{ before: { status: 'confirmed' }, after: { status: 'void', void_reason: 'Another sum' } }] },
    });
  });

  test('shows no secret, not even by its hash, but that it changed', async () => {
    const { id, visitor } = await newcomer(api, 'aida');
    await api.ask('operator', 'POST', `/api/people/${id}/password`, { body: {} });
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ image: Record<string, string> }>(
      `select image from operation_row where of_table = 'person' and key ->> 'id' = $1`,
      [id],
    );
    await owner.end();
    const hashes = rows.map(({ image }) => image.password_hash!);
    expect(new Set(hashes).size).toBe(3);
    const all: string[] = [];
    for (const { number } of (await api.ask('operator', 'GET', `/api/operations?subject=${id}`)).body.items)
      all.push(JSON.stringify((await get(number)).body));
    for (const hash of hashes) expect(all.join()).not.toContain(hash);
    const [reset] = (await detail(id)).rows.items;
    expect([reset.secret, Object.keys(reset.after).includes('password_hash')]).toEqual([['password_hash'], false]);
    expect((await visitor.ask('GET', '/api/me')).status).toBe(401);
  });

  test('names each row once: as it was before and is after all, page by page', async () => {
    const subject = newId();
    const at = api.clock.now().toISOString();
    const actor = { person: null, body: null, office: null, basis: 'test' };
    await inTransaction(api.database.dataSource, async (tx) => {
      await tx.query(
        `update person set name = name || '!' where login in ('aimak.financier', 'city.registrar', 'aimak.registrar')`,
      );
      await tx.query(`update person set name = rtrim(name, '!') where login = 'city.registrar'`);
      await tx.query(`update person set name = name || '!' where login = 'aimak.registrar'`);
      await tx.query(
        `insert into office (id, person_id, body_id, office, valid_from, basis)
        select $1, id, $2, 'lawyer', '2026-01-01', 'order' from person where login = 'aimak.registrar'`,
        [newId(), aimak.id],
      );
      await tx.query(`delete from office where basis = 'order' and office = 'lawyer' and body_id = $1`, [aimak.id]);
      await operationJournal.append(tx, { at, actor, operation: 'dataLoaded', subject, details: {}, reason: null });
    });
    const number = await newest(subject);
    const whole = (await get(number)).body.rows;
    expect(whole.nextCursor).toBeNull();
    expect(
      whole.items
        .map(({ table, before, after }: { table: string; before: { name: string }; after: { name: string } }) => [
          table,
          after.name.replace(before.name, ''),
        ])
        .sort(),
    ).toEqual([
      ['person', '!'],
      ['person', '!!'],
    ]);
    const first = (await get(number, 'operator', '?limit=1')).body.rows;
    const rest = (await get(number, 'operator', `?limit=1&cursor=${first.nextCursor}`)).body.rows;
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.nextCursor).toBeNull();
  });

  test('is for operators and auditors; what is none is not found', async () => {
    for (const number of ['0', '999999', '1.5', 'x', '-1', '1e3', '9'.repeat(40)])
      expect([number, (await get(number)).status]).toEqual([number, 404]);
    for (const login of ['treasury.treasurer', 'aimak.registrar'])
      expect((await get(1, login)).body).toMatchObject({ status: 404, code: 'notFound' });
    expect((await api.ask(null, 'GET', '/api/operations/1')).status).toBe(401);
    for (const query of ['?cursor=x', '?limit=0', '?limit=201', '?subject=x'])
      expect((await get(1, 'operator', query)).body).toMatchObject({ status: 400, code: 'malformed' });
  });
});
