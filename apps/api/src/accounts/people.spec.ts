import { openApi, type TestApi } from '../../../../test/support/api.js';
import { newcomer, ownPassword, Visitor } from '../../../../test/support/visitor.js';
import { operationJournal } from '#platform';
import { demonstrationBodies } from '#registry';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const auditor = 'audit.auditor';
const stranger = 'aimak.signatory';
const nowhere = '0193e000-0000-7000-8000-0000000000ff';

async function operations(subject: string): Promise<{ operation: string; reason: string | null; details: unknown }[]> {
  const { body } = await api.ask('operator', 'GET', `/api/operations?subject=${subject}`);
  return body.items;
}

async function count(table: string): Promise<number> {
  const rows: { count: number }[] = await api.database.dataSource.query(`select count(*)::int as count from ${table}`);
  return rows[0]!.count;
}

describe('an account', () => {
  test('begins with a one-time password that opens nothing but its own change', async () => {
    const body = { login: ' Azat ', name: 'Azat, registrar', language: 'ky' };
    const made = await api.ask('operator', 'POST', '/api/people', { body });
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: expect.any(String),
        login: 'azat',
        name: 'Azat, registrar',
        language: 'ky',
        mustChangePassword: true,
        demonstration: false,
        disabledAt: null,
        disabledReason: null,
        offices: [],
        identities: [],
        oneTimePassword: expect.stringMatching(/^[\w-]{16}$/),
      },
    ]);
    const { id, oneTimePassword } = made.body;
    expect((await api.ask('operator', 'GET', `/api/people/${id}`)).body).not.toHaveProperty('oneTimePassword');
    expect(JSON.stringify(await operations(id))).not.toContain(oneTimePassword);

    const azat = await Visitor.signIn(api, 'azat', oneTimePassword);
    for (const [method, url] of [
      ['GET', '/api/me'],
      ['GET', '/api/instances'],
      ['GET', '/api/people'],
      ['GET', '/api/sessions'],
      ['GET', '/api/bodies'],
      ['POST', '/api/tokens'],
      ['POST', `/api/instances/${nowhere}/events`],
      ['POST', '/api/session/oidc/link'],
    ] as const) {
      const { status, body } = await azat.ask(method, url, method === 'POST' ? {} : undefined);
      expect([url, status, body.code, body.reasons[0].code]).toEqual([url, 403, 'passwordMustChange', 'passwordMustChange']);
    }
    const change = { current: oneTimePassword, next: ownPassword };
    expect((await azat.ask('POST', '/api/session/password', change)).body).toMatchObject({ mustChangePassword: false });
    expect((await azat.ask('GET', '/api/me')).body).toMatchObject({ login: 'azat', offices: [] });
    expect((await operations(id)).map(({ operation }) => operation)).toEqual(['passwordChanged', 'personCreated']);
    expect(JSON.stringify(await operations(id))).not.toContain(ownPassword);
  });

  test('is not made of bad input, of a login that is taken, or by who is no operator; nothing is kept of the attempt', async () => {
    const before = [await count('person'), await count('operation_record')];
    const good = { login: 'bermet', name: 'Bermet', language: 'ru' };
    const bad: [body: unknown, path: string][] = [
      [{ ...good, login: 'x' }, '/login'],
      [{ ...good, login: 'бермет' }, '/login'],
      [{ ...good, login: null }, '/login'],
      [{ ...good, name: ' ' }, '/name'],
      [{ ...good, name: 'a\u202eb' }, '/name'],
      [{ ...good, name: 'a'.repeat(201) }, '/name'],
      [{ ...good, language: 'kg' }, '/language'],
      [{ ...good, demonstration: true }, '/demonstration'],
      [{ ...good, passwordHash: 'x' }, '/passwordHash'],
      [[], ''],
    ];
    for (const [body, path] of bad) {
      const answer = await api.ask('operator', 'POST', '/api/people', { body });
      expect([answer.status, answer.body.problems?.[0].path]).toEqual([422, path]);
    }
    const taken = await api.ask('operator', 'POST', '/api/people', { body: { ...good, login: 'OPERATOR' } });
    expect([taken.status, taken.body.code]).toEqual([409, 'loginTaken']);
    for (const login of [stranger, auditor]) {
      const { status, body } = await api.ask(login, 'POST', '/api/people', { body: good });
      expect([status, body.code]).toEqual([403, 'officeNotEntitled']);
    }
    expect((await api.ask(null, 'POST', '/api/people', { body: good })).status).toBe(401);
    expect([await count('person'), await count('operation_record')]).toEqual(before);
  });

  test('made twice at once is made once', async () => {
    const body = { login: 'twin', name: 'Twin', language: 'ky' };
    const answers = await Promise.all([1, 2, 3].map(() => api.ask('operator', 'POST', '/api/people', { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('changes its name and language by an operator, each change on record with what it was and became', async () => {
    const { id, visitor } = await newcomer(api, 'chynara');
    const body = { name: 'Chynara, deputy', language: 'ru' };
    expect((await api.ask('operator', 'PATCH', `/api/people/${id}`, { body })).body).toMatchObject(body);
    expect((await visitor.ask('GET', '/api/me')).body).toMatchObject(body);
    const before = { name: 'Newcomer chynara', language: 'en', disabledReason: null };
    const details = { before, after: { ...body, disabledReason: null } };
    expect((await operations(id))[0]).toMatchObject({ operation: 'personChanged', details, reason: null });
    for (const [wrong, path] of [
      [{}, ''],
      [{ disabled: true }, '/reason'],
      [{ disabled: false }, '/reason'],
      [{ disabled: 'yes', reason: 'x' }, '/disabled'],
      [{ login: 'other' }, '/login'],
      [{ mustChangePassword: false }, '/mustChangePassword'],
    ] as const) {
      const answer = await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: wrong });
      expect([answer.status, answer.body.problems[0].path]).toEqual([422, path]);
    }
    for (const [login, status] of [
      [auditor, 403],
      [stranger, 404],
    ] as const)
      expect((await api.ask(login, 'PATCH', `/api/people/${id}`, { body })).status).toBe(status);
    for (const unknown of [nowhere, 'x'])
      expect((await api.ask('operator', 'PATCH', `/api/people/${unknown}`, { body: {} })).status).toBe(404);
  });

  test('disabled ends sessions and tokens for good; enabled again it signs in anew', async () => {
    const { id, visitor } = await newcomer(api, 'daniyar');
    const expiresOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const { token } = (await visitor.ask('POST', '/api/tokens', { name: 'export', scopes: ['read'], expiresOn })).body;
    const byToken = async (): Promise<number> =>
      (await api.ask(null, 'GET', '/api/me', { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await byToken()).toBe(200);

    const disabled = await api.ask('operator', 'PATCH', `/api/people/${id}`, {
      body: { disabled: true, reason: 'left the office' },
    });
    expect(disabled.body).toMatchObject({ disabledAt: expect.any(String), disabledReason: 'left the office' });
    expect([(await visitor.ask('GET', '/api/me')).status, await byToken()]).toEqual([401, 401]);
    const signIn = { login: 'daniyar', password: ownPassword };
    expect((await api.ask(null, 'POST', '/api/session', { body: signIn })).status).toBe(401);

    await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: { disabled: false, reason: 'came back' } });
    expect([(await visitor.ask('GET', '/api/me')).status, await byToken()]).toEqual([401, 401]);
    await Visitor.signIn(api, 'daniyar', ownPassword);
    expect((await operations(id)).slice(0, 2)).toMatchObject([
      {
        operation: 'personEnabled',
        reason: 'came back',
        details: { before: { disabledReason: 'left the office' }, after: { disabledReason: null } },
      },
      { operation: 'personDisabled', reason: 'left the office' },
    ]);
  });

  test('gets a new one-time password from an operator: all its sessions end, and the old password is of no use', async () => {
    const { id, visitor } = await newcomer(api, 'elmira');
    const reset = await api.ask('operator', 'POST', `/api/people/${id}/password`);
    expect([reset.status, reset.body.mustChangePassword]).toEqual([200, true]);
    expect((await visitor.ask('GET', '/api/me')).status).toBe(401);
    expect((await api.ask(null, 'POST', '/api/session', { body: { login: 'elmira', password: ownPassword } })).status).toBe(401);
    const again = await Visitor.signIn(api, 'elmira', reset.body.oneTimePassword);
    expect((await again.ask('GET', '/api/me')).body.code).toBe('passwordMustChange');
    expect((await operations(id))[0]).toMatchObject({ operation: 'passwordReset', details: {} });
    expect((await api.ask('operator', 'POST', `/api/people/${nowhere}/password`)).status).toBe(404);
    expect((await api.ask(stranger, 'POST', `/api/people/${id}/password`)).status).toBe(404);
    expect((await api.ask(auditor, 'POST', `/api/people/${id}/password`)).status).toBe(403);
  });

  test('of an operator gets no password from the operator: who finds a session open must not take over the account', async () => {
    const { id, visitor } = await newcomer(api, 'second.operator', [[demonstrationBodies.operator.id, 'operator']]);
    expect((await visitor.ask('POST', `/api/people/${id}/password`)).body).toMatchObject({ status: 403, code: 'ownPassword' });
  });

  test('of the demonstration stays as it is', async () => {
    const { body } = await api.ask('operator', 'GET', '/api/people?q=ministry.drafter');
    const { id } = body.items[0];
    const refusal = { status: 409, code: 'notAllowed', reasons: [{ code: 'demonstrationAccount' }] };
    const disable = { disabled: true, reason: 'x' };
    expect((await api.ask('operator', 'PATCH', `/api/people/${id}`, { body: disable })).body).toMatchObject(refusal);
    expect((await api.ask('operator', 'POST', `/api/people/${id}/password`)).body).toMatchObject(refusal);
    const identity = { issuer: 'https://id.example', subject: '1' };
    expect((await api.ask('operator', 'POST', `/api/people/${id}/identities`, { body: identity })).body).toMatchObject(refusal);
  });
});

describe('the list of people', () => {
  test('is in the order of logins, in pages, for operators and auditors', async () => {
    const all = (await api.ask(auditor, 'GET', '/api/people?limit=200')).body.items.map(({ login }: { login: string }) => login);
    expect(all).toEqual([...all].sort());
    const paged: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.ask('operator', 'GET', `/api/people?limit=4${cursor}`);
      paged.push(...body.items.map(({ login }: { login: string }) => login));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(paged).toEqual(all);
    expect((await api.ask(stranger, 'GET', '/api/people')).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    expect((await api.ask(stranger, 'GET', `/api/people/${nowhere}`)).status).toBe(404);
  });

  test('is searched by part of a name or login, and by body', async () => {
    const logins = async (query: string): Promise<string[]> =>
      (await api.ask('operator', 'GET', `/api/people?${query}`)).body.items.map(({ login }: { login: string }) => login);
    expect(await logins(`q=${encodeURIComponent('СЫДЫКОВА гул')}`)).toEqual(['ministry.financier']);
    expect(await logins('q=aimak.reg')).toEqual(['aimak.registrar']);
    expect(await logins(`body=${demonstrationBodies.city.id}`)).toEqual(['city.financier', 'city.registrar', 'city.signatory']);
    expect(await logins(`body=${nowhere}`)).toEqual([]);
    expect(await logins('q=%25')).toEqual([]);
  });

  test.each(['limit=0', 'limit=x', 'cursor=x', 'cursor=WyIiXQ', 'body=x', 'q=', 'q=%00', 'order=name'])(
    'is not asked %s',
    async (query) => {
      expect((await api.ask('operator', 'GET', `/api/people?${query}`)).body).toMatchObject({ status: 400, code: 'malformed' });
    },
  );
});

describe('the journal of operations', () => {
  test('is read in pages by operators and auditors, filtered by what was done, and is one whole chain', async () => {
    const { id } = await newcomer(api, 'farida', [[demonstrationBodies.aimak.id, 'registrar']]);
    const read = async (query: string): Promise<{ items: { number: number; operation: string }[]; nextCursor: string | null }> =>
      (await api.ask(auditor, 'GET', `/api/operations?${query}`)).body;
    const first = await read(`subject=${id}&limit=2`);
    const rest = await read(`subject=${id}&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ operation }) => operation)).toEqual([
      'passwordChanged',
      'officeGranted',
      'personCreated',
    ]);
    expect([first.nextCursor === null, rest.nextCursor]).toEqual([false, null]);
    const granted = (await read('operation=officeGranted&limit=1')).items[0];
    const operator = (await api.ask('operator', 'GET', '/api/me')).body;
    expect(granted).toMatchObject({
      subject: id,
      actor: { person: operator.person, body: demonstrationBodies.operator.id, office: 'operator', basis: 'demonstration' },
      details: {
        body: demonstrationBodies.aimak.id,
        office: 'registrar',
        validFrom: '2024-01-01',
        validTo: null,
        basis: 'order 7',
      },
    });
    expect((await read('operation=nothing')).items).toEqual([]);
    await expect(operationJournal.firstFault(api.database.dataSource.manager)).resolves.toBeNull();
    expect((await api.ask(stranger, 'GET', '/api/operations')).body).toMatchObject({ status: 403, code: 'officeNotEntitled' });
    for (const query of ['cursor=x', 'cursor=WyIwIl0', 'limit=1000', 'subject=', 'x=1'])
      expect((await api.ask('operator', 'GET', `/api/operations?${query}`)).body).toMatchObject({
        status: 400,
        code: 'malformed',
      });
  });
});
