import { packages } from '#workflows';
import { type Answered, openApi, stranger, type TestApi } from '../support/api.js';
import { leave } from '../support/leave/leave.workflow.js';
import { expectations, publicOperations } from './expectations.js';
import { attacksOn, isReported, rightToLeft, script } from './hostile.js';
import { filled, type Operation, operationsOf } from './operations.js';
import { makeOthers, type Others } from './others.js';
import { sampleOf } from './sample.js';
import { storedAtRest, storedIn } from './stored.js';
import { packageOf } from '../support/package-of.js';

let api: TestApi;
let operations: Operation[];
let others: Others;
let before: Record<string, string>;
beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  operations = await operationsOf(api);
  others = await makeOthers(api);
  before = await storedAtRest(api.database.dataSource);
});
afterAll(() => api.close());

// Whatever an attack was, and whether it was answered well: nothing may be left of it.
afterEach(async () => expect(await storedIn(api.database.dataSource)).toEqual(before));

const nowhere = '0193e000-0000-7000-8000-00000000ffff';
const expectedOf = ({ id }: Operation) => expectations[id] ?? {};
const addressed = (): Operation[] => operations.filter(({ named }) => named.length > 0);
const finite = (): Operation[] => operations.filter((each) => expectedOf(each).isEndless === undefined);
const writing = (): Operation[] => operations.filter(({ method }) => method !== 'GET');

/** The address of what is others'. */
function addressOf(operation: Operation): string {
  const { path = [] } = expectedOf(operation);
  return filled(
    operation,
    path.map((name) => (name.startsWith('=') ? name.slice(1) : others[name as keyof Others])),
  );
}

const needed: Readonly<Record<string, string>> = { 'Terms.compare': `?from=${'a'.repeat(64)}&to=${'b'.repeat(64)}` };
const bodyOf = (operation: Operation): object | undefined =>
  expectedOf(operation).body ?? (operation.body === null ? undefined : (sampleOf(operation.body) as object));

/** What is wrong with an answer as the refusal of something malformed; null: it is as it must be. */
function faultOf({ status, body, headers }: Answered, statuses: readonly number[]): string | null {
  if (!statuses.includes(status)) return `${status} ${JSON.stringify(body).slice(0, 200)}`;
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return `type ${String(headers['content-type'])}`;
  if (headers['x-content-type-options'] !== 'nosniff' || headers['cache-control'] !== 'no-store') return 'unsafe headers';
  return body.status === status && /^[a-z]\w+$/i.test(body.code) && body.detail !== '' ? null : JSON.stringify(body);
}

const withoutRequest = ({ status, body }: Answered): unknown => ({ status, body: { ...body, instance: '' } });

describe('every operation', () => {
  test('that needs no session is one of those that are known', () => {
    expect(operations.length).toBeGreaterThan(70);
    expect(operations.flatMap(({ id, isPublic }) => (isPublic ? [id] : [])).sort()).toEqual(publicOperations);
  });

  test('that has an id in its address, or takes a body, says here whose it is and who may send it', () => {
    const unsaid = operations.flatMap((operation) => {
      const { path = [], by } = expectedOf(operation);
      const isSaid = path.length === operation.named.length && (operation.body === null || by !== undefined);
      return isSaid ? [] : [operation.id];
    });
    expect(unsaid).toEqual([]);
    const ids = operations.map(({ id }) => id);
    expect(Object.keys(expectations).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('refuses nobody: 401 before all else, whatever is sent', async () => {
    const wrong: unknown[] = [];
    for (const operation of operations.filter(({ isPublic }) => !isPublic)) {
      const url = `${addressOf(operation)}${needed[operation.id] ?? ''}`;
      const bodies = operation.method === 'GET' ? [undefined] : [bodyOf(operation), [], { x: 1 }];
      for (const body of bodies) {
        const answer = await api.ask(null, operation.method, url, { body });
        const fault = faultOf(answer, [401]) ?? (answer.body.code === 'unauthenticated' ? null : answer.body.code);
        if (fault !== null) wrong.push([operation.id, fault]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of others is not there for a stranger, whatever is sent, and looks like what does not exist', async () => {
    const wrong: unknown[] = [];
    for (const operation of addressed().filter((each) => expectedOf(each).isOpen === undefined)) {
      const query = needed[operation.id] ?? '';
      const theirs = `${addressOf(operation)}${query}`;
      const unknown = `${filled(
        operation,
        operation.named.map(() => nowhere),
      )}${query}`;
      const bodies = operation.method === 'GET' ? [undefined] : [bodyOf(operation), {}, [], { reason: rightToLeft }];
      for (const body of bodies) {
        const [seen, none] = [
          await api.ask(stranger, operation.method, theirs, { body }),
          await api.ask(stranger, operation.method, unknown, { body }),
        ];
        const isSame = JSON.stringify(withoutRequest(seen)) === JSON.stringify(withoutRequest(none));
        const fault = faultOf(seen, [404]) ?? (isSame ? null : `unlike ${JSON.stringify(none.body)}`);
        if (fault !== null) wrong.push([operation.id, body, fault]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of lists holds nothing of others', async () => {
    const hidden = Object.entries(others).filter(
      ([name]) => !['body', 'succession', 'import', 'territory', 'power'].includes(name),
    );
    for (const operation of finite().filter(({ method, named }) => method === 'GET' && named.length === 0)) {
      const { body } = await api.ask(
        stranger,
        'GET',
        `${operation.path}${operation.query.some(({ name }) => name === 'limit') ? '?limit=200' : ''}`,
      );
      const text = JSON.stringify(body);
      expect([operation.id, hidden.filter(([, id]) => text.includes(id))]).toEqual([operation.id, []]);
    }
  });

  test('of reading answers every person of the demonstration, never with a fault', async () => {
    const accounts = (await api.ask(null, 'GET', '/api/demo/accounts')).body as { login: string }[];
    expect(accounts.length).toBeGreaterThan(10);
    const wrong: unknown[] = [];
    for (const { login } of accounts) {
      for (const operation of finite().filter(({ method, id }) => method === 'GET' && !id.startsWith('OpenId.'))) {
        const { status, body } = await api.ask(login, 'GET', `${addressOf(operation)}${needed[operation.id] ?? ''}`);
        // The clocks of database and program differ where tests have a date of their own, and health says so.
        const isAnswer = [200, 403, 404, 409].includes(status) || (operation.id === 'WorkHealth.get' && status === 503);
        if (!isAnswer) wrong.push([login, operation.id, status, body]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of writing refuses what is malformed to every person of the demonstration', async () => {
    const accounts = (await api.ask(null, 'GET', '/api/demo/accounts')).body as { login: string }[];
    const wrong: unknown[] = [];
    for (const { login } of accounts) {
      for (const operation of writing().filter(({ takes }) => takes.length > 0)) {
        for (const body of [[], { isAdmin: true }]) {
          const answer = await api.ask(login, operation.method, addressOf(operation), { raw: JSON.stringify(body) });
          const fault = faultOf(answer, [400, 403, 404, 409, 415, 422]);
          if (fault !== null) wrong.push([login, operation.id, fault]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

const malformedIds = [
  'x',
  '0',
  '-1',
  '1e3',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '..',
  '../../etc/passwd',
  '%2e%2e%2f',
  'a\u0000b',
  "1' or '1'='1",
  script,
  rightToLeft,
  '9'.repeat(40),
  'x'.repeat(99),
  'x'.repeat(3_000),
  `${nowhere} `,
  `{${nowhere}}`,
  nowhere.replaceAll('-', ''),
];

test('an id that cannot be one is the id of nothing, in every place of every address', async () => {
  const wrong: unknown[] = [];
  for (const operation of addressed()) {
    const { path = [], by } = expectedOf(operation);
    const right = path.map((name) => (name.startsWith('=') ? name.slice(1) : others[name as keyof Others]));
    for (const place of operation.named.keys()) {
      for (const id of malformedIds) {
        const url = filled(
          operation,
          right.map((each, index) => (index === place ? id : each)),
        );
        const login = by ?? 'operator';
        const answer = await api.ask(login, operation.method, `${url}${needed[operation.id] ?? ''}`, { body: bodyOf(operation) });
        // A request for `..` is one for another address.
        const fault = faultOf(answer, id === '..' ? [404, 405] : [404, 400, 414]);
        if (fault !== null) wrong.push([operation.id, operation.named[place], id, fault]);
      }
    }
  }
  expect(wrong).toEqual([]);
});

const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const forged = [
  '',
  ' ',
  'x',
  '-1',
  '1e3',
  'null',
  '%%%',
  'a'.repeat(1001),
  cursor({}),
  cursor([]),
  cursor([null]),
  cursor([1]),
  cursor([[]]),
  cursor(['']),
  cursor(["' or true --"]),
  cursor(['-1']),
  cursor([{ toString: 1 }]),
  cursor(['a\u0000', nowhere]),
  cursor(['infinity', '1', 'x', 'x']),
  Buffer.from('[[[[[['.repeat(100)).toString('base64url'),
];
/** Well made, of places where nothing is. */
const extreme = [
  cursor(['9'.repeat(18)]),
  cursor(['999999999999999']),
  cursor(['9999999']),
  cursor(['9'.repeat(30)]),
  cursor([nowhere]),
  cursor([nowhere, nowhere]),
  cursor(['half \ud800', nowhere]),
  cursor(['99999999999999', '9'.repeat(18), 'x', nowhere]),
  cursor(['infinity', '9'.repeat(18), 'x', nowhere]),
  '9'.repeat(15),
];

describe('every query', () => {
  const hostile: Readonly<Record<string, readonly string[]>> = {
    limit: ['', '0', '-1', '201', '1e2', '0x10', '1.5', 'NaN', '٣', '1 ', '99999999999999999999'],
    cursor: forged,
  };
  const ofType = (type: string | undefined, isFree: boolean): readonly string[] => [
    '',
    '\u0000',
    ...(isFree ? ['\u202e', 'x'.repeat(2_000)] : ['x', '1e3', '-1', script, '2026-02-30', '9'.repeat(30)]),
    ...(type === 'integer' ? ['1.5', '1e3', '9e99'] : []),
  ];

  test('is refused by the name of what is wrong with it', async () => {
    const wrong: unknown[] = [];
    for (const operation of operations.filter(({ query }) => query.length > 0)) {
      const login = operation.id.startsWith('Bulk.') ? 'aimak.signatory' : 'operator';
      for (const { name, schema } of operation.query) {
        const isFree = schema.minLength !== undefined;
        for (const value of hostile[name] ?? ofType(schema.type, isFree)) {
          const parameters = new URLSearchParams((needed[operation.id] ?? '').slice(1));
          parameters.set(name, value);
          const answer = await api.ask(login, operation.method, `${addressOf(operation)}?${parameters}`);
          const hasProblem = isReported(answer.body.problems ?? [], `/${name}`);
          const fault = faultOf(answer, [400]) ?? (hasProblem ? null : JSON.stringify(answer.body));
          if (fault !== null) wrong.push([operation.id, name, value, fault]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('that names a place in a list where nothing is finds nothing, and no fault', async () => {
    const wrong: unknown[] = [];
    for (const operation of operations.filter(({ query }) => query.some(({ name }) => name === 'cursor'))) {
      const login = operation.id.startsWith('Bulk.') ? 'aimak.signatory' : 'operator';
      for (const value of extreme) {
        const { status, body } = await api.ask(login, 'GET', `${addressOf(operation)}?cursor=${value}`);
        if (status !== 200 && !(status === 400 && isReported(body.problems, '/cursor')))
          wrong.push([operation.id, value, status, body]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['twice', '?limit=1&limit=2'],
    ['as a list', '?limit[]=1'],
    ['as an object', '?limit[a]=1'],
    ['unknown', '?isAdmin=true'],
    ['a prototype', '?__proto__[isAdmin]=true'],
    ['another prototype', '?__proto__=x'],
    ['a constructor', '?constructor=x'],
    ['half a character', '?q=%ED%A0%80'],
    ['no text at all', '?q=%E0%A4%A&limit=x'],
  ])('with a parameter %s is refused', async (_, query) => {
    const wrong: unknown[] = [];
    for (const operation of operations.filter(({ query }) => query.length > 0)) {
      const login = operation.id.startsWith('Bulk.') ? 'aimak.signatory' : 'operator';
      const answer = await api.ask(login, operation.method, `${addressOf(operation)}${query}`);
      const fault = faultOf(answer, [400]) ?? (answer.body.code === 'malformed' ? null : answer.body.code);
      if (fault !== null) wrong.push([operation.id, fault]);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every body', () => {
  test('is refused to those who may send it, by the pointer to what is wrong with it', async () => {
    const wrong: unknown[] = [];
    let asked = 0;
    for (const operation of operations) {
      if (operation.body === null) continue;
      for (const { name, pointer, whole } of attacksOn(operation.body)) {
        const raw = JSON.stringify(whole);
        // Only a program could send it: JSON has no such number.
        if (raw === undefined || /beyond JSON/.test(name)) continue;
        asked += 1;
        const answer = await api.ask(expectedOf(operation).by ?? null, operation.method, addressOf(operation), { raw });
        const isPrototype = answer.status === 400 && answer.body.code === 'malformed';
        const hasProblem = isReported(answer.body.problems ?? [], pointer) || isPrototype;
        const fault = faultOf(answer, [400, 422]) ?? (hasProblem ? null : JSON.stringify(answer.body.problems));
        if (fault !== null) wrong.push([operation.id, name, fault]);
      }
    }
    expect([asked > 800, wrong]).toEqual([true, []]);
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'a=1', [403]],
    ['plain text', 'text/plain', '{}', [403]],
    ['XML', 'application/xml', '<a/>', [403]],
    ['no type', '', '{}', [403, 415]],
    ['JSON of another kind', 'application/merge-patch+json', '{}', [403]],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--\r\n', [403]],
    ['broken JSON', 'application/json', '{"a":', [400, 415]],
    ['two values', 'application/json', '{}{}', [400, 415]],
    ['bytes that are no text', 'application/json', Buffer.from([0x7b, 0xff, 0x7d]), [400, 415]],
    ['UTF-16', 'application/json; charset=utf-16', Buffer.from('{}', 'utf16le'), [400, 415]],
  ])('that is %s is refused', async (_, type, raw, statuses) => {
    const wrong: unknown[] = [];
    for (const operation of writing().filter(({ takes }) => takes.length > 0)) {
      const headers = { 'content-type': type };
      const answer = await api.ask(expectedOf(operation).by ?? 'operator', operation.method, addressOf(operation), {
        raw,
        headers,
      });
      const fault = faultOf(answer, [...statuses, 404]);
      if (fault !== null) wrong.push([operation.id, fault]);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page that looks like ours', { origin: 'http://127.0.0.1:3000.elsewhere.example' }],
  ])('that %s sends in a person’s name is refused', async (_, headers: Record<string, string>) => {
    for (const operation of writing()) {
      const login = expectedOf(operation).by ?? 'operator';
      const answer = await api.ask(login, operation.method, addressOf(operation), { body: bodyOf(operation) ?? {}, headers });
      expect([operation.id, answer.status, answer.body.reasons]).toEqual([
        operation.id,
        403,
        [expect.objectContaining({ code: 'crossSiteRequest' })],
      ]);
    }
  });
});
