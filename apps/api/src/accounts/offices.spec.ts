import { addDays, localDate } from '#machine';
import { demonstrationBodies } from '#registry';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { newcomer, Visitor, ownPassword } from '../../../../test/support/visitor.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const { aimak, city, operator, ministry } = demonstrationBodies;
const today = (): string => localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
const ask = (url: string, body: unknown, login = 'operator'): Promise<Answered> => api.ask(login, 'POST', url, { body });
const grant = (person: string, more: object = {}): Promise<Answered> =>
  ask(`/api/people/${person}/offices`, {
    body: aimak.id,
    office: 'registrar',
    validFrom: '2024-01-01',
    basis: 'order 7',
    ...more,
  });
const end = (person: string, office: string, validTo: string, login?: string): Promise<Answered> =>
  ask(`/api/people/${person}/offices/${office}/end`, { validTo, reason: 'order 8' }, login);
const faultOf = ({ status, body }: Answered): unknown => [status, body.problems?.[0].path, body.problems?.[0].code];

async function officesOf(visitor: Visitor): Promise<string[]> {
  return (await visitor.ask('GET', '/api/me')).body.offices.map(({ office }: { office: string }) => office);
}

describe('an office', () => {
  test('is held at once, shown to its holder, and ended by its last day; nothing of it is deleted', async () => {
    const { id, visitor } = await newcomer(api, 'gulnara');
    const given = await grant(id);
    expect([given.status, given.body.offices]).toEqual([
      201,
      [
        {
          id: expect.any(String),
          office: 'registrar',
          body: { id: aimak.id, names: expect.objectContaining({ en: 'Sokuluk Aiyl Okmotu' }) },
          basis: 'order 7',
          validFrom: '2024-01-01',
          validTo: null,
          substituteFor: null,
          endReason: null,
        },
      ],
    ]);
    const office = given.body.offices[0].id;
    expect((await visitor.ask('GET', '/api/me')).body.offices).toMatchObject([
      { id: office, office: 'registrar', basis: 'order 7' },
    ]);
    expect((await end(id, office, today())).status).toBe(200);
    expect(await officesOf(visitor)).toEqual(['registrar']);
    // An order that ends it earlier still counts.
    expect((await end(id, office, addDays(today(), -1))).status).toBe(200);
    expect(await officesOf(visitor)).toEqual([]);
    const { body } = await api.ask('operator', 'GET', `/api/people/${id}`);
    expect(body.offices).toMatchObject([{ id: office, validTo: addDays(today(), -1), endReason: 'order 8' }]);
    expect((await end(id, office, today())).body).toMatchObject({ status: 409, code: 'officeOver' });
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${id}&operation=officeEnded`)).body;
    expect(items).toMatchObject([{ reason: 'order 8', details: { id: office, office: 'registrar' } }, { reason: 'order 8' }]);
  });

  test('given by mistake is withdrawn, and can be given again for the same day', async () => {
    const { id, visitor } = await newcomer(api, 'iskender');
    const { body } = await grant(id, { validFrom: today() });
    expect((await end(id, body.offices[0].id, addDays(today(), -1))).status).toBe(200);
    expect(await officesOf(visitor)).toEqual([]);
    expect((await grant(id, { validFrom: today() })).status).toBe(201);
    expect(await officesOf(visitor)).toEqual(['registrar']);
    expect((await api.ask('operator', 'GET', `/api/people/${id}`)).body.offices).toHaveLength(2);
  });

  test('is not held twice at once, nor given with dates or in a body that cannot be', async () => {
    const { id } = await newcomer(api, 'jyldyz');
    await grant(id, { validFrom: '2026-01-01', validTo: '2190-12-31' });
    for (const dates of [{}, { validFrom: '2190-12-31' }, { validFrom: '2020-01-01', validTo: '2150-01-01' }])
      expect((await grant(id, dates)).body).toMatchObject({ status: 409, code: 'officeHeld' });
    expect((await grant(id, { validFrom: '2191-01-01' })).status).toBe(201);
    expect((await grant(id, { body: city.id })).status).toBe(201);
    const unknown = '0193e000-0000-7000-8000-0000000000ff';
    for (const [more, path, code] of [
      [{ body: unknown }, '/body', 'isUnknownBody'],
      [{ body: 'x' }, '/body', 'matches'],
      [{ office: 'minister' }, '/office', 'isIn'],
      [{ office: 'operator' }, '/office', 'isNotOfBody'],
      [{ office: 'auditor' }, '/office', 'isNotOfBody'],
      [{ office: 'treasurer', body: ministry.id }, '/office', 'isNotOfBody'],
      [{ validFrom: '2026-02-30' }, '/validFrom', 'isLocalDate'],
      [{ validTo: '2023-12-31' }, '/validTo', 'isBeforeStart'],
      [{ validTo: '2024-12-31' }, '/validTo', 'isOver'],
      [{ basis: '' }, '/basis', 'isText'],
      [{ id: unknown }, '/id', 'whitelistValidation'],
    ] as const)
      expect(faultOf(await grant(id, { office: 'signatory', ...more }))).toEqual([422, path, code]);
    const { status } = await ask(`/api/people/${unknown}/offices`, {});
    expect(status).toBe(404);
  });

  test('given twice at once is given once', async () => {
    const { id } = await newcomer(api, 'kanat');
    const answers = await Promise.all([grant(id), grant(id), grant(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('is ended neither before yesterday, nor later than it ends, nor by who is no operator', async () => {
    const { id } = await newcomer(api, 'leila');
    const { body } = await grant(id, { validTo: addDays(today(), 10) });
    const [{ id: office }] = body.offices;
    expect(faultOf(await end(id, office, addDays(today(), -2)))).toEqual([422, '/validTo', 'isOver']);
    expect(faultOf(await end(id, office, addDays(today(), 11)))).toEqual([422, '/validTo', 'isAfterEnd']);
    expect(faultOf(await end(id, office, '2023-12-30'))).toEqual([422, '/validTo', 'isBeforeStart']);
    expect(faultOf(await ask(`/api/people/${id}/offices/${office}/end`, { validTo: today() }))).toEqual([
      422,
      '/reason',
      'isText',
    ]);
    expect((await end(id, office, today(), 'audit.auditor')).status).toBe(403);
    expect((await end(id, office, today(), 'aimak.signatory')).status).toBe(404);
    expect((await grant(id, {})).status).toBe(409);
    expect((await api.ask('audit.auditor', 'POST', `/api/people/${id}/offices`, { body: {} })).status).toBe(422);
    const other = await newcomer(api, 'leila.2');
    expect((await end(other.id, office, today())).status).toBe(404);
    expect((await ask(`/api/people/${id}/offices/x/end`, {})).status).toBe(404);
  });

  test('of the demonstration stays', async () => {
    const { body } = await api.ask('operator', 'GET', '/api/people?q=aimak.registrar');
    const [{ id, offices }] = body.items;
    expect((await end(id, offices[0].id, today())).body).toMatchObject({ code: 'notAllowed' });
  });
});

describe('a substitute', () => {
  test('holds the office on its dates and remembers for whom', async () => {
    const absent = await newcomer(api, 'meerim', [[aimak.id, 'registrar']]);
    const { id, visitor } = await newcomer(api, 'nurlan');
    const dates = { validFrom: today(), validTo: addDays(today(), 20) };
    const given = await grant(id, { ...dates, substituteFor: absent.id });
    const named = { id: absent.id, name: 'Newcomer meerim' };
    expect(given.body.offices).toMatchObject([{ ...dates, substituteFor: named }]);
    expect((await visitor.ask('GET', '/api/me')).body.offices).toMatchObject([{ office: 'registrar', substituteFor: named }]);
  });

  test('needs an end and somebody else who holds the office then', async () => {
    const absent = await newcomer(api, 'orozbek', [[aimak.id, 'registrar']]);
    const { id } = await newcomer(api, 'perizat');
    const dates = { validFrom: today(), validTo: addDays(today(), 20) };
    for (const [more, path, code] of [
      [{ validFrom: today(), substituteFor: absent.id }, '/validTo', 'required'],
      [{ ...dates, substituteFor: id }, '/substituteFor', 'isNotHolder'],
      [{ ...dates, substituteFor: absent.id, office: 'signatory' }, '/substituteFor', 'isNotHolder'],
      [{ ...dates, substituteFor: absent.id, body: city.id }, '/substituteFor', 'isNotHolder'],
      [{ ...dates, validFrom: '2023-01-01', substituteFor: absent.id }, '/substituteFor', 'isNotHolder'],
      [{ ...dates, substituteFor: aimak.id }, '/substituteFor', 'isNotHolder'],
    ] as const)
      expect(faultOf(await grant(id, more))).toEqual([422, path, code]);
  });
});

describe('operators', () => {
  test('give themselves no office, and decide nothing', async () => {
    const { id, visitor } = await newcomer(api, 'rahat', [[operator.id, 'operator']]);
    for (const office of ['signatory', 'registrar', 'drafter']) {
      const more = { body: aimak.id, office, validFrom: '2024-01-01', basis: 'order 7' };
      expect((await visitor.ask('POST', `/api/people/${id}/offices`, more)).body).toMatchObject({
        status: 403,
        code: 'ownOffice',
      });
    }
    expect(await officesOf(visitor)).toEqual(['operator']);
  });

  test('never take the last one away, by whatever way, not even two of them at once', async () => {
    // As in an installation of one's own: nobody of the demonstration is operator.
    const { dataSource } = api.database;
    await dataSource.query(`update office set valid_to = '2024-01-01' where office = 'operator'`);
    const [first, second] = [await operatorOf('first'), await operatorOf('second')];
    const disable = ({ visitor }: Operator, { id }: Operator): Promise<Answered> =>
      visitor.ask('PATCH', `/api/people/${id}`, { disabled: true, reason: 'x' });
    const both = await Promise.all([disable(first, second), disable(second, first)]);
    const codes = both.map(({ status, body }) => body.code ?? status);
    // The one who loses is over as a person, or was not an operator's to disable any more.
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    const [winner, loser] = codes[0] === 200 ? [first, second] : [second, first];
    expect((await disable(winner, winner)).body).toMatchObject({ status: 409, code: 'lastOperator' });
    const endOwn = (validTo: string): Promise<Answered> =>
      winner.visitor.ask('POST', `/api/people/${winner.id}/offices/${winner.office}/end`, { validTo, reason: 'x' });
    expect((await endOwn(today())).body).toMatchObject({ status: 409, code: 'lastOperator' });
    expect((await endOwn(addDays(today(), 300))).body).toMatchObject({ status: 409, code: 'lastOperator' });
    expect(await officesOf(winner.visitor)).toEqual(['operator']);

    await winner.visitor.ask('PATCH', `/api/people/${loser.id}`, { disabled: false, reason: 'back' });
    // The other one is operator for a month only: that is not as long as this one would have been.
    const month = { validTo: addDays(today(), 30), reason: 'x' };
    await winner.visitor.ask('POST', `/api/people/${loser.id}/offices/${loser.office}/end`, month);
    expect((await endOwn(today())).body).toMatchObject({ status: 409, code: 'lastOperator' });
    const returned = { ...loser, visitor: await Visitor.signIn(api, loser.login, ownPassword) };
    expect((await disable(returned, winner)).body).toMatchObject({ status: 409, code: 'lastOperator' });
    expect((await disable(winner, returned)).status).toBe(200);
  });

  interface Operator {
    readonly id: string;
    readonly login: string;
    readonly office: string;
    readonly visitor: Visitor;
  }

  async function operatorOf(name: string): Promise<Operator> {
    const { dataSource } = api.database;
    await dataSource.query(`update office set valid_to = null where office = 'operator' and basis = 'demonstration'`);
    const login = `${name}.operator`;
    const { id, visitor } = await newcomer(api, login, [[operator.id, 'operator']]);
    await dataSource.query(`update office set valid_to = '2024-01-01' where office = 'operator' and person_id in
      (select id from person where login in ('operator', 'rahat'))`);
    return { id, login, office: (await visitor.ask('GET', '/api/me')).body.offices[0].id, visitor };
  }
});
