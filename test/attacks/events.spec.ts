import { packages } from '#workflows';
import { payloadSchema, versionsOf } from '#machine';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../support/api.js';
import { leave } from '../support/leave/leave.workflow.js';
import { attacksOn, isReported, rightToLeft, script } from './hostile.js';
import { sampleOf, schemaOf } from './sample.js';
import { storedAtRest, storedIn } from './stored.js';
import { waysOf } from './ways.js';
import { packageOf } from '../support/package-of.js';

let api: TestApi;
let delegation: string;
let request: string;
let before: Record<string, string>;

const power = '0193e000-0000-7000-8000-000000000101';
const [model] = versionsOf(packages);

beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  const recipient = (await api.ask(employer, 'GET', '/api/me')).body.offices[0].body.id as string;
  const input = { instrument: 'agreement', title: script, power, recipient };
  const started = await api.ask(applicant, 'POST', '/api/workflows/delegation/instances', { body: { input } });
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  delegation = started.body.id as string;
  request = await api.askLeave();
  const made = await api.ask('operator', 'POST', '/api/checkpoints', {});
  expect(made.status).toBe(201);
  before = await storedAtRest(api.database.dataSource);
});
afterAll(() => api.close());
afterEach(async () => expect(await storedIn(api.database.dataSource)).toEqual(before));

const send = (login: string, body: unknown, headers: Record<string, string> = {}, id = request): Promise<Answered> =>
  api.ask(login, 'POST', `/api/instances/${id}/events`, { raw: JSON.stringify(body), headers });

test('every payload of every event of the delegation is refused over HTTP too, by its pointer: three attacks on each', async () => {
  const wrong: unknown[] = [];
  let asked = 0;
  for (const [type, { payload }] of Object.entries(model!.events)) {
    const attacks = waysOf(payload)
      .flatMap(([, schema]) => attacksOn(schema))
      .filter(({ name }) => !/beyond JSON/.test(name));
    // A field of its own for each event: not the same three for all.
    for (const index of [1, 3, 7].map((step) => (step * 31 + type.length) % attacks.length)) {
      const { name, pointer, whole } = attacks[index]!;
      asked += 1;
      const { status, body, headers } = await send(applicant, { type, payload: whole }, {}, delegation);
      const isPrototype = status === 400 && body.code === 'malformed';
      const isRight = isPrototype || (status === 422 && isReported(body.problems ?? [], pointer));
      if (!isRight || headers['x-content-type-options'] !== 'nosniff') wrong.push([type, name, status, body]);
    }
  }
  expect([asked > 150, wrong]).toEqual([true, []]);
});

test('every way to begin a case refuses the same', async () => {
  const wrong: unknown[] = [];
  const ways = { start: model!.start, ...model!.starts };
  for (const [start, { payload }] of Object.entries(ways)) {
    for (const { name, pointer, whole } of waysOf(payload).flatMap(([, schema]) => attacksOn(schema))) {
      if (/beyond JSON/.test(name)) continue;
      const body = { input: whole, ...(start !== 'start' && { start }) };
      const login = start === 'start' ? applicant : employer;
      const answer = await api.ask(login, 'POST', '/api/workflows/delegation/instances', { raw: JSON.stringify(body) });
      const isPrototype = answer.status === 400 && answer.body.code === 'malformed';
      if (!isPrototype && !(answer.status === 422 && isReported(answer.body.problems ?? [], pointer)))
        wrong.push([start, name, answer.status, answer.body]);
    }
  }
  expect(wrong).toEqual([]);
});

const refusal = { type: 'refuse', payload: { reasonText: 'no cover' } };
const approval = { type: 'approve' };

test.each<[string, number, string, string, unknown]>([
  ['an unknown event', 422, 'unknownEvent', employer, { type: 'applaud' }],
  ['an event of another workflow', 422, 'unknownEvent', employer, { type: 'submitCosting', payload: {} }],
  ['an event of the machinery', 422, 'unknownEvent', employer, { type: 'xstate.init' }],
  ['an event of the clock', 422, 'unknownEvent', employer, { type: 'deadline' }],
  ['an event that every object has', 422, 'unknownEvent', employer, { type: 'constructor' }],
  ['a prototype for an event', 422, 'unknownEvent', employer, { type: '__proto__' }],
  ['the end of a child, which only the engine sends', 403, 'officeNotEntitled', employer, childEnd()],
  ['a wrong state', 409, 'notAccepted', employer, { type: 'callBack' }],
  ['a wrong office', 403, 'officeNotEntitled', 'aimak.financier', approval],
  ['an office one does not hold', 403, 'officeNotEntitled', employer, { ...approval, office: 'treasurer' }],
  ['the other party', 403, 'officeNotEntitled', applicant, approval],
  ['somebody who may only read', 403, 'officeNotEntitled', 'audit.auditor', approval],
  ['a stranger', 404, 'notFound', stranger, approval],
  ['a past state', 412, 'stale', employer, { ...approval, seq: 999 }],
  ['a state beyond all numbers', 412, 'stale', employer, { ...approval, seq: 9e99 }],
])('%s is refused', async (_, status, code, login, body) => {
  expect(await send(login, body)).toMatchObject({ status, body: { status, code } });
});

function childEnd(): object {
  return { type: 'childFinished', payload: sampleOf(schemaOf(payloadSchema(leave.events['childFinished']!.payload))) };
}

test.each<[string, string, unknown]>([
  ['no type', '/type', {}],
  ['a number for a type', '/type', { type: 1 }],
  ['a list of types', '/type', { type: ['approve'] }],
  ['an object for a type', '/type', { type: { toString: 'approve' } }],
  ['an overlong type', '/type', { type: 'a'.repeat(101) }],
  ['a type turned round', '/type', { type: `${rightToLeft}` }],
  ['half a character', '/type', { type: 'approve\ud800' }],
  ['a null for a type', '/type', { type: null }],
  ['a negative seq', '/seq', { ...approval, seq: -1 }],
  ['a seq of nothing', '/seq', { ...approval, seq: 0 }],
  ['a fraction of a seq', '/seq', { ...approval, seq: 1.5 }],
  ['a text for a seq', '/seq', { ...approval, seq: '1' }],
  ['an exponent for a seq', '/seq', { ...approval, seq: '1e0' }],
  ['a null for a seq', '/seq', { ...approval, seq: null }],
  ['an object for an office', '/office', { ...approval, office: { name: 'signatory' } }],
  ['an actor of one’s own', '/actor', { ...approval, actor: { person: power } }],
  ['a time of one’s own', '/at', { ...approval, at: '1999-01-01T00:00:00Z' }],
  ['facts of one’s own', '/facts', { ...approval, facts: { rules: {} } }],
  ['a bulk operation of one’s own', '/bulk', { ...approval, bulk: { id: power, reason: 'x' } }],
])('%s is malformed', async (_, pointer, body) => {
  const { status, body: problem } = await send(employer, body);
  expect([status, problem.code, problem.problems]).toEqual([
    400,
    'malformed',
    expect.arrayContaining([expect.objectContaining({ path: pointer })]),
  ]);
});

test.each([
  ['a list', '[]'],
  ['a text', '"approve"'],
  ['a number', '1'],
  ['null', 'null'],
  ['nothing', ''],
])('%s for an event is malformed', async (_, raw) => {
  const answer = await api.ask(employer, 'POST', `/api/instances/${request}/events`, { raw });
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test.each([
  ['deep', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`, [413, 400, 422]],
  ['deep in lists', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, [413, 400]],
  ['of a million empty lists', `[${'[],'.repeat(340_000)}[]]`, [413]],
  ['of a million names', `{${Array.from({ length: 60_000 }, (_, index) => `"n${index}":1`).join(',')}}`, [413]],
  ['overlong', `{"type":"refuse","payload":{"reasonText":"${'x'.repeat(1_100_000)}"}}`, [413]],
  ['a number of a million digits', `{"type":"approve","seq":${'9'.repeat(1_000_000)}}`, [400, 412]],
  ['a text of escapes', `{"type":"${'\\u0000'.repeat(100_000)}"}`, [400]],
])('JSON that is %s is refused without much ado', async (_, raw, statuses) => {
  const begin = performance.now();
  const { status, body } = await api.ask(employer, 'POST', `/api/instances/${request}/events`, { raw });
  expect(statuses).toContain(status);
  expect(body).toMatchObject({ status, code: expect.any(String) });
  expect([JSON.stringify(body).length < 30_000, performance.now() - begin < 5_000]).toEqual([true, true]);
});

test.each([
  ['empty', ''],
  ['too long', 'k'.repeat(129)],
  ['not of printable characters', 'a\tb'],
  ['not of ASCII', 'ключ'],
  ['of the bulk operations', `bulk-${power}`],
  ['of the deadlines', `deadline-${power}`],
  ['of the effects', `effect-${power}`],
  ['of the successions', `succession-${power}`],
  ['of the tables', 'table-1-2'],
  ['of the demonstration', 'demonstration-civil-1'],
])('an idempotency key %s is refused, for events, starts and bulk operations', async (_, key) => {
  const headers = { 'idempotency-key': key };
  const plan = { dryRun: true, filter: { ids: [request] }, event: refusal, reason: 'x' };
  for (const [login, url, body] of [
    [employer, `/api/instances/${request}/events`, refusal],
    [applicant, '/api/workflows/leave/instances', { input: {} }],
    [employer, '/api/bulk', plan],
  ] as const) {
    expect(await api.ask(login, 'POST', url, { body, headers })).toMatchObject({
      status: 400,
      body: { code: 'malformed', problems: [{ path: 'header Idempotency-Key' }] },
    });
  }
});

test('a script that somebody wrote comes back as JSON that no browser runs, wherever it is shown', async () => {
  for (const url of [
    `/api/instances/${delegation}`,
    `/api/instances/${delegation}/journal`,
    `/api/instances/${delegation}/terms`,
    '/api/instances?q=%3Cscript%3E',
    '/api/tasks',
  ]) {
    const { status, body, headers } = await api.ask(applicant, 'GET', url, { headers: { accept: 'text/html' } });
    expect([url, status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      url,
      200,
      'application/json; charset=utf-8',
      'nosniff',
    ]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    if (!url.endsWith('/terms')) expect(JSON.stringify(body)).toContain(JSON.stringify(script).slice(1, -1));
  }
  const unknown = await api.ask(applicant, 'GET', `/api/${encodeURIComponent(script)}`);
  expect([unknown.status, JSON.stringify(unknown.body).includes('<script')]).toEqual([404, false]);
});

describe('a bulk operation', () => {
  const plan = { dryRun: true, filter: {}, event: approval, reason: 'for all' };
  test.each<[string, number, string, unknown]>([
    ['neither a plan nor a start', 400, '/dryRun', { reason: 'x' }],
    ['a filter of lists', 400, '/filter', { ...plan, filter: [] }],
    ['a filter of what is not known', 400, '/filter/sql', { ...plan, filter: { sql: '1=1' } }],
    ['ids that are none', 400, '/filter/ids', { ...plan, filter: { ids: ["x' or true--"] } }],
    ['more ids than are read', 400, '/filter/ids', { ...plan, filter: { ids: Array.from({ length: 1001 }, (_, i) => `${i}`) } }],
    ['the same id twice', 400, '/filter/ids', { ...plan, filter: { ids: [power, power] } }],
    ['a date that does not exist', 400, '/filter/dueBefore', { ...plan, filter: { dueBefore: '2026-02-30' } }],
    ['a reason turned round', 400, '/reason', { ...plan, reason: rightToLeft }],
    ['no event', 400, '/event', { ...plan, event: undefined }],
    ['an event in a list', 400, '/event', { ...plan, event: [approval] }],
    ['a forged token', 409, '', { dryRun: false, planToken: power, reason: 'x' }],
    ['a token that is a list', 400, '/planToken', { dryRun: false, planToken: [power], reason: 'x' }],
  ])('of %s is refused', async (_, status, pointer, body) => {
    const answer = await api.ask(employer, 'POST', '/api/bulk', { body });
    expect([answer.status, pointer === '' || isReported(answer.body.problems ?? [], pointer), answer.body]).toEqual([
      status,
      true,
      expect.anything(),
    ]);
  });
});
