import { BatchRun, IncidentRetries } from '#batches';
import { type ManyCases } from '#engine';
import { addDays, type Actor } from '#machine';
import { armCrashPoint, newId } from '#platform';
import { packages } from '#workflows';
import { type Answered, employer, openApi, type TestApi } from '../../../test/support/api.js';
import { planBulk, startBulk } from '../../../test/support/bulk.js';
import { bringCalendar, uploadCalendar } from '../../../test/support/calendar.js';
import { asOwner } from '../../../test/support/database.js';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../test/support/package-of.js';
import { csvOf, goodRow, upload } from '../../../test/support/tables.js';

let api: TestApi;
beforeAll(async () => (api = await openApi({}, [...packages, packageOf(leave)])));
afterAll(() => api.close());

/** What one kind of operation over many is about, and its requests. */
interface Batch {
  /** What is to be done, made before. @returns its requests. */
  prepare(): Promise<Prepared>;
  /** Status, code and first reason of a start that is refused: without a token, with one of another, after a change, and again. */
  readonly refused: Readonly<Record<'withoutToken' | 'another' | 'changed' | 'again', readonly unknown[] | null>>;
  /** What is answered to a start, or in the end, once what the plan was made of has changed; null: the start is refused. */
  readonly changed: object | null;
}

interface Prepared {
  plan(): Promise<Answered>;
  /** @param token undefined: left out. */
  start(token: unknown, headers?: Record<string, string>): Promise<Answered>;
  /** Makes the token one of another person, or answers that of another plan. */
  another(token: unknown): Promise<unknown>;
  /** Changes what the plan was made of. */
  change(): Promise<unknown>;
  /** What a start has come to, from its answer. */
  ended(started: Answered): Promise<Answered['body']>;
  /** How many items there are by the plan, and by the outcomes of the end. */
  items(plan: Answered['body'], ended: Answered['body']): [number, number];
}

const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query<Row[]>(sql, parameters);
/** All that any of them may change. */
const contents = (): Promise<unknown[]> =>
  query(`select (select count(*) from journal) as records, (select md5(string_agg(s::text, '' order by instance_id)) from snapshot s) as cases,
    (select count(*) from incident where resolved_at is null) as incidents, (select count(*) from calendar_year) as calendars,
    (select md5(string_agg(t::text, '' order by id)) from territory t) as territories, (select count(*) from operation_record) as operations`);
const tokenOf = ({ planToken, token, id }: Answered['body']): unknown => planToken ?? token ?? id;
const said = ({ status, body }: Answered): unknown[] => [status, body.code, body.reasons?.[0]?.code].filter(Boolean);
const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, each) => total + each, 0);

const post = (login: string, url: string, body: object, headers = {}): Promise<Answered> =>
  api.ask(login, 'POST', url, { body, headers });
const ofAnother = async (table: string, token: unknown): Promise<unknown> => {
  await query(`update ${table} set person_id = $1 where started_at is null`, [newId()]);
  return token;
};
const run = async (of: ManyCases['of'], login: string, url: string): Promise<Answered['body']> => {
  for (const id = url.split('/').at(-1)!; (await api.app.get(BatchRun).run({ of, id })) === 'more';);
  return (await api.ask(login, 'GET', url)).body;
};

const bulk: Batch = {
  refused: {
    withoutToken: [400, 'malformed'],
    another: [409, 'planGone', 'planUnknown'],
    changed: null,
    again: [409, 'planGone', 'planUsed'],
  },
  changed: { state: 'ended', counts: { applied: 1, stale: 1 } },
  prepare: async () => {
    const ids = [await api.askLeave(), await api.askLeave()];
    return {
      plan: () => planBulk(api, employer, { ids }, { type: 'approve' }),
      start: (token, headers) => startBulk(api, employer, token, headers),
      another: (token) => ofAnother('bulk_operation', token),
      change: () => post(employer, `/api/instances/${ids[0]}/events`, { type: 'approve' }),
      ended: ({ body }) => run('bulk', employer, `/api/bulk/${body.id}`),
      items: ({ wouldApply }, { counts }) => [wouldApply, sum(counts)],
    };
  },
};

const recomputation: Batch = {
  refused: { withoutToken: [400, 'malformed'], another: [409, 'planGone', 'planUnknown'], changed: null, again: null },
  changed: { state: 'ended', counts: { applied: 0, unchanged: 1 } },
  prepare: async () => {
    const year = '2040';
    api.clock.advanceTo(new Date('2040-03-05T04:00:00Z'));
    api.forgetSessions();
    await bringCalendar(api, { year, file: 'date,kind\n2040-01-01,off' });
    await api.askLeave();
    await bringCalendar(api, { year, file: `date,kind\n${addDays('2040-03-05', 3)},off` });
    return {
      plan: () => post('operator', '/api/recomputations', { dryRun: true, reason: 'decree' }),
      start: (planToken) => post('operator', '/api/recomputations', { dryRun: false, planToken, reason: 'decree' }),
      another: (token) => ofAnother('recomputation', token),
      change: () => bringCalendar(api, { year, file: 'date,kind\n2040-01-02,off' }),
      ended: ({ body }) => run('recomputation', 'operator', `/api/recomputations/${body.id}`),
      items: ({ planned }, { counts }) => [planned.cases, sum(counts)],
    };
  },
};

/** A case that a fault of ours has stopped. */
async function stop(): Promise<string> {
  const instance = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  const { body } = await post(employer, `/api/instances/${instance}/events`, { type: 'approve' });
  mend();
  return body.incident as string;
}

const incidentRetries: Batch = {
  refused: {
    withoutToken: [400, 'malformed'],
    another: [409, 'planGone', 'retryPlanGone'],
    changed: null,
    again: [409, 'planGone', 'retryPlanGone'],
  },
  changed: { retried: 1, items: [{ outcome: 'gone' }, { outcome: 'retried' }] },
  prepare: async () => {
    await query(`update incident set resolved_at = opened_at, resolved_by = $1, resolution = 'x' where resolved_at is null`, [
      newId(),
    ]);
    const [first] = [await stop(), await stop()];
    return {
      plan: () => post('operator', '/api/incidents/retry', { dryRun: true, filter: {}, reason: 'mended' }),
      start: (planToken) => post('operator', '/api/incidents/retry', { dryRun: false, planToken, reason: 'mended' }),
      another: (token) => ofAnother('incident_plan', token),
      change: () => post('operator', `/api/incidents/${first}/retry`, { reason: 'of its own' }),
      ended: ({ body }) => Promise.resolve(body),
      items: ({ matched }, { items }) => [matched, items.length],
    };
  },
};

let files = 0;
const tableStarts: Batch = {
  refused: {
    withoutToken: [400, 'malformed'],
    another: [409, 'previewOfAnother', 'previewOfAnother'],
    changed: null,
    again: null,
  },
  // Each resembles the case that was begun from another file.
  changed: { counts: { rows: 2, refused: 2, started: 0 } },
  prepare: async () => {
    await asOwner(api.database, `update instance_state set is_final = true where workflow = 'delegation'`);
    const rows = [1, 2].map((row) => ({ ...goodRow, basisNumber: `${(files += 1)}-${row}` }));
    const send = (query: string, ...sent: (typeof rows)[number][]): Promise<Answered> => upload(api, csvOf(...sent), { query });
    const begin = async (...sent: typeof rows): Promise<unknown> => {
      const { body } = await send('', ...sent);
      return send(`?dryRun=false&token=${body.token}`, ...sent);
    };
    return {
      plan: () => send('', ...rows),
      start: (token) => send(`?dryRun=false${token === undefined ? '' : `&token=${String(token)}`}`, ...rows),
      another: async () => (await send('', rows[1]!)).body.token,
      change: () => begin(rows[0]!),
      ended: ({ body }) => Promise.resolve(body),
      items: (plan, { counts: { rows: _, acceptable: __, ...counts } }) => [plan.counts.rows, sum(counts)],
    };
  },
};

let year = 2050;
const calendarImport: Batch = {
  refused: {
    withoutToken: [400, 'malformed'],
    another: [409, 'previewOfAnother', 'calendarPreviewGone'],
    changed: [409, 'previewOfAnother', 'calendarPreviewGone'],
    again: null,
  },
  changed: null,
  prepare: () => {
    year += 1;
    const form = { year: String(year), file: `date,kind\n${year}-01-01,off` };
    return Promise.resolve({
      plan: () => uploadCalendar(api, form),
      start: (token) => uploadCalendar(api, form, token === undefined ? '' : String(token)),
      another: async () => (await uploadCalendar(api, { ...form, file: `${form.file}\n${year}-01-02,off` })).body.token,
      change: () => bringCalendar(api, { ...form, file: `${form.file}\n${year}-01-03,off` }),
      ended: ({ body }) => Promise.resolve(body),
      items: (plan, { counts }) => [plan.counts.rows, counts.ready + counts.refused],
    });
  },
};

let code = 10;
const registryImport: Batch = {
  refused: {
    withoutToken: null,
    another: [404, 'notFound'],
    changed: [409, 'importStale'],
    again: [409, 'importAlreadyApplied'],
  },
  changed: null,
  prepare: () => {
    const brought = async (): Promise<Answered> => {
      code += 1;
      const form = new FormData();
      const soate = `417082228${code}000`;
      const row = `${soate},aimak,Айыл ${code},Айыл ${code},Aiyl ${code},41708222000000,500`;
      const fields = { kind: 'territories', edition: '2025', validFrom: '2025-10-01' };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([`soate,level,name_ru,name_ky,name_en,parent_soate,population\n${row}`]), 'list.csv');
      const request = new Response(form);
      const headers = { 'content-type': request.headers.get('content-type')!, 'x-requested-with': 'a test' };
      return api.ask('operator', 'POST', '/api/imports', { raw: Buffer.from(await request.arrayBuffer()), headers });
    };
    const start = async (id: unknown): Promise<Answered> => {
      const { body } = await api.ask('operator', 'GET', `/api/imports/${String(id)}?verdict=doubtful`);
      const accepted = (body.rows?.items ?? []).map(({ row }: { row: number }) => row);
      return post('operator', `/api/imports/${String(id)}/apply`, { reason: 'decree', accepted });
    };
    return Promise.resolve({
      plan: brought,
      start,
      another: () => Promise.resolve(newId()),
      change: async () => start((await brought()).body.id),
      ended: ({ body }) => Promise.resolve(body),
      items: ({ counts }, { application, counts: { unchanged, refused } }) => [
        sum(counts),
        application.written + unchanged + refused,
      ],
    });
  },
};

describe.each<[string, Batch]>([
  ['a bulk operation', bulk],
  ['a retry of incidents', incidentRetries],
  ['starts by a table', tableStarts],
  ['an import of a calendar', calendarImport],
  ['an import of the registry', registryImport],
  // The last: it goes to another year.
  ['a recomputation', recomputation],
])('%s', (_, { prepare, refused, changed }) => {
  const isDone = ({ status }: Answered): boolean => status >= 200 && status < 300;

  test('is first a dry run that changes nothing; its start does it, and progress adds up', async () => {
    const { plan, start, ended, items } = await prepare();
    const before = await contents();
    const planned = await plan();
    expect([isDone(planned), tokenOf(planned.body)]).toEqual([true, expect.any(String)]);
    expect(await contents()).toEqual(before);
    const started = await start(tokenOf(planned.body));
    expect([started.body, isDone(started)]).toEqual([expect.anything(), true]);
    const [count, done] = items(planned.body, await ended(started));
    expect([count > 0, done]).toEqual([true, count]);
    expect(await contents()).not.toEqual(before);
  });

  test('is not started without a token, nor with one of another', async () => {
    const { plan, start, another } = await prepare();
    const { body } = await plan();
    const before = await contents();
    if (refused.withoutToken !== null) expect(said(await start(undefined)).slice(0, 2)).toEqual(refused.withoutToken);
    expect(said(await start(await another(tokenOf(body))))).toEqual(refused.another);
    expect(await contents()).toEqual(before);
  });

  test('is started once: what comes again is refused, or has the same answer and does nothing', async () => {
    const { plan, start, ended } = await prepare();
    const token = tokenOf((await plan()).body);
    const first = await start(token);
    await ended(first);
    const before = await contents();
    const again = await start(token);
    if (refused.again === null) expect(again).toMatchObject({ status: first.status, body: first.body });
    else expect(said(again)).toEqual(refused.again);
    expect(await contents()).toEqual(before);
  });

  test('whose plan has changed is refused, or decided by what is now', async () => {
    const { plan, start, change, ended } = await prepare();
    const token = tokenOf((await plan()).body);
    await change();
    const started = await start(token);
    if (refused.changed !== null) expect(said(started)).toEqual(refused.changed);
    else expect(await ended(started)).toMatchObject(changed!);
  });
});

test('a bulk operation with a key has the same answer to a repeat; it pauses, resumes and is cancelled, and still adds up', async () => {
  const { plan, start, ended } = await bulk.prepare();
  const token = tokenOf((await plan()).body);
  const headers = { 'idempotency-key': newId() };
  const first = await start(token, headers);
  expect((await start(token, headers)).body).toEqual(first.body);
  const act = (name: string): Promise<Answered> => post(employer, `/api/bulk/${first.body.id}/${name}`, { reason: 'as agreed' });
  expect((await act('pause')).status).toBe(204);
  expect(await ended(first)).toMatchObject({ state: 'paused', endedAt: null, counts: { waiting: 2 } });
  expect([(await act('resume')).status, (await act('cancel')).status]).toEqual([204, 204]);
  const { state, counts } = await ended(first);
  expect([state, counts.cancelled, sum(counts)]).toEqual(['cancelled', 2, 2]);
});

test('a recomputation leaves the plans of other operators, and the newest five of its own', async () => {
  const plan = async (): Promise<string> =>
    (await post('operator', '/api/recomputations', { dryRun: true, reason: 'decree' })).body.id as string;
  const others = await plan();
  await query('update recomputation set person_id = $2 where id = $1', [others, newId()]);
  const own: string[] = [];
  while (own.length < 7) own.push(await plan());
  const kept = await query<{ id: string }>('select id from recomputation where id = any($1) order by id', [[others, ...own]]);
  expect(kept.map(({ id }) => id)).toEqual([others, ...own.slice(2)]);
});

test('retries whose program died go on with the same token, and answer for all', async () => {
  const { plan, start } = await incidentRetries.prepare();
  const { body } = await plan();
  const [actor] = await query<{ actor: Actor }>(`select record::jsonb -> 'actor' as actor from operation_record o
    where record::jsonb #>> '{actor,office}' = 'operator' limit 1`);
  await api.app.get(IncidentRetries).retry([body.sample[0]], actor!.actor, 'mended');
  const started = await start(body.planToken);
  expect([started.status, started.body]).toEqual([
    200,
    { retried: 2, items: body.sample.map((id: string) => ({ id, outcome: 'retried' })) },
  ]);
  expect(said(await start(body.planToken))).toEqual([409, 'planGone', 'retryPlanGone']);
});

test('a case that a recomputation gives back as busy has no changes yet', async () => {
  const { plan, start, ended } = await recomputation.prepare();
  const { body } = await plan();
  await start(body.planToken);
  const mend = armCrashPoint('step.locked', () => Promise.reject(Object.assign(new Error('not now'), { code: '53100' })));
  const id = body.id as string;
  await api.app.get(BatchRun).run({ of: 'recomputation', id });
  mend();
  const { items } = (await api.ask('operator', 'GET', `/api/recomputations/${id}`)).body;
  for (const item of items) expect(item).toMatchObject({ outcome: 'waiting', changes: null, reasons: [{ code: 'busy' }] });
  await query('update recomputation_item set next_try_at = null where recomputation_id = $1', [id]);
  expect((await ended({ status: 202, body, headers: {} })).counts).toMatchObject({ applied: items.length });
});
