import { operationJournal } from '#platform';
import { demonstrationBodies } from '#registry';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';

const { aimak, operator, registry } = demonstrationBodies;
let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const entry = { kind: 'ministry', name: { ky: 'Министрлик', ru: 'Министерство' }, validFrom: '2026-01-01' };
const create = (body: unknown, login = 'operator'): Promise<Answered> => api.ask(login, 'POST', '/api/bodies', { body });
const change = (id: string, body: unknown, login = 'operator'): Promise<Answered> =>
  api.ask(login, 'PATCH', `/api/bodies/${id}`, { body });
const journal = async (subject: string): Promise<unknown[]> =>
  (await operationJournal.list(api.database.dataSource.manager, { subject, limit: 10 })).map(
    ({ operation, details, reason, actor }) => ({ operation, details, reason, body: actor.body, office: actor.office }),
  );

test('an operator enters a body, which the journal of operations records', async () => {
  const { status, body } = await create({ ...entry, reason: 'new ministry' });
  expect([status, body]).toMatchObject([
    201,
    {
      kind: 'ministry',
      name: { ...entry.name, en: null },
      territory: null,
      demonstration: false,
      validFrom: '2026-01-01',
      formerNames: [],
    },
  ]);
  expect(await journal(body.id)).toEqual([
    {
      operation: 'bodyCreated',
      details: { kind: 'ministry', name: { ...entry.name, en: null }, territory: null, validFrom: '2026-01-01' },
      reason: 'new ministry',
      body: operator.id,
      office: 'operator',
    },
  ]);
});

test('each fault of a body is named, and nothing is left of it', async () => {
  const territory = (await api.ask('operator', 'GET', `/api/bodies/${aimak.id}`)).body.territory.id as string;
  const { items: before } = (await api.ask('operator', 'GET', '/api/bodies?limit=200')).body;
  for (const [body, status, code, paths] of [
    [{}, 422, 'invalidPayload', ['/kind', '/name']],
    [{ ...entry, name: {} }, 422, 'invalidPayload', ['/name']],
    [{ ...entry, name: { ky: ' ' } }, 422, 'invalidPayload', ['/name/ky']],
    [{ ...entry, kind: 'municipality' }, 422, 'invalidPayload', ['/territory']],
    [{ ...entry, kind: 'village' }, 422, 'invalidPayload', ['/kind']],
    [{ ...entry, territory: operator.id }, 422, 'invalidPayload', ['/territory']],
    [{ ...entry, validFrom: '2026-13-01' }, 422, 'invalidPayload', ['/validFrom']],
    [{ ...entry, surprise: 1 }, 422, 'invalidPayload', ['/surprise']],
    [{ ...entry, kind: 'municipality', territory }, 409, 'bodyExists', []],
  ] as const) {
    const answer = await create(body);
    const found = ((answer.body.problems ?? []) as { path: string }[]).map(({ path }) => path);
    expect([answer.status, answer.body.code, [...new Set(found)]]).toEqual([status, code, paths]);
  }
  for (const login of ['registry.registrar', 'ministry.drafter', 'audit.auditor'])
    expect((await create(entry, login)).body.code).toBe('officeNotEntitled');
  expect((await create({}, 'ministry.drafter')).status).toBe(422);
  expect((await api.ask('operator', 'GET', '/api/bodies?limit=200')).body.items).toEqual(before);
});

test('names are corrected and validity ended, each for a reason that is kept', async () => {
  const { id } = (await create(entry)).body as { id: string };
  const renamed = await change(id, { name: { en: 'Ministry' }, reason: 'translated' });
  expect([renamed.status, renamed.body.name]).toEqual([200, { ...entry.name, en: 'Ministry' }]);
  expect((await change(id, { validTo: '2027-01-01', reason: 'abolished' })).body).toMatchObject({ validTo: '2027-01-01' });
  const before = { name: { ...entry.name, en: 'Ministry' }, validTo: null };
  expect((await journal(id)).slice(0, 2)).toMatchObject([
    { operation: 'bodyChanged', reason: 'abolished', details: { before, after: { ...before, validTo: '2027-01-01' } } },
    { operation: 'bodyChanged', reason: 'translated', details: { after: before } },
  ]);
  for (const [body, path] of [
    [{ validTo: '2028-01-01' }, '/reason'],
    [{ reason: 'x' }, ''],
    [{ validTo: '2026-01-01', reason: 'x' }, '/validTo'],
    [{ name: { en: 'Ministry' }, reason: 'x' }, ''],
    [[], ''],
  ] as const)
    expect((await change(id, body)).body).toMatchObject({ code: 'invalidPayload', problems: [{ path }] });
  expect((await change(id, { reason: 'x', name: { en: 'y' } }, 'ministry.drafter')).status).toBe(403);
  for (const wrong of ['x', registry.id.replace('9', '8').replace('0193', '0194')])
    expect((await change(wrong, {})).status).toBe(404);
});

test('a name of the demonstration that an operator corrected stays so after the next start', async () => {
  await change(aimak.id, { name: { en: 'Sokuluk' }, reason: 'shorter' });
  const { loadData } = await import('#program');
  await loadData(api.database.dataSource, { demo: true });
  expect((await api.ask('operator', 'GET', `/api/bodies/${aimak.id}`)).body.name.en).toBe('Sokuluk');
});
