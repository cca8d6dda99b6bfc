import { versionsOf } from '#machine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import { armCrashPoint } from '#platform';
import { packages } from '#workflows';
import { demonstrationBodies } from '#registry';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { type Answered, configuration, employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { bringCalendar, recomputed, uploadCalendar } from '../../../../test/support/calendar.js';
import { existingPower } from '../../../../workflows/delegation/scenarios/stages.js';
import { uploadText } from '../../../../test/support/upload.js';
import { packageOf } from '../../../../test/support/package-of.js';
import { declaredDocument } from '../declared-document.js';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly isPublic: boolean;
  readonly parameters: readonly { name: string; in: string }[];
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>;
}

let api: TestApi;
let document: OpenAPIObject;
let ajv: Ajv2020;
let operations: Operation[];
let instance: string;

beforeAll(async () => {
  api = await openApi({ webhookAllowPrivate: true }, [...packages, packageOf(leave)]);
  document = (await api.ask(null, 'GET', '/api/openapi.json')).body as OpenAPIObject;
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  // What our forms know as a stored document; the pattern beside it says how it looks.
  ajv.addFormat('document', true);
  ajv.addSchema(document, 'api');
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method,
      path,
      id: operation.operationId,
      isPublic: operation.security?.length === 0,
      parameters: operation.parameters,
      responses: operation.responses,
    })),
  );
  instance = await api.askLeave();
});
afterAll(() => api.close());

/** What is wrong with a value by one of the document's schemas, given by its JSON pointer. */
function faults(pointer: string, value: unknown): unknown {
  const validate = ajv.getSchema(`api#${pointer}`);
  if (validate === undefined) throw new Error(`no schema ${pointer}`);
  return validate(value) ? null : validate.errors;
}

/** The id of an import that has a doubtful row. */
async function uploadList(): Promise<string> {
  const form = new FormData();
  const fields = { kind: 'bodies', edition: '2020', validFrom: '2026-01-01' };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob(['kind,name_ru,soate\nministry,Министерство,\n']), 'list.csv');
  const response = new Response(form);
  const headers = { 'content-type': response.headers.get('content-type')!, 'x-requested-with': 'a test' };
  const { body } = await api.ask('operator', 'POST', '/api/imports', {
    raw: Buffer.from(await response.arrayBuffer()),
    headers,
  });
  expect([body.counts, faults('/components/schemas/Import', body)]).toMatchObject([{ doubtful: 1 }, null]);
  const applied = await api.ask('operator', 'POST', `/api/imports/${body.id}/apply`, { body: { reason: 'x', accepted: [2] } });
  expect([applied.status, faults('/components/schemas/Import', applied.body)]).toEqual([200, null]);
  return body.id as string;
}

/** The id of a succession that shows in the body of Sokuluk. */
async function recordBoundary(): Promise<string> {
  const { aimak, city } = demonstrationBodies;
  const act = { type: 'Law', number: '1', date: '2026-01-01' };
  const record = async (asked: object): Promise<Answered> =>
    api.ask('registry.registrar', 'POST', '/api/successions', { body: { effectiveOn: '2026-02-01', act, ...asked } });
  const rename = { kind: 'rename', predecessors: [aimak.id], successors: [{ name: { en: 'Sokuluk' } }] };
  expect(faults('/components/schemas/Succession', (await record(rename)).body)).toBeNull();
  const { body } = await record({ kind: 'boundary', predecessors: [aimak.id], successors: [{ id: city.id }] });
  const detail = (await api.ask('operator', 'GET', `/api/bodies/${aimak.id}`)).body;
  expect([detail.formerNames.length, detail.successors.length]).toEqual([1, 1]);
  expect(faults('/components/schemas/BodyDetail', detail)).toBeNull();
  await api.database.dataSource.query(`insert into succession_case values ($1, $2, 'failed', 'unknownEvent', now())`, [
    body.id,
    instance,
  ]);
  return body.id as string;
}

/** The id of a recomputation after a rule and a calendar that change the dates of every request for leave. */
async function recompute(): Promise<string> {
  const rule = { id: 'leave.answer', value: 9, unit: 'workingDays', validFrom: '2021-01-01', statutory: false, reason: 'x' };
  const added = await api.ask('operator', 'POST', '/api/rules', { body: { ...rule, dryRun: false } });
  expect([added.status, faults('/components/schemas/RuleAddition', added.body)]).toEqual([201, null]);
  const preview = await uploadCalendar(api, { year: '2031', file: 'date,kind\n2031-02-30,off\n2031-01-01,off' });
  expect([preview.status, faults('/components/schemas/CalendarImport', preview.body)]).toEqual([200, null]);
  expect(
    faults('/components/schemas/CalendarImport', await bringCalendar(api, { file: 'date,kind\n2031-01-01,off' })),
  ).toBeNull();
  const plan = { dryRun: true, reason: 'x' };
  const { status, body } = await api.ask('operator', 'POST', '/api/recomputations', { body: plan });
  expect([status, faults('/components/schemas/RecomputationPlan', body)]).toEqual([200, null]);
  const start = { dryRun: false, planToken: body.planToken, reason: 'x' };
  for (const [schema, asked] of Object.entries({ RecomputationPlanRequest: plan, RecomputationStartRequest: start }))
    expect([schema, faults(`/components/schemas/${schema}`, asked)]).toEqual([schema, null]);
  await api.ask('operator', 'POST', '/api/recomputations', { body: start });
  expect((await recomputed(api, body.id)).items.length).toBeGreaterThan(0);
  return body.id as string;
}

/** The id of a webhook that has a message in its log. */
async function registerWebhook(): Promise<string> {
  const url = 'http://127.0.0.1:9/';
  const webhook = { body: demonstrationBodies.aimak.id, name: 'ours', url, types: ['notice.filed'] };
  const made = await api.ask('operator', 'POST', '/api/webhooks', { body: webhook });
  expect([made.status, faults('/components/schemas/WebhookWithSecret', made.body)]).toEqual([201, null]);
  const queued = await api.ask('operator', 'POST', `/api/webhooks/${made.body.id}/test`);
  expect([queued.status, faults('/components/schemas/QueuedDelivery', queued.body)]).toEqual([202, null]);
  return made.body.id as string;
}

/** The ids of a budget line and of a payment of Sokuluk. */
async function enterMoney(): Promise<{ line: string; payment: string }> {
  const shared = { recipient: demonstrationBodies.aimak.id, amount: '1000' };
  const line = { ...shared, act: 'On the budget', classificationCode: '70461', year: 2026 };
  const payment = { ...shared, account: '44', reference: 'R-1', paidOn: '2026-01-15' };
  return {
    line: (await api.ask('finance.financier', 'POST', '/api/budget-lines', { body: line })).body.id as string,
    payment: (await api.ask('treasury.treasurer', 'POST', '/api/payments', { body: payment })).body.id as string,
  };
}

/** The name of a calendar feed's file. */
async function makeFeed(): Promise<string> {
  const made = await api.ask('operator', 'POST', '/api/me/calendar-feed');
  expect([made.status, faults('/components/schemas/CalendarFeedWithAddress', made.body)]).toEqual([201, null]);
  return (made.body.address as string).split('/').at(-1)!;
}

/** The id of a delegation that everybody may read. */
async function publish(): Promise<string> {
  const { aimak, ministry } = demonstrationBodies;
  const powers = (await api.ask('operator', 'GET', '/api/powers?q=civilRegistration')).body.items as { id: string }[];
  const input = {
    ...existingPower({ instrument: 'law', since: '2021-01-01', publishedOn: '2020-08-11', basisDate: '2020-08-01' }),
    power: powers[0]!.id,
    proposer: ministry.id,
    recipient: aimak.id,
  };
  const body = { start: 'registerExisting', input };
  const made = await api.ask('aimak.signatory', 'POST', '/api/workflows/delegation/instances', { body });
  expect([made.status, made.body]).toMatchObject([201, {}]);
  return made.body.id as string;
}

const escaped = (segment: string): string => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));

function answerFaults({ path, method }: Operation, { status, body, headers }: Answered): unknown {
  const type = String(headers['content-type']).split(';')[0]!;
  const response =
    type === 'application/problem+json' && !(String(status) in document.paths[path]!.get!.responses) ? 'default' : status;
  return faults(`/paths/${escaped(path)}/${method}/responses/${response}/content/${escaped(type)}/schema`, body);
}

test('the cookie is the one that is set', async () => {
  const secure = await openApi({ publicUrl: 'https://127.0.0.1' });
  const { components } = (await secure.ask(null, 'GET', '/api/openapi.json')).body as OpenAPIObject;
  const payload = { login: employer, password: 'yntymak-demo' };
  const { cookies } = await secure.app.inject({ method: 'POST', url: '/api/session', payload });
  expect(components!.securitySchemes!.cookie).toMatchObject({ name: cookies[0]!.name });
  await secure.close();
});

test('the document that the build makes without a database is the same', async () => {
  const declared = await declaredDocument(configuration, [...packages, packageOf(leave)]);
  expect(JSON.parse(JSON.stringify(declared))).toEqual(document);
});

test('every operation has a name of its own, says what it does, and answers something known', () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  for (const { id, path, method, responses } of operations) {
    expect([id, (document.paths[path] as Record<string, { summary?: string }>)[method]!.summary]).toEqual([
      id,
      expect.stringMatching(/\S/),
    ]);
    const [status, success] = Object.entries(responses)[0]!;
    expect([id, status]).toEqual([id, expect.stringMatching(/^(20\d|302)$/)]);
    const [content] = Object.values(success.content ?? {});
    if (status !== '204' && status !== '302') expect([id, content?.schema]).toEqual([id, expect.any(Object)]);
  }
});

test('an operation answers one kind of thing, so that a generated client knows which', () => {
  const mixed = operations.flatMap(({ id, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const types = Object.keys(content);
      return types.includes('application/json') && types.length > 1 ? [[id, status, types]] : [];
    }),
  );
  expect(mixed).toEqual([]);
});

test('no component is called as a generator calls the part of another one', () => {
  const pascal = (name: string): string =>
    name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()).toLowerCase();
  const schemas = document.components!.schemas as Record<string, { properties?: Record<string, object> }>;
  const names = Object.keys(schemas).map(pascal);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  const parts = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([property, schema]) => {
      // A reference has a name already; so has whatever is no object.
      const isInline = !('$ref' in schema) && /"(properties|anyOf|oneOf|enum)":/.test(JSON.stringify(schema));
      return isInline ? [`${pascal(name)}${pascal(property)}`] : [];
    }),
  );
  expect(parts.filter((part) => names.includes(part))).toEqual([]);
});

test('every reference leads somewhere, and every schema is one', () => {
  const names = Object.keys(document.components!.schemas!);
  const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name!);
  expect(references.filter((name) => !names.includes(name))).toEqual([]);
  for (const name of names) expect(() => ajv.getSchema(`api#/components/schemas/${name}`)).not.toThrow();
});

test('the limit of every list is described as the whole number that it is', () => {
  const limits = operations.flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'limit'));
  expect(limits.length).toBeGreaterThan(5);
  for (const limit of limits)
    expect(limit).toMatchObject({ required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } });
});

test('every path parameter of every path is described', () => {
  for (const { id, path, parameters } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([id, parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)]).toEqual([id, named]);
  }
});

test('whatever can be read answers as described: to who may, who may not, and who asks wrongly', async () => {
  const stopped = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  await api.ask(employer, 'POST', `/api/instances/${stopped}/events`, { body: { type: 'approve' } });
  mend();
  const incidents = (await api.ask('operator', 'GET', '/api/incidents')).body.items;
  expect(incidents).toHaveLength(1);
  await api.ask(employer, 'POST', `/api/instances/${instance}/events`, { body: { type: 'approve' } });
  const open = await api.ask(employer, 'GET', `/api/instances/${await api.askLeave()}`);
  expect([open.body.tasks.length, faults('/components/schemas/Instance', open.body)]).toEqual([1, null]);
  const body = (await api.ask('operator', 'GET', '/api/bodies?limit=1')).body.items[0].id as string;
  const plan = { dryRun: true, filter: { ids: [instance] }, event: { type: 'approve' }, reason: 'for all' };
  const planned = await api.ask('operator', 'POST', '/api/bulk', { body: plan });
  expect([planned.status, faults('/components/schemas/BulkPlan', planned.body)]).toEqual([200, null]);
  const start = { dryRun: false, planToken: planned.body.planToken, reason: 'for all' };
  for (const [schema, body] of Object.entries({ BulkPlanRequest: plan, BulkStartRequest: start }))
    expect([schema, faults(`/components/schemas/${schema}`, body)]).toEqual([schema, null]);
  expect(faults('/components/schemas/BulkStartRequest', { ...start, dryRun: true })).not.toBeNull();
  const bulk = (await api.ask('operator', 'POST', '/api/bulk', { body: start })).body.id as string;
  const made = await api.ask('operator', 'POST', '/api/checkpoints');
  expect([made.status, faults('/components/schemas/Checkpoint', made.body)]).toEqual([201, null]);
  const uploaded = await uploadText(api, 'operator', 'A text.');
  expect([uploaded.status, faults('/components/schemas/Document', uploaded.body)]).toEqual([201, null]);
  const hash = uploaded.body.sha256 as string;
  const values: Record<string, string> = {
    workflow: 'delegation',
    start: 'registerExisting',
    year: '2026',
    number: '1',
    hash,
    file: await makeFeed(),
  };
  const person = (await api.ask('operator', 'GET', '/api/me')).body.person as string;
  const territory = (await api.ask('operator', 'GET', '/api/territories?limit=1')).body.items[0].id as string;
  const power = (await api.ask('operator', 'GET', '/api/powers?limit=1')).body.items[0].id as string;
  const money = await enterMoney();
  const found = {
    '/api/budget-lines': money.line,
    '/api/payments': money.payment,
    '/api/bodies': body,
    '/api/territories': territory,
    '/api/powers': power,
    '/api/people': person,
    '/api/bulk': bulk,
    '/api/incidents': incidents[0].id as string,
    '/api/recomputations': await recompute(),
    '/api/imports': await uploadList(),
    '/api/successions': await recordBoundary(),
    '/api/webhooks': await registerWebhook(),
    '/api/public': await publish(),
  };
  const leadsAway = (responses: Operation['responses']): boolean => '302' in responses;
  // A comparison needs two sets of terms, and a stream does not end; their own tests ask them.
  const isAsked = ({ id }: Operation): boolean => !['Terms.compare', 'Stream.listen'].includes(id);
  for (const operation of operations.filter((each) => each.method === 'get' && !leadsAway(each.responses) && isAsked(each))) {
    const id = Object.entries(found).find(([path]) => operation.path.startsWith(path))?.[1] ?? instance;
    const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ({ ...values, id })[name]!);
    const asNobody = await api.ask(null, 'GET', url);
    expect([operation.id, asNobody.status]).toEqual([operation.id, operation.isPublic ? 200 : 401]);
    expect([operation.id, answerFaults(operation, asNobody)]).toEqual([operation.id, null]);
    const seen = await api.ask('operator', 'GET', url);
    expect([operation.id, seen.status, answerFaults(operation, seen)]).toEqual([operation.id, 200, null]);
    const wrong = await api.ask(
      'operator',
      'GET',
      `${url.replace(instance, 'x').replace(person, 'x').replace('2026', 'x').replace('delegation', 'x')}?limit=x`,
    );
    expect([operation.id, answerFaults(operation, wrong)]).toEqual([operation.id, null]);
  }
});

test('every refusal is one that the operation says it gives, and a problem document', async () => {
  const line = { act: 'On the budget', classificationCode: '70461', year: 2026, recipient: demonstrationBodies.aimak.id };
  const refusals: [login: string | null, path: string, body: unknown, status: number, url?: string][] = [
    [null, '/api/session', { login: 'nobody.here', password: 'yntymak-demo' }, 401],
    [null, '/api/session', {}, 422],
    [null, '/api/session', [], 422],
    [employer, '/api/session/password', { current: 'not the password', next: 'a new long password' }, 422],
    [employer, '/api/budget-lines', { ...line, amount: '1' }, 403],
    ['finance.financier', '/api/budget-lines', { ...line, amount: '-1' }, 422],
    [employer, '/api/payments', {}, 422],
    [employer, '/api/bodies', { kind: 'ministry', name: { ky: 'x' } }, 403],
    ['operator', '/api/bodies', {}, 422],
    ['operator', '/api/successions', {}, 422],
    [employer, '/api/imports', {}, 403],
    ['operator', '/api/imports', {}, 415],
    ['operator', '/api/imports/{id}/apply', {}, 404, `/api/imports/${instance}/apply`],
    [employer, '/api/checkpoints', undefined, 403],
    ['operator', '/api/people', { login: 'x', name: 'X', language: 'ky' }, 422],
    ['operator', '/api/people', { login: 'operator', name: 'X', language: 'ky' }, 409],
    ['operator', '/api/people/{id}/offices', {}, 404, `/api/people/${instance}/offices`],
    [employer, '/api/tokens', {}, 422],
    [employer, '/api/mandates', {}, 422],
    ['operator', '/api/mandates/{id}/revoke', {}, 404, `/api/mandates/${instance}/revoke`],
    [employer, '/api/session/oidc/link', {}, 404],
    [employer, '/api/demo/clock', { at: '2030-01-01T00:00:00Z' }, 403],
    [employer, '/api/recomputations', {}, 403],
    ['operator', '/api/recomputations', {}, 400],
    ['operator', '/api/recomputations', { dryRun: false, planToken: 'x', reason: 'x' }, 409],
    [employer, '/api/rules', {}, 422],
    [employer, '/api/bulk', {}, 400],
    [employer, '/api/bulk', { dryRun: false, planToken: 'x', reason: 'x' }, 409],
    [employer, '/api/bulk/{id}/pause', { reason: 'x' }, 404, `/api/bulk/${instance}/pause`],
    ['operator', '/api/incidents/{id}/retry', { reason: 'x' }, 404, `/api/incidents/${instance}/retry`],
    [employer, '/api/instances/{id}/events', {}, 400, `/api/instances/${instance}/events`],
    ['operator', '/api/workflows/{workflow}/tables/{start}', {}, 403, '/api/workflows/delegation/tables/registerExisting'],
    [employer, '/api/workflows/{workflow}/instances', {}, 404, '/api/workflows/nothing/instances'],
  ];
  for (const [login, path, body, status, url = path] of refusals) {
    const answer = await api.ask(login, 'POST', url, { body });
    expect([url, answer.status]).toEqual([url, status]);
    const pointer = `/paths/${escaped(path)}/post/responses/${status}/content/${escaped('application/problem+json')}/schema`;
    expect([url, faults(pointer, answer.body)]).toEqual([url, null]);
  }
  for (const { id, method, responses } of operations.filter(({ method }) => method !== 'get'))
    expect([id, method, Object.keys(responses)]).toEqual([id, method, expect.arrayContaining(['403'])]);
});

test('what is sent is described by the workflows: an event by its type, a start by its input', async () => {
  const event = (value: unknown): unknown => faults('/components/schemas/Event', value);
  expect(event({ type: 'approve', payload: {}, seq: 1, office: 'signatory' })).toBeNull();
  expect(event({ type: 'approve' })).toBeNull();
  expect(event({ type: 'refuse', payload: { reasonText: 'no cover' } })).toBeNull();
  for (const wrong of [
    {},
    { type: 'nothing' },
    { type: 'refuse' },
    { type: 'approve', payload: { x: 1 } },
    { type: 'approve', seq: 0 },
  ])
    expect(event(wrong)).not.toBeNull();
  const discriminator = (document.components!.schemas!.Event as { discriminator: { mapping: Record<string, string> } })
    .discriminator;
  for (const workflow of [...versionsOf(packages), leave])
    for (const type of Object.keys(workflow.events))
      expect(discriminator.mapping[type]).toBe(`#/components/schemas/Event.${type}`);
  const answer = await api.ask(employer, 'POST', `/api/instances/${instance}/events/check`, { body: { type: 'cancel' } });
  expect(faults('/components/schemas/Problem', answer.body)).toBeNull();
  const input = { employee: 'clerk', employer: instance, firstDay: '2190-01-10', days: 5 };
  expect(faults('/components/schemas/Start', { input })).toBeNull();
  expect(faults('/components/schemas/Start', { input: { ...input, days: 61 } })).not.toBeNull();
});

describe('the page of the documentation', () => {
  test('loads everything from here, in a frame of nobody', async () => {
    const { body, headers } = await api.ask(null, 'GET', '/api/docs');
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self' 'unsafe-inline'");
    const sources = [...String(body).matchAll(/(?:src|href)=["']([^"']+)["']/g)].map(([, source]) => source!);
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const asset = await api.ask(null, 'GET', new URL(source, 'http://host/api/docs').pathname);
      expect([source, asset.status]).toEqual([source, 200]);
    }
    expect(String(body)).not.toMatch(/<script>|<script [^>]*>[^<\s]/);
  });

  test('has no other files', async () => {
    expect(await api.ask(null, 'GET', '/api/docs/nothing.js')).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });
});
