import type { Workflow } from '#machine';
import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { makeMunicipalities } from '../../../../test/support/municipalities.js';
import { packageOf } from '../../../../test/support/package-of.js';

const lonely: Workflow = Object.fromEntries(
  Object.entries({ ...leave, name: 'lonely' }).filter(([property]) => property !== 'startFor'),
) as never;
let api: TestApi;
let power: string;
let municipalities: string[];
beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave), packageOf(lonely)]);
  power = (await api.ask(applicant, 'GET', '/api/powers?limit=1')).body.items[0].id;
  municipalities = await makeMunicipalities(api.database.dataSource, 264);
});
afterAll(() => api.close());

const { aimak, city, ministry } = demonstrationBodies;
const input = { employee: 'clerk', firstDay: '2190-01-10', days: 5 };
const startMany = (body: unknown, login: string | null = applicant, workflow = 'leave', headers = {}): Promise<Answered> =>
  api.ask(login, 'POST', `/api/workflows/${workflow}/instances`, { body, headers });
const count = async (): Promise<number> =>
  Number((await api.database.dataSource.query<{ n: string }[]>('select count(*) as n from instance'))[0]!.n);
const proposal = (): object => ({ instrument: 'agreement', title: 'Civil registration', power });

test('one case for each recipient, in their order, found again as a group', async () => {
  const { status, body, headers } = await startMany({ input, recipients: [{ body: aimak.id }, { body: city.id }] });
  expect([status, Object.keys(body), body.ids]).toEqual([201, ['groupId', 'ids'], [expect.any(String), expect.any(String)]]);
  expect(headers.location).toBe(`/api/instances?group=${body.groupId}`);
  const listed = (await api.ask(applicant, 'GET', String(headers.location))).body;
  expect(listed.items.map(({ id }: { id: string }) => id).sort()).toEqual([...body.ids].sort());
  expect(listed.items[0]).toMatchObject({ groupId: body.groupId });
  const first = (await api.ask(applicant, 'GET', `/api/instances/${body.ids[0]}`)).body;
  expect(first).toMatchObject({ groupId: body.groupId, seq: 1, data: { employer: aimak.id } });
  // Each recipient sees its own case only.
  expect((await api.ask(employer, 'GET', String(headers.location))).body.items).toHaveLength(1);
  expect((await api.ask(stranger, 'GET', String(headers.location))).body.items).toHaveLength(1);
  expect((await api.ask(applicant, 'GET', `/api/instances/${await api.askLeave()}`)).body.groupId).toBeNull();
});

test('groups are listed, the newest first, to each reader with what they may see', async () => {
  const begin = async (bodies: readonly string[]): Promise<string> =>
    (await startMany({ input, recipients: bodies.map((body) => ({ body })) })).body.groupId as string;
  const [both, one] = [await begin([aimak.id, city.id]), await begin([aimak.id])];
  const list = async (login: string, query = ''): Promise<Answered['body']> =>
    (await api.ask(login, 'GET', `/api/groups?workflow=leave${query}`)).body;
  const line = { workflow: 'leave', title: 'Leave from 2190-01-10', firstNumber: 'L-2190-01-10', lastNumber: 'L-2190-01-10' };
  const first = await list(applicant, '&limit=1');
  expect(first).toEqual({ items: [{ id: one, count: 1, ...line }], nextCursor: expect.any(String) as string });
  expect((await list(applicant, `&limit=1&cursor=${first.nextCursor}`)).items).toEqual([{ id: both, count: 2, ...line }]);
  expect((await list('operator')).items.slice(0, 2)).toMatchObject([{ id: one }, { id: both, count: 2 }]);
  expect((await list(stranger)).items[0]).toMatchObject({ id: both, count: 1 });
  expect((await list('finance.financier')).items).toEqual([]);
  expect((await api.ask(applicant, 'GET', '/api/groups?workflow=lonely')).body).toEqual({ items: [], nextCursor: null });
  expect((await api.ask(applicant, 'GET', '/api/groups?cursor=x')).status).toBe(400);
});

test('a key covers the whole: a repeat starts nothing, another body is refused, also that of a single start', async () => {
  const body = { input, recipients: [{ body: aimak.id }, { body: city.id }] };
  const key = { 'idempotency-key': 'group-1' };
  const [first, twin] = await Promise.all([startMany(body, applicant, 'leave', key), startMany(body, applicant, 'leave', key)]);
  expect(twin.body).toEqual(first.body);
  expect((await startMany(body, applicant, 'leave', key)).body).toEqual(first.body);
  const group = (await api.ask(applicant, 'GET', `/api/instances?group=${first.body.groupId}`)).body;
  expect(group.count).toBe('2');
  for (const other of [{ ...body, recipients: [{ body: aimak.id }] }, { input: { ...input, employer: aimak.id } }])
    expect((await startMany(other, applicant, 'leave', key)).body.code).toBe('keyReused');
});

const past = { ...input, firstDay: '2020-02-03' };
test.each<[string, number, string, string[], unknown]>([
  ['no list', 422, 'invalidPayload', ['/recipients'], { input, recipients: { body: aimak.id } }],
  ['an empty list', 422, 'invalidPayload', ['/recipients'], { input, recipients: [] }],
  ['a list that is too long', 422, 'invalidPayload', ['/recipients'], { input, recipients: Array(501).fill({ body: 'x' }) }],
  [
    'a recipient that is none',
    422,
    'invalidPayload',
    ['/recipients/0', '/recipients/1', '/recipients/2'],
    { input, recipients: [null, 'x', []] },
  ],
  [
    'a misspelt field',
    422,
    'invalidPayload',
    ['/recipients/1/boby'],
    { input, recipients: [{ body: 'a' }, { body: 'b', boby: 1 }] },
  ],
  [
    'one twice',
    422,
    'invalidPayload',
    ['/recipients/2/body'],
    { input, recipients: [{ body: 'a' }, { body: 'b' }, { body: 'a' }] },
  ],
  [
    'what is given for each',
    422,
    'invalidPayload',
    ['/input/employer'],
    { input: { ...input, employer: 'c' }, recipients: [{ body: 'a' }] },
  ],
  [
    'an input that is wrong for all',
    422,
    'invalidPayload',
    ['/input/days'],
    { input: { ...input, days: 99 }, recipients: [{ body: 'a' }, { body: 'b' }] },
  ],
  ['an input that is none', 422, 'invalidPayload', ['/input'], { input: [], recipients: [{ body: 'a' }] }],
  ['another way to begin', 400, 'malformed', ['/start'], { input, recipients: [{ body: 'a' }], start: 'other' }],
  ['something beside', 400, 'malformed', ['/surprise'], { input, recipients: [{ body: 'a' }], surprise: 1 }],
])('%s is refused by its place, and nothing is started', async (_name, status, code, paths, body) => {
  const before = await count();
  const answer = await startMany(body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  const problems = answer.body.problems as { path: string; text: string }[];
  expect([...new Set(problems.map(({ path }) => path))]).toEqual(paths);
  for (const { text } of problems) expect(text).toMatch(/\S/);
  expect(await count()).toBe(before);
});

test('a workflow that starts cases one by one says so', async () => {
  const answer = await startMany({ input, recipients: [{ body: 'a' }] }, applicant, 'lonely');
  expect(answer).toMatchObject({ status: 422, body: { problems: [{ path: '/recipients', code: 'startsAlone' }] } });
  expect((await startMany({ input, recipients: [{ body: 'a' }] }, applicant, 'nothing')).status).toBe(404);
});

test('who may not start one may not start many', async () => {
  expect(await startMany({ input, recipients: [{ body: aimak.id }] }, null)).toMatchObject({ status: 401 });
  expect(await startMany({ input, recipients: [{ body: aimak.id }] }, employer)).toMatchObject({
    status: 403,
    body: { code: 'officeNotEntitled' },
  });
});

test('one refused recipient refuses all, and every refused one is named with its reasons', async () => {
  const before = await count();
  const everyone = await startMany({ input: past, recipients: [{ body: 'a' }, { body: 'b' }] });
  expect(everyone).toMatchObject({ status: 409, body: { code: 'notAllowed' } });
  expect(everyone.body.reasons).toMatchObject([
    { code: 'firstDayPast', path: '/recipients/0', text: '2020-02-03 is past' },
    { code: 'firstDayPast', path: '/recipients/1' },
  ]);
  const recipients = [aimak.id, ministry.id, city.id, '0193e000-0000-7000-8000-00000000ffff'].map((body) => ({ body }));
  const some = await startMany({ input: proposal(), recipients }, applicant, 'delegation');
  expect(some).toMatchObject({ status: 409, body: { code: 'notAllowed' } });
  expect(some.body.reasons).toMatchObject([
    { code: 'recipientNotMunicipality', path: '/recipients/1', text: expect.stringMatching(/\S/) as string },
    { code: 'recipientNotMunicipality', path: '/recipients/3' },
  ]);
  expect(await count()).toBe(before);
});

test('what is refused, and what is only checked, uses up no number', async () => {
  const begin = (recipient: string, path = ''): Promise<Answered> =>
    api.ask(applicant, 'POST', `/api/workflows/delegation/instances${path}`, { body: { input: { ...proposal(), recipient } } });
  const numberOfNext = async (): Promise<number> => {
    const { id } = (await begin(aimak.id)).body;
    const { number } = (await api.ask(applicant, 'GET', `/api/instances/${id}`)).body;
    return Number(number.split('-').at(-1));
  };
  const first = await numberOfNext();
  expect((await begin(ministry.id)).body.reasons).toMatchObject([{ code: 'recipientNotMunicipality' }]);
  expect((await begin(aimak.id, '/check')).body).toMatchObject({ allowed: true });
  const recipients = [aimak.id, city.id, ministry.id].map((body) => ({ body }));
  expect((await startMany({ input: proposal(), recipients }, applicant, 'delegation')).status).toBe(409);
  expect(await numberOfNext()).toBe(first + 1);
});

test('each delegation keeps the volumes of its own recipient; one without has none', async () => {
  const volumes = [
    { key: 'records', volume: 1200 },
    { key: 'visits', volume: 7 },
  ];
  const recipients = [{ body: aimak.id, volumes }, { body: city.id }];
  const { status, body } = await startMany({ input: proposal(), recipients }, applicant, 'delegation');
  expect(status).toBe(201);
  const data = await Promise.all(
    (body.ids as string[]).map(async (id) => (await api.ask(applicant, 'GET', `/api/instances/${id}`)).body.data),
  );
  expect(data[0]).toMatchObject({ recipient: aimak.id, volumes: { records: 1200, visits: 7 } });
  expect(data[1].recipient).toBe(city.id);
  expect(Object.keys(data[1])).not.toContain('volumes');
  const single = { ...proposal(), recipient: aimak.id, volumes };
  const one = await startMany({ input: single }, applicant, 'delegation');
  expect((await api.ask(applicant, 'GET', `/api/instances/${one.body.id}`)).body.data.volumes).toEqual({
    records: 1200,
    visits: 7,
  });
});

test.each<[string, unknown]>([
  ['none', []],
  ['of nothing', [{ key: 'records', volume: 0 }]],
  ['of too much', [{ key: 'records', volume: 1_000_001 }]],
  ['in parts', [{ key: 'records', volume: 1.5 }]],
  [
    'twice',
    [
      { key: 'records', volume: 1 },
      { key: 'records', volume: 2 },
    ],
  ],
  ['without a key', [{ volume: 1 }]],
  ['under a key that is too long', [{ key: 'x'.repeat(41), volume: 1 }]],
  ['under a name that is no key', [{ key: 'constructor', volume: 1 }]],
  ['of too many kinds', Array.from({ length: 51 }, (_, index) => ({ key: String(index), volume: 1 }))],
])('volumes %s are refused', async (_name, volumes) => {
  const recipients = [{ body: city.id }, { body: aimak.id, volumes }];
  const answer = await startMany({ input: proposal(), recipients }, applicant, 'delegation');
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalidPayload' } });
  for (const { path } of answer.body.problems) expect(path).toMatch(/^\/recipients\/1\/volumes/);
});

test('all 264 municipalities of a country at once, each with its volumes', async () => {
  const volumes = Array.from({ length: 8 }, (_, index) => ({ key: `line ${index}`, volume: index + 1 }));
  const recipients = municipalities.map((body) => ({ body, volumes }));
  const begun = performance.now();
  const { status, body } = await startMany({ input: proposal(), recipients }, applicant, 'delegation');
  const seconds = (performance.now() - begun) / 1000;
  expect([status, new Set(body.ids).size]).toEqual([201, 264]);
  expect((await api.ask(applicant, 'GET', `/api/instances?group=${body.groupId}&limit=1`)).body.count).toBe('264');
  if (process.env.SHOW_FIGURES) console.log(`264 delegations started in ${seconds.toFixed(2)} s`);
  expect(seconds).toBeLessThan(30);
});

test('what a workflow asks of each recipient is described', async () => {
  const described = (await api.ask(applicant, 'GET', '/api/workflows/delegation')).body;
  expect(described.start.recipient).toMatchObject({ required: ['body'], properties: { volumes: { maxItems: 50 } } });
  expect(described.texts.fields).toMatchObject({ body: { en: 'Municipality' }, volumes: { en: expect.any(String) as string } });
  expect((await api.ask(applicant, 'GET', '/api/workflows/lonely')).body.start.recipient).toBeNull();
});
