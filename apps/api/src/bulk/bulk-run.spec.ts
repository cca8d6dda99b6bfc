import { BatchRun } from '#batches';
import { armCrashPoint, operationJournal } from '#platform';
import { applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { beginBulk, bulkWhen, planBulk, startBulk } from '../../../../test/support/bulk.js';
import { openWorker, type TestWorker } from '../../../../test/support/worker.js';

let api: TestApi;
let worker: TestWorker;
const disarms: (() => void)[] = [];
beforeAll(async () => {
  api = await openApi();
  worker = await openWorker(api);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
afterEach(() => disarms.splice(0).forEach((disarm) => disarm()));

const approve = { type: 'approve' };
const ask = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await api.askLeave());
  return ids;
};
const act = (id: string, what: string, login = employer, body: unknown = { reason: 'as agreed' }): ReturnType<TestApi['ask']> =>
  api.ask(login, 'POST', `/api/bulk/${id}/${what}`, { body });
interface Item {
  readonly instance: string;
  readonly attempt: number;
  readonly outcome: string;
}
const isBegun = ({ items }: { items: Item[] }): boolean => items.some(({ attempt }) => attempt > 0);
/** Another process on the same database. */
const openAnother = (): Promise<TestWorker> => openWorker(api);
/** Holds every step at its beginning until it is let go. */
const holdSteps = (): { release: () => void } => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  disarms.push(
    armCrashPoint('step.started', () => held),
    () => release(),
  );
  return { release: () => release() };
};
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query<Row[]>(sql, parameters);
/** How often each of these cases was approved in this operation, by its journal. */
const approvals = async (ids: string[], bulk: string): Promise<number[]> => {
  const rows = await query<{ uuid: string; count: string }>(
    `select i.uuid, count(*) from journal j join instance i on i.id = j.instance_id
     where i.uuid = any($1) and j.type = 'approve' and j.record::jsonb #>> '{bulk,id}' = $2 group by i.uuid`,
    [ids, bulk],
  );
  return ids.map((id) => Number(rows.find(({ uuid }) => uuid === id)?.count ?? 0));
};
const outcomes = (bulk: { items: Item[] }): Record<string, string> =>
  Object.fromEntries(bulk.items.map(({ instance, outcome }) => [instance, outcome]));

test('an operation takes the event to every planned case, and the journals name it and its reason', async () => {
  const ids = await ask(14);
  const id = await beginBulk(api, employer, { ids }, approve);
  const bulk = await bulkWhen(api, employer, id);
  expect(bulk).toMatchObject({
    id,
    state: 'ended',
    event: { type: 'approve', payload: {} },
    office: null,
    reason: 'as decided on Monday',
    filter: { ids },
    planned: 14,
    counts: { waiting: 0, applied: 14, refused: 0, stale: 0, stopped: 0, failed: 0, cancelled: 0 },
    acts: [{ operation: 'bulkStarted', reason: 'as decided on Monday' }],
    nextCursor: null,
  });
  expect(bulk.items[0]).toMatchObject({
    instance: ids[0],
    workflow: 'leave',
    number: 'L-2190-01-10',
    outcome: 'applied',
    seq: 1,
    appliedSeq: 2,
    reasons: [],
    attempt: 1,
    decidedAt: expect.any(String) as string,
  });
  expect(await approvals(ids, id)).toEqual(ids.map(() => 1));
  const journal = (await api.ask(employer, 'GET', `/api/instances/${ids[0]}/journal`)).body.items;
  expect(journal[1]).toMatchObject({
    event: 'approve',
    bulk: { id, reason: 'as decided on Monday' },
    actor: { office: 'signatory' },
  });
  expect(journal[0]).not.toHaveProperty('bulk');
});

test('progress comes in pages, by outcome', async () => {
  const ids = await ask(5);
  const id = await beginBulk(api, employer, { ids }, approve);
  await bulkWhen(api, employer, id);
  const first = (await api.ask(employer, 'GET', `/api/bulk/${id}?limit=3&outcome=applied`)).body;
  const second = (await api.ask(employer, 'GET', `/api/bulk/${id}?limit=3&outcome=applied&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map(({ instance }) => instance)).toEqual(ids);
  expect(second.nextCursor).toBeNull();
  expect((await api.ask(employer, 'GET', `/api/bulk/${id}?outcome=failed`)).body.items).toEqual([]);
  for (const query of ['outcome=none', 'cursor=x', 'limit=0'])
    expect((await api.ask(employer, 'GET', `/api/bulk/${id}?${query}`)).status).toBe(400);
});

test('another person does not see it and can do nothing with it', async () => {
  const id = await beginBulk(api, employer, { ids: await ask(1) }, approve);
  for (const login of [applicant, stranger, 'operator', 'audit.auditor']) {
    expect((await api.ask(login, 'GET', `/api/bulk/${id}`)).status).toBe(404);
    expect((await api.ask(login, 'GET', '/api/bulk')).body.items).toEqual([]);
    for (const what of ['pause', 'resume', 'cancel', `items/${id}/retry`])
      for (const body of [{ reason: 'mine' }, {}]) expect((await act(id, what, login, body)).status).toBe(404);
  }
  expect((await act(id, 'pause', employer, {})).body).toMatchObject({ code: 'invalidPayload', problems: [{ path: '/reason' }] });
  await bulkWhen(api, employer, id);
  const own = (await api.ask(employer, 'GET', '/api/bulk?limit=2')).body;
  expect(own.items[0]).toMatchObject({ id, event: 'approve', state: 'ended', planned: 1 });
  expect((await api.ask(employer, 'GET', `/api/bulk?limit=2&cursor=${own.nextCursor}`)).body.items).toHaveLength(1);
  // A plan is no operation yet.
  await planBulk(api, employer, { ids: [] }, approve);
  expect((await api.ask(employer, 'GET', '/api/bulk?limit=1')).body.items[0].id).toBe(id);
});

test('no more than planned is touched: a case that has moved on is stale, one that came later is left', async () => {
  const ids = await ask(4);
  const plan = await planBulk(api, employer, { ids, state: 'asked' }, approve);
  await api.ask(employer, 'POST', `/api/instances/${ids[0]}/events`, {
    body: { type: 'refuse', payload: { reasonText: 'no cover' } },
  });
  await api.ask(employer, 'POST', `/api/instances/${ids[1]}/events`, { body: approve });
  const [later] = await ask(1);
  const { id } = (await startBulk(api, employer, plan.body.planToken)).body;
  const bulk = await bulkWhen(api, employer, id);
  expect(outcomes(bulk)).toEqual({ [ids[0]!]: 'stale', [ids[1]!]: 'stale', [ids[2]!]: 'applied', [ids[3]!]: 'applied' });
  expect(bulk.items[0].reasons).toEqual([
    { code: 'stale', params: { seen: '1', now: '2' }, text: expect.stringMatching(/\S/) as string },
  ]);
  expect((await api.ask(employer, 'GET', `/api/instances/${later}`)).body.seq).toBe(1);
});

describe('the right of the person', () => {
  /** Begins on many cases and pauses it when the first of them are applied. */
  const beginAndPause = async (ids: string[]): Promise<{ id: string; applied: number }> => {
    const hold = holdSteps();
    const id = await beginBulk(api, employer, { ids }, approve);
    await bulkWhen(api, employer, id, isBegun);
    await act(id, 'pause');
    hold.release();
    const { items } = await bulkWhen(api, employer, id, ({ items }) =>
      items.every(({ attempt, outcome }: Item) => attempt === 0 || outcome === 'applied'),
    );
    // Not by the counts, which were taken a moment before the items.
    return { id, applied: items.filter(({ outcome }: Item) => outcome === 'applied').length };
  };
  const office = 'update office set office = $2 where person_id = (select id from person where login = $1)';

  test('is decided anew at each case: who holds another office by now is refused', async () => {
    const { id, applied } = await beginAndPause(await ask(40));
    await query(office, [employer, 'registrar']);
    await act(id, 'resume');
    const bulk = await bulkWhen(api, employer, id);
    await query(office, [employer, 'signatory']);
    expect([applied, bulk.counts]).toMatchObject([expect.any(Number), { applied, refused: 40 - applied }]);
    expect(bulk.items.at(-1).reasons).toMatchObject([
      { code: 'officeNotEntitled', text: expect.stringMatching(/Employer/) as string },
    ]);
  });

  test('ends with the office: then not even the case is seen', async () => {
    const ids = await ask(2);
    const { planToken } = (await planBulk(api, employer, { ids }, approve)).body;
    const held = `person_id = (select id from person where login = $1)`;
    await query(`update office set valid_to = valid_from where ${held}`, [employer]);
    const { id } = (await startBulk(api, employer, planToken)).body;
    const bulk = await bulkWhen(api, employer, id);
    await query(`update office set valid_to = null where ${held}`, [employer]);
    expect(bulk.counts).toMatchObject({ refused: 2, applied: 0 });
    expect(bulk.items[0]).toMatchObject({ number: null, title: null, reasons: [{ code: 'notFound' }] });
  });

  test('ends when the person is disabled', async () => {
    const { id, applied } = await beginAndPause(await ask(40));
    await query('update person set disabled_at = now() where login = $1', [employer]);
    await query(`update bulk_operation set state = 'running' where id = $1`, [id]);
    const isEnded = async (): Promise<boolean> =>
      (await query<{ ended_at: Date | null }>('select ended_at from bulk_operation where id = $1', [id]))[0]!.ended_at !== null;
    while (!(await isEnded())) await new Promise((resolve) => setTimeout(resolve, 50));
    await query('update person set disabled_at = null where login = $1', [employer]);
    const bulk = await bulkWhen(api, employer, id);
    expect(bulk.counts).toMatchObject({ applied, refused: 40 - applied });
    expect(bulk.items.at(-1).reasons).toMatchObject([{ code: 'personGone', text: expect.stringMatching(/\S/) as string }]);
  });
});

describe('a pause', () => {
  test('lets what is under way finish and begins nothing else; then it goes on', async () => {
    const ids = await ask(40);
    const hold = holdSteps();
    const id = await beginBulk(api, employer, { ids }, approve);
    await bulkWhen(api, employer, id, isBegun);
    expect((await act(id, 'pause')).status).toBe(204);
    hold.release();
    const underWay = (await api.ask(employer, 'GET', `/api/bulk/${id}`)).body.items.filter(
      ({ attempt }: Item) => attempt > 0,
    ).length;
    const paused = await bulkWhen(api, employer, id, ({ counts }) => counts.applied === underWay);
    expect(paused).toMatchObject({ state: 'paused', endedAt: null, counts: { waiting: 40 - underWay } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await api.ask(employer, 'GET', `/api/bulk/${id}`)).body.counts.applied).toBe(underWay);
    expect(await act(id, 'pause')).toMatchObject({
      status: 409,
      body: { code: 'notAllowed', reasons: [{ code: 'bulkIsPaused' }] },
    });
    expect((await act(id, 'resume')).status).toBe(204);
    const ended = await bulkWhen(api, employer, id);
    expect([ended.state, ended.counts.applied]).toEqual(['ended', 40]);
    expect(ended.acts).toMatchObject([
      { operation: 'bulkResumed', reason: 'as agreed' },
      { operation: 'bulkPaused', reason: 'as agreed' },
      { operation: 'bulkStarted' },
    ]);
    for (const what of ['pause', 'resume', 'cancel'])
      expect(await act(id, what)).toMatchObject({ status: 409, body: { reasons: [{ code: 'bulkHasEnded' }] } });
    expect(await approvals(ids, id)).toEqual(ids.map(() => 1));
  });
});

describe('a cancellation', () => {
  test('ends it for good: what is applied stays, nothing else is begun', async () => {
    const ids = await ask(40);
    const hold = holdSteps();
    const id = await beginBulk(api, employer, { ids }, approve);
    await bulkWhen(api, employer, id, isBegun);
    expect((await act(id, 'cancel')).status).toBe(204);
    hold.release();
    const bulk = await bulkWhen(api, employer, id);
    expect(bulk).toMatchObject({ state: 'cancelled', counts: { waiting: 0, refused: 0 } });
    expect(bulk.counts.applied).toBeGreaterThan(0);
    expect(bulk.counts.applied + bulk.counts.cancelled).toBe(40);
    expect((await approvals(ids, id)).reduce((sum, each) => sum + each)).toBe(bulk.counts.applied);
    for (const what of ['resume', `items/${ids[0]}/retry`])
      expect(await act(id, what)).toMatchObject({ status: 409, body: { reasons: [{ code: 'bulkIsCancelled' }] } });
  });
});

test('an operation cancelled after its process died has the outcome of each case', async () => {
  const ids = await ask(40);
  const hold = holdSteps();
  const id = await beginBulk(api, employer, { ids }, approve);
  await bulkWhen(api, employer, id, isBegun);
  await act(id, 'pause');
  hold.release();
  const { items } = await bulkWhen(
    api,
    employer,
    id,
    ({ counts, items }) =>
      counts.applied > 0 && items.every(({ attempt, outcome }: Item) => attempt === 0 || outcome === 'applied'),
  );
  // As a process leaves them that dies after a commit that it has not noted, and one that dies before it has sent anything.
  const [done, begun] = [items[0].instance, items.at(-1).instance];
  await query(
    `update bulk_item set outcome = null, applied_seq = null, decided_at = null, attempt = 1, claimed_until = clock_timestamp()
     where bulk_id = $1 and instance_id in (select id from instance where uuid = any($2))`,
    [id, [done, begun]],
  );
  await act(id, 'cancel');
  const bulk = await bulkWhen(api, employer, id);
  expect(bulk.state).toBe('cancelled');
  expect(outcomes(bulk)).toMatchObject({ [done]: 'applied', [begun]: 'cancelled' });
  expect(bulk.counts.applied + bulk.counts.cancelled).toBe(40);
  expect((await approvals(ids, id)).reduce((sum, each) => sum + each)).toBe(bulk.counts.applied);
});

describe('a fault', () => {
  test('fails that case only; when it is mended the case can be tried again, and the operation runs anew', async () => {
    const ids = await ask(8);
    let isBroken = false;
    disarms.push(
      armCrashPoint('step.started', () => {
        if (isBroken) return;
        isBroken = true;
        throw new Error('broken');
      }),
    );
    const id = await beginBulk(api, employer, { ids }, approve);
    const bulk = await bulkWhen(api, employer, id);
    expect([bulk.state, bulk.counts]).toMatchObject(['ended', { applied: 7, failed: 1 }]);
    const failed = bulk.items.find(({ outcome }: Item) => outcome === 'failed');
    const [{ code, params }] = failed.reasons;
    expect([code, params.incident]).toEqual(['fault', expect.any(String)]);
    const retry = (instance: string): ReturnType<TestApi['ask']> => act(id, `items/${instance}/retry`);
    expect(await retry(ids.find((each) => each !== failed.instance)!)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'itemNotFailed' }] },
    });
    expect((await retry(id)).status).toBe(404);

    // Still stopped: the operation says so, and it can be tried once more.
    expect((await retry(failed.instance)).status).toBe(204);
    const stopped = await bulkWhen(api, employer, id, ({ counts, endedAt }) => counts.stopped === 1 && endedAt !== null);
    expect(stopped.state).toBe('ended');
    const incident = await api.ask('operator', 'POST', `/api/incidents/${params.incident}/retry`, { body: { reason: 'mended' } });
    expect(incident.status).toBe(204);
    expect((await retry(failed.instance)).status).toBe(204);
    const ended = await bulkWhen(api, employer, id, ({ counts, endedAt }) => counts.applied === 8 && endedAt !== null);
    expect(ended.acts.map(({ operation }: { operation: string }) => operation)).toEqual([
      'bulkItemRetried',
      'bulkItemRetried',
      'bulkStarted',
    ]);
    expect(await approvals(ids, id)).toEqual(ids.map(() => 1));
  });

  test.each([
    ['a full disk, said as busy', 'step.locked', '53100'],
    ['a lock that is said as it is', 'step.started', '55P03'],
  ] as const)('of the database is tried again by itself until it has passed: %s', async (_, point, code) => {
    const [instance] = await ask(1);
    const disarm = armCrashPoint(point, () => Promise.reject(Object.assign(new Error('not now'), { code })));
    const id = await beginBulk(api, employer, { ids: [instance] }, approve);
    await bulkWhen(api, employer, id, ({ items }) => items[0].attempt > 0);
    const isTriedOften = async (): Promise<boolean> =>
      (await query<unknown[]>('select from bulk_item where bulk_id = $1 and attempt > 6 and next_try_at is not null', [id]))
        .length > 0;
    while (!(await isTriedOften())) {
      // As if the pauses were over.
      await query(`update bulk_item set next_try_at = null where bulk_id = $1 and reasons is not null`, [id]);
      await worker.context.get(BatchRun).run({ of: 'bulk', id });
    }
    const { body } = await api.ask(employer, 'GET', `/api/bulk/${id}`);
    expect([body.endedAt, body.counts]).toMatchObject([null, { waiting: 1, failed: 0 }]);
    disarm();
    await query('update bulk_item set next_try_at = null where bulk_id = $1', [id]);
    await worker.context.get(BatchRun).run({ of: 'bulk', id });
    await bulkWhen(api, employer, id, ({ counts, endedAt }) => counts.applied === 1 && endedAt !== null);
  });

  test('that hides a commit does not hide the outcome', async () => {
    const ids = await ask(3);
    let isHidden = false;
    disarms.push(
      armCrashPoint('step.committed', () => {
        if (isHidden) return;
        isHidden = true;
        throw Object.assign(new Error('connection lost'), { code: '08006' });
      }),
    );
    const id = await beginBulk(api, employer, { ids }, approve);
    expect((await bulkWhen(api, employer, id)).counts.applied).toBe(3);
    expect(await approvals(ids, id)).toEqual([1, 1, 1]);
  });
});

test('two processes share an operation, and no case is ever with both', async () => {
  const ids = await ask(30);
  const second = await openAnother();
  try {
    let steps = 0;
    disarms.push(armCrashPoint('step.started', () => void (steps += 1)));
    const id = await beginBulk(api, employer, { ids }, approve);
    const bulk = await bulkWhen(api, employer, id);
    expect([bulk.counts.applied, steps]).toEqual([30, 30]);
    for (const { attempt } of bulk.items) expect(attempt).toBe(1);
    expect(await approvals(ids, id)).toEqual(ids.map(() => 1));
  } finally {
    await second.close();
  }
});

test('what another process has claimed is taken up when its lease is over, and applied once even if both go on', async () => {
  const ids = await ask(4);
  const plan = await planBulk(api, employer, { ids }, approve);
  const hold = holdSteps();
  const { id } = (await startBulk(api, employer, plan.body.planToken)).body;
  await bulkWhen(api, employer, id, isBegun);
  await query(`update bulk_item set claimed_until = clock_timestamp() - interval '1 second' where bulk_id = $1`, [id]);
  const second = await openAnother();
  try {
    const running = second.context.get(BatchRun).run({ of: 'bulk', id });
    await bulkWhen(api, employer, id, ({ items }) => items.every(({ attempt }: Item) => attempt === 2));
    hold.release();
    await running;
    const bulk = await bulkWhen(api, employer, id);
    expect(bulk.counts).toMatchObject({ applied: 4 });
    expect(await approvals(ids, id)).toEqual(ids.map(() => 1));
  } finally {
    await second.close();
  }
});

test('the record of operations outside cases holds each act, and its chain is whole', async () => {
  expect(await operationJournal.firstFault(api.database.dataSource.manager)).toBeNull();
});
