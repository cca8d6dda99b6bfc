import { maxMatched } from '#batches';
import { Identity } from '#identity';
import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { bulkWhen, planBulk, startBulk } from '../../../../test/support/bulk.js';
import { asOwner } from '../../../../test/support/database.js';
import { openWorker, type TestWorker } from '../../../../test/support/worker.js';

let api: TestApi;
let worker: TestWorker;
let ids: string[];
beforeAll(async () => {
  api = await openApi();
  worker = await openWorker(api);
  ids = [];
  for (let made = 0; made < 6; made += 1) ids.push(await api.askLeave());
  await api.ask(employer, 'POST', `/api/instances/${ids[0]}/events`, { body: { type: 'approve' } });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const approve = { type: 'approve' };
const contents = (): Promise<unknown> =>
  api.database.dataSource.query(
    `select (select count(*) from journal) as records, (select jsonb_agg(s order by instance_id) from snapshot s) as snapshots,
       (select count(*) from task) as tasks, (select count(*) from outbox) as effects, (select count(*) from idempotency) as keys,
       (select count(*) from refused_attempt) as attempts`,
  );

test('a plan says what would happen, why not, and writes nothing into any case', async () => {
  const before = await contents();
  const { status, body } = await planBulk(api, employer, { workflow: 'leave' }, approve);
  expect([status, body]).toEqual([
    200,
    {
      matched: 6,
      wouldApply: 5,
      blocked: [
        {
          code: 'notAccepted',
          count: 1,
          sample: [ids[0]],
          example: { code: 'notAccepted', params: { event: 'approve' }, text: expect.stringContaining('Approve') as string },
        },
      ],
      sample: ids.slice(1).map((id) => ({ id, number: 'L-2190-01-10', title: 'Leave from 2190-01-10' })),
      planToken: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresAt: expect.any(String) as string,
    },
  ]);
  expect(await contents()).toEqual(before);
  expect((await api.ask(employer, 'GET', '/api/bulk')).body.items).toEqual([]);
});

test('the blocked are counted by reason: who may not, what is stopped', async () => {
  const mine = await planBulk(api, applicant, {}, approve);
  expect(mine.body).toMatchObject({ matched: 6, wouldApply: 0, sample: [] });
  expect(mine.body.blocked).toMatchObject([{ code: 'officeNotEntitled', count: 6 }]);
  await api.database.dataSource.query(
    'update snapshot set is_stopped = true where instance_id = (select id from instance where uuid = $1)',
    [ids[5]],
  );
  const stopped = await planBulk(api, employer, {}, approve);
  expect(stopped.body.wouldApply).toBe(4);
  expect(stopped.body.blocked).toMatchObject([
    { code: 'instanceStopped', count: 1, sample: [ids[5]] },
    { code: 'notAccepted', count: 1, sample: [ids[0]] },
  ]);
  await api.database.dataSource.query('update snapshot set is_stopped = false');
});

test.each<[string, (all: string[]) => unknown, number]>([
  ['of nothing', () => ({}), 6],
  ['by workflow', () => ({ workflow: 'delegation' }), 0],
  ['by state', () => ({ state: 'asked' }), 5],
  ['by a part of the number', () => ({ q: 'l-2190' }), 6],
  ['by a part of a party’s name', () => ({ q: 'сокулук' }), 6],
  ['by a name of no party', () => ({ q: 'Кочкор' }), 0],
  ['by due date', () => ({ dueBefore: '2026-01-01' }), 0],
  ['by ids', (all) => ({ ids: all.slice(0, 2) }), 2],
  ['by ids and state', (all) => ({ ids: all.slice(0, 2), state: 'away' }), 1],
  ['by no ids', () => ({ ids: [] }), 0],
  ['by a group that is none', (all) => ({ group: all[0] }), 0],
])('a filter %s finds what the list of cases finds', async (_name, filter, matched) => {
  expect((await planBulk(api, employer, filter(ids), approve)).body.matched).toBe(matched);
});

test('what one may not see is not matched', async () => {
  expect((await planBulk(api, stranger, { ids }, approve)).body).toMatchObject({ matched: 0, wouldApply: 0, blocked: [] });
  expect((await planBulk(api, null, { ids }, approve)).status).toBe(401);
});

const good = { dryRun: true, filter: {}, event: approve, reason: 'why' };
test.each<[string, number, string, string | undefined, unknown]>([
  ['nothing', 400, 'malformed', '/dryRun', {}],
  ['no object', 400, 'malformed', '', []],
  ['no filter', 400, 'malformed', '/filter', { dryRun: true, event: approve, reason: 'why' }],
  ['a list for a filter', 400, 'malformed', '/filter', { ...good, filter: [] }],
  ['an unknown criterion', 400, 'malformed', '/filter/stat', { ...good, filter: { stat: 'asked' } }],
  ['a bad id', 400, 'malformed', '/filter/ids', { ...good, filter: { ids: ['x'] } }],
  ['ids twice', 400, 'malformed', '/filter/ids', { ...good, filter: { ids: Array(2).fill(employer) } }],
  [
    'too many ids',
    400,
    'malformed',
    '/filter/ids',
    {
      ...good,
      filter: { ids: Array.from({ length: 1001 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`) },
    },
  ],
  ['a date that is none', 400, 'malformed', '/filter/dueBefore', { ...good, filter: { dueBefore: '2026-02-30' } }],
  ['a place that is none', 400, 'malformed', '/filter/within', { ...good, filter: { within: 'x' } }],
  ['a recipient that is none', 400, 'malformed', '/filter/recipient', { ...good, filter: { recipient: 'x' } }],
  ['a day that is none', 400, 'malformed', '/filter/awaitedBefore', { ...good, filter: { awaitedBefore: 'soon' } }],
  ['no event', 400, 'malformed', '/event', { dryRun: true, filter: {}, reason: 'why' }],
  ['something beside the event', 400, 'malformed', '/event/seq', { ...good, event: { ...approve, seq: 1 } }],
  ['no reason', 400, 'malformed', '/reason', { ...good, reason: ' ' }],
  ['a token in a dry run', 400, 'malformed', '/planToken', { ...good, planToken: 'x' }],
  ['a run with a filter', 400, 'malformed', '/filter', { dryRun: false, planToken: 'x', reason: 'why', filter: {} }],
  ['neither dry nor not', 400, 'malformed', '/dryRun', { ...good, dryRun: 'yes' }],
  ['an event that no such case has', 422, 'unknownEvent', undefined, { ...good, event: { type: 'nothing' } }],
  ['the machinery of objects', 422, 'unknownEvent', undefined, { ...good, event: { type: 'constructor' } }],
  [
    'a payload that no such case takes',
    422,
    'invalidPayload',
    '/event/payload/reasonText',
    { ...good, event: { type: 'refuse', payload: { reasonText: '' } } },
  ],
  ['a payload that is none', 422, 'invalidPayload', '/event/payload', { ...good, event: { type: 'refuse', payload: 7 } }],
  ['a token that is none', 409, 'planGone', undefined, { dryRun: false, planToken: 'x', reason: 'why' }],
])('%s is refused', async (_name, status, code, path, body) => {
  const answer = await api.ask(employer, 'POST', '/api/bulk', { body });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  if (path !== undefined) expect(answer.body.problems.map((problem: { path: string }) => problem.path)).toContain(path);
});

describe('the token of a plan', () => {
  test('starts it once', async () => {
    const { planToken } = (await planBulk(api, employer, { ids: [ids[1]] }, approve)).body;
    const started = await startBulk(api, employer, planToken);
    expect([started.status, started.body, started.headers.location]).toEqual([
      202,
      { id: expect.any(String) as string },
      `/api/bulk/${started.body.id}`,
    ]);
    expect(await startBulk(api, employer, planToken)).toMatchObject({
      status: 409,
      body: { code: 'planGone', reasons: [{ code: 'planUsed', params: { operation: started.body.id } }] },
    });
    expect((await bulkWhen(api, employer, started.body.id)).counts).toMatchObject({ applied: 1, waiting: 0 });
  });

  test('with a key answers a repeat as the first, also a doubled one; with another plan the key is refused', async () => {
    const plan = async (id: string): Promise<unknown> => (await planBulk(api, employer, { ids: [id] }, approve)).body.planToken;
    const [token, other] = [await plan(ids[2]!), await plan(ids[3]!)];
    const key = { 'idempotency-key': 'monday' };
    const [first, twin] = await Promise.all([startBulk(api, employer, token, key), startBulk(api, employer, token, key)]);
    expect([first.status, twin.status, twin.body]).toEqual([202, 202, first.body]);
    expect((await startBulk(api, employer, token, key)).body).toEqual(first.body);
    expect(await startBulk(api, employer, other, key)).toMatchObject({ status: 422, body: { code: 'keyReused' } });
    await bulkWhen(api, employer, first.body.id);
  });

  test('is bound to its person', async () => {
    const { planToken } = (await planBulk(api, employer, { ids: [ids[3]] }, approve)).body;
    for (const other of ['operator', applicant])
      expect(await startBulk(api, other, planToken)).toMatchObject({ status: 409, body: { reasons: [{ code: 'planUnknown' }] } });
  });

  test('is not kept', async () => {
    const { planToken } = (await planBulk(api, employer, { ids: [ids[3]] }, approve)).body;
    const rows = await api.database.dataSource.query<{ text: string }[]>('select o::text as text from bulk_operation o');
    for (const { text } of rows) expect(text).not.toContain(planToken);
  });

  test('of all but the newest five plans is gone', async () => {
    const tokens: unknown[] = [];
    for (let made = 0; made < 6; made += 1) tokens.push((await planBulk(api, employer, { ids: [] }, approve)).body.planToken);
    expect(await startBulk(api, employer, tokens[0])).toMatchObject({ body: { reasons: [{ code: 'planUnknown' }] } });
    expect((await startBulk(api, employer, tokens[1])).status).toBe(202);
    expect((await api.ask(employer, 'GET', '/api/bulk?limit=1')).body.items).toMatchObject([{ planned: 0 }]);
  });

  test('expires, and is swept away a day later', async () => {
    const { planToken, expiresAt } = (await planBulk(api, employer, { ids: [ids[3]] }, approve)).body;
    api.clock.advanceTo(new Date(expiresAt));
    const day = 86_400_000;
    await api.app.get(Identity, { strict: false }).carryOver(api.database.dataSource.manager, 3 * day);
    expect(await startBulk(api, employer, planToken)).toMatchObject({ body: { reasons: [{ code: 'planExpired' }] } });
    api.clock.advanceTo(new Date(Date.parse(expiresAt) + day + 1));
    await planBulk(api, stranger, { ids: [] }, approve);
    expect(await startBulk(api, employer, planToken)).toMatchObject({ body: { reasons: [{ code: 'planUnknown' }] } });
  });
});

test('more plans at once than the program has room for get a Retry-After', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => planBulk(api, employer, {}, approve)));
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  for (const { status, headers } of answers) if (status === 503) expect(headers['retry-after']).toBe('2');
  expect((await planBulk(api, employer, {}, approve)).status).toBe(200);
});

test('too many cases are refused at once, however many there are', async () => {
  await asOwner(
    api.database,
    `with made as (
       insert into instance (uuid, workflow, version, created_at) select gen_random_uuid(), 'leave', 'v1', now() from generate_series(1, 10000) returning id
     ), seen as (
       insert into instance_party (instance_id, party, body_id)
       select made.id, p.party, p.body_id from made, instance_party p where p.instance_id = (select id from instance where uuid = $1) returning instance_id
     ), states as (
       insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
       select made.id, 'leave', 'asked', '{asked}', 'many', 'many', '{}', false, now() from made returning instance_id
     )
     insert into snapshot (instance_id, seq, content, head, stepped_at)
     select made.id, 1, s.content, s.head, now() from made, snapshot s where s.instance_id = (select id from instance where uuid = $1)`,
    [ids[4]],
  );
  const begun = performance.now();
  expect(await planBulk(api, employer, { state: 'asked' }, approve)).toMatchObject({
    status: 409,
    body: { code: 'tooManyMatched', reasons: [{ code: 'tooManyMatched', params: { most: String(maxMatched) } }] },
  });
  expect(performance.now() - begun).toBeLessThan(2_000);
});
