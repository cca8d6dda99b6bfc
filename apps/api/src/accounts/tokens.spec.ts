import { addDays, localDate } from '#machine';
import { demonstrationBodies } from '#registry';
import { applicant, type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { asOwner } from '../../../../test/support/database.js';
import { newcomer, ownPassword, type Visitor } from '../../../../test/support/visitor.js';

let api: TestApi;
let signatory: Visitor;
let person: string;
beforeAll(async () => {
  api = await openApi({}, [packageOf(leave), packageOf({ ...leave, name: 'holiday' })]);
  ({ id: person, visitor: signatory } = await newcomer(api, 'signatory', [
    [demonstrationBodies.aimak.id, 'signatory'],
    [demonstrationBodies.aimak.id, 'drafter'],
  ]));
});
afterAll(() => api.close());

const today = (): string => localDate(api.clock.now().toISOString(), 'Asia/Bishkek');

async function tokenWith(...scopes: string[]): Promise<string> {
  const { status, body } = await signatory.ask('POST', '/api/tokens', {
    name: 'a system',
    scopes,
    expiresOn: addDays(today(), 300),
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.token;
}

function by(token: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Answered> {
  return api.ask(null, method, url, { headers: { authorization: `Bearer ${token}` }, ...(body !== undefined && { body }) });
}

const missing = (scope: string): object => ({
  status: 403,
  code: 'scopeMissing',
  reasons: [{ code: 'scopeMissing', params: { scope } }],
});

describe('a token', () => {
  test('is shown once, listed without its secret, with the time of its last use', async () => {
    const expiresOn = addDays(today(), 30);
    const request = { name: 'accounting', scopes: ['read', 'act:leave.approve'], expiresOn };
    const { body } = await signatory.ask('POST', '/api/tokens', request);
    expect(body).toEqual({
      id: expect.any(String),
      ...request,
      createdAt: expect.any(String),
      lastUsedAt: null,
      revokedAt: null,
      token: expect.stringMatching(/^yntymak_[\w-]{43}$/),
    });
    await by(body.token, 'GET', '/api/me');
    const { token, ...shown } = body;
    const list = await signatory.ask('GET', '/api/tokens?limit=1');
    expect(list.body.items).toEqual([{ ...shown, lastUsedAt: expect.any(String) }]);
    const records = await api.ask('operator', 'GET', `/api/operations?subject=${person}&operation=tokenCreated&limit=1`);
    expect(records.body.items).toMatchObject([{ actor: { person, basis: 'self' }, details: request }]);
    expect(JSON.stringify(records.body)).not.toContain(token);
  });

  test('that may read reads, and does nothing', async () => {
    const token = await tokenWith('read');
    for (const url of ['/api/me', '/api/instances', '/api/tasks', '/api/bodies', '/api/mandates'])
      expect([url, (await by(token, 'GET', url)).status]).toEqual([url, 200]);
    const id = await api.askLeave();
    for (const [method, url] of [
      ['POST', `/api/instances/${id}/events`],
      ['POST', `/api/instances/${id}/events/check`],
      ['POST', '/api/workflows/leave/instances'],
      ['POST', '/api/budget-lines'],
      ['POST', '/api/payments'],
    ] as const)
      expect((await by(token, method, url, { type: 'approve' })).body).toMatchObject(missing('act'));
    expect((await by(token, 'GET', `/api/instances/${id}`)).body.state).toBe('asked');
  });

  test('that may send one event sends that, and neither another nor reads', async () => {
    const token = await tokenWith('act:leave.approve');
    const id = await api.askLeave();
    const send = (type: unknown): Promise<Answered> => by(token, 'POST', `/api/instances/${id}/events`, { type, payload: {} });
    for (const type of ['refuse', 'cancel', 'start', '', null, ['approve'], { approve: 1 }, 'constructor'])
      expect((await send(type)).body).toMatchObject(missing('act'));
    for (const body of [undefined, [], 'approve', null, 7])
      expect((await by(token, 'POST', `/api/instances/${id}/events`, body)).body).toMatchObject(missing('act'));
    expect((await by(token, 'GET', '/api/me')).body).toMatchObject(missing('read'));
    expect((await by(token, 'POST', '/api/workflows/leave/instances', {})).body).toMatchObject(missing('act'));
    expect((await by(token, 'POST', `/api/instances/${id}/events/check`, { type: 'approve' })).body).toMatchObject({
      allowed: true,
    });
    expect((await send('approve')).body).toMatchObject({ state: 'away' });
  });

  test('that may start cases starts them; one that may act does all that its person may', async () => {
    const start = await tokenWith('act:leave.start');
    const input = { employee: 'clerk', employer: demonstrationBodies.city.id, firstDay: '2190-01-10', days: 5 };
    const begin = (token: string): Promise<Answered> => by(token, 'POST', '/api/workflows/leave/instances', { input });
    expect((await begin(start)).status).toBe(201);
    const act = await tokenWith('act');
    expect((await begin(act)).status).toBe(201);
    const id = await api.askLeave();
    expect((await by(start, 'POST', `/api/instances/${id}/events`, { type: 'approve' })).body).toMatchObject(missing('act'));
    expect((await by(act, 'POST', `/api/instances/${id}/events`, { type: 'approve' })).status).toBe(200);
  });

  test('for an event of one workflow sends none of that name in another, and does not reveal which cases there are', async () => {
    const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
    const begin = async (workflow: string): Promise<string> =>
      (await api.ask(applicant, 'POST', `/api/workflows/${workflow}/instances`, { body: { input } })).body.id as string;
    const [ofLeave, ofHoliday] = [await begin('leave'), await begin('holiday')];
    const hidden = await begin('holiday');
    await asOwner(api.database, 'delete from instance_party where instance_id = (select id from instance where uuid = $1)', [
      hidden,
    ]);
    const token = await tokenWith('act:leave.approve', 'act:holiday.start');
    const send = (id: string, path = ''): Promise<Answered> =>
      by(token, 'POST', `/api/instances/${id}/events${path}`, { type: 'approve', payload: {} });
    for (const path of ['', '/check']) expect((await send(ofHoliday, path)).body).toMatchObject(missing('act'));
    const absent = [hidden, '0193e000-0000-7000-8000-0000000000ff', 'x'];
    for (const id of absent) expect([id, (await send(id)).body]).toMatchObject([id, { status: 404, code: 'notFound' }]);
    expect((await send(ofLeave)).body).toMatchObject({ state: 'away' });
    const start = (workflow: string): Promise<Answered> => by(token, 'POST', `/api/workflows/${workflow}/instances`, { input });
    expect((await start('holiday')).status).toBe(201);
    for (const workflow of ['leave', 'none', 'holiday.start']) expect((await start(workflow)).body).toMatchObject(missing('act'));
    const both = await tokenWith('act:leave.approve', 'act:holiday.approve');
    expect((await by(both, 'POST', `/api/instances/${ofHoliday}/events`, { type: 'approve', payload: {} })).status).toBe(200);
  });

  test('never manages accounts, tokens, sessions, passwords, mandates, webhooks or calendar feeds', async () => {
    const token = await tokenWith('read', 'act');
    const id = person;
    for (const [method, url] of [
      ['GET', '/api/tokens'],
      ['POST', '/api/tokens'],
      ['DELETE', `/api/tokens/${id}`],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['DELETE', `/api/sessions/${id}`],
      ['POST', '/api/session/password'],
      ['POST', '/api/session/oidc/link'],
      ['GET', '/api/people'],
      ['GET', `/api/people/${id}`],
      ['POST', '/api/people'],
      ['PATCH', `/api/people/${id}`],
      ['POST', `/api/people/${id}/password`],
      ['POST', `/api/people/${id}/offices`],
      ['POST', `/api/people/${id}/offices/${id}/end`],
      ['POST', `/api/people/${id}/identities`],
      ['POST', `/api/people/${id}/identities/${id}/end`],
      ['POST', '/api/mandates'],
      ['POST', `/api/mandates/${id}/revoke`],
      ['POST', '/api/webhooks'],
      ['PATCH', `/api/webhooks/${id}`],
      ['DELETE', `/api/webhooks/${id}`],
      ['POST', `/api/webhooks/${id}/rotate`],
      ['POST', `/api/webhooks/${id}/test`],
      ['POST', `/api/webhooks/${id}/deliveries/${id}/resend`],
      ['GET', '/api/me/calendar-feed'],
      ['POST', '/api/me/calendar-feed'],
      ['DELETE', '/api/me/calendar-feed'],
    ] as const) {
      const { body } = await by(token, method, url, method === 'GET' ? undefined : {});
      expect([url, body]).toEqual([url, expect.objectContaining({ status: 403, code: 'scopeMissing' })]);
      expect(body.reasons).toMatchObject([{ code: 'sessionNeeded', text: expect.stringMatching(/\S/) }]);
    }
  });

  test('is over when it is revoked, by its own person only, and after its last day', async () => {
    const expiresOn = addDays(today(), 1);
    const { body } = await signatory.ask('POST', '/api/tokens', { name: 'short', scopes: ['read'], expiresOn });
    const { visitor: other } = await newcomer(api, 'other');
    for (const id of [body.id, 'x', person]) expect((await other.ask('DELETE', `/api/tokens/${id}`)).status).toBe(404);
    expect((await by(body.token, 'GET', '/api/me')).status).toBe(200);
    expect((await signatory.ask('DELETE', `/api/tokens/${body.id}`)).status).toBe(204);
    expect((await by(body.token, 'GET', '/api/me')).status).toBe(401);
    expect((await signatory.ask('DELETE', `/api/tokens/${body.id}`)).status).toBe(404);
    const [shown] = (await signatory.ask('GET', '/api/tokens?limit=1')).body.items;
    expect(shown).toMatchObject({ id: body.id, revokedAt: expect.any(String) });
    const day = { name: 'day', scopes: ['read'], expiresOn: today() };
    const { token } = (await signatory.ask('POST', '/api/tokens', day)).body;
    const [row] = await api.database.dataSource.query('select expires_at as at from token where name = $1', ['day']);
    expect(row.at.toISOString()).toBe(`${today()}T18:00:00.000Z`);
    expect((await by(token, 'GET', '/api/me')).status).toBe(200);
  });

  test.each([
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['write'] }, '/scopes'],
    [{ scopes: ['act:'] }, '/scopes'],
    [{ scopes: ['act:a b'] }, '/scopes'],
    [{ scopes: ['act:approve'] }, '/scopes'],
    [{ scopes: ['act:leave.'] }, '/scopes'],
    [{ scopes: ['act:.approve'] }, '/scopes'],
    [{ scopes: ['act:leave.approve.x'] }, '/scopes'],
    [{ scopes: ['read', 'read'] }, '/scopes'],
    [{ scopes: 'read' }, '/scopes'],
    [{ scopes: Array.from({ length: 51 }, (_, index) => `act:leave.e${index}`) }, '/scopes'],
    [{ name: '' }, '/name'],
    [{ expiresOn: '2020-01-01' }, '/expiresOn'],
    [{ expiresOn: '2199-01-01' }, '/expiresOn'],
    [{ expiresOn: 'soon' }, '/expiresOn'],
    [{ person: 'x' }, '/person'],
  ])('is not made with %j', async (more, path) => {
    const request = { name: 'x', scopes: ['read'], expiresOn: addDays(today(), 1), ...more };
    const { status, body } = await signatory.ask('POST', '/api/tokens', request);
    expect([status, body.problems[0].path]).toEqual([422, path]);
  });

  test('is one of twenty at most, also when many are asked for at once', async () => {
    const { visitor } = await newcomer(api, 'many');
    const request = { name: 'x', scopes: ['read'], expiresOn: addDays(today(), 1) };
    const answers = await Promise.all(Array.from({ length: 25 }, () => visitor.ask('POST', '/api/tokens', request)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)!.body).toMatchObject({ status: 409, code: 'tooManyTokens' });
  });
});

describe('a change of the password', () => {
  const other = (digit: number): string => `the horse that knows ${digit} roads`;
  const statusOf = async (address: string): Promise<number> =>
    (await api.app.inject({ url: new URL(address).pathname })).statusCode;

  test('ends tokens and the address of the calendar, unless they are kept', async () => {
    const { visitor } = await newcomer(api, 'changer', [[demonstrationBodies.aimak.id, 'signatory']]);
    const change = (current: string, next: string, more: object = {}): Promise<Answered> =>
      visitor.ask('POST', '/api/session/password', { current, next, ...more });
    const request = { name: 'a system', scopes: ['read'], expiresOn: addDays(today(), 30) };
    const { token, id } = (await visitor.ask('POST', '/api/tokens', request)).body;
    const { address } = (await visitor.ask('POST', '/api/me/calendar-feed')).body;
    const open = async (): Promise<number[]> => [(await by(token, 'GET', '/api/me')).status, await statusOf(address)];
    expect(await open()).toEqual([200, 200]);
    expect((await change(ownPassword, other(1), { keepAccess: true })).status).toBe(200);
    expect(await open()).toEqual([200, 200]);
    expect((await change('wrong', other(2))).body).toMatchObject({ status: 422 });
    expect(await open()).toEqual([200, 200]);
    expect((await change(other(1), other(2))).status).toBe(200);
    expect(await open()).toEqual([401, 404]);
    const { person: subject } = (await visitor.ask('GET', '/api/me')).body;
    const { items } = (await api.ask('operator', 'GET', `/api/operations?subject=${subject}&limit=3`)).body;
    expect(items.map(({ operation }: { operation: string }) => operation).sort()).toEqual([
      'calendarFeedRevoked',
      'passwordChanged',
      'tokenRevoked',
    ]);
    expect(items.find(({ operation }: { operation: string }) => operation === 'tokenRevoked').details).toEqual({ id });
    expect((await change(other(2), other(3), { keepAccess: 'yes' })).body).toMatchObject({
      status: 422,
      problems: [{ path: '/keepAccess', code: 'isBoolean' }],
    });
  });
});
