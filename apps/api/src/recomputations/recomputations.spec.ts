import { DeadlineFastForward } from '#engine';
import { Verify } from '#proofs';
import { addDays } from '#machine';
import { armCrashPoint, createLog, operationJournal } from '#platform';
import { demonstrationBodies } from '#registry';
import { type Answered, asking, configuration, openApi, preparedOf, type TestApi } from '../../../../test/support/api.js';
import { bringCalendar, carryOn, recomputeAll, recomputed } from '../../../../test/support/calendar.js';
import { notices, sendNotices } from '../../../../test/support/notices.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { createApp } from '../create-app.js';
import { packageOf } from '../../../../test/support/package-of.js';

let api: TestApi;
beforeEach(async () => {
  api = await openApi();
  goTo(monday);
});
afterEach(() => api.close());

/** Far enough that no real clock has passed it. */
const monday = '2040-03-05';
const [wednesday, thursday, friday, nextMonday, nextTuesday] = [2, 3, 4, 7, 8].map((days) => addDays(monday, days)) as [
  string,
  string,
  string,
  string,
  string,
];
let ask: TestApi['ask'];

/** Ten in the morning of Bishkek; who was signed in is signed in anew. */
function goTo(day: string): void {
  api.clock.advanceTo(new Date(`${day}T04:00:00Z`));
  ask = asking(api.app);
}
const operate = (method: 'GET' | 'POST', url: string, body?: object): Promise<Answered> => ask('operator', method, url, { body });
const plan = (more: object = {}): Promise<Answered> =>
  operate('POST', '/api/recomputations', { dryRun: true, reason: 'a new holiday', ...more });
const start = (planToken: string, reason = 'a new holiday'): Promise<Answered> =>
  operate('POST', '/api/recomputations', { dryRun: false, planToken, reason });
const now = (): TestApi => ({ ...api, ask });

/** Requests for leave: each is to be answered three working days later. */
async function askFor(count: number): Promise<string[]> {
  const ids: string[] = [];
  const input = { employee: 'clerk', employer: demonstrationBodies.aimak.id, firstDay: '2190-01-10', days: 5 };
  while (ids.length < count)
    ids.push((await ask('ministry.drafter', 'POST', '/api/workflows/leave/instances', { body: { input } })).body.id);
  return ids;
}
const dayOff = (...dates: string[]): Promise<unknown> =>
  bringCalendar(now(), { year: '2040', file: ['date,kind', ...dates.map((date) => `${date},off`)].join('\n') });
const rule = async (value: number, validFrom: string): Promise<void> => {
  const entry = { id: 'leave.answer', value, unit: 'workingDays', validFrom, statutory: false, reason: 'r', dryRun: false };
  expect((await operate('POST', '/api/rules', entry)).status).toBe(201);
};
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query<Row[]>(sql, parameters);
/** Of each case: the due date of its pending deadline, and how many records of a type its journal has. */
async function stateOf(ids: readonly string[], type: string): Promise<{ due: string | null; records: number }[]> {
  const rows = await query<{ uuid: string; due: string | null; records: number }>(
    `select i.uuid, d.due_on::text as due, (select count(*)::int from journal j where j.instance_id = i.id and j.type = $2) as records
     from instance i left join deadline d on d.instance_id = i.id where i.uuid = any($1)`,
    [ids, type],
  );
  return ids.map((id) => {
    const { due, records } = rows.find(({ uuid }) => uuid === id)!;
    return { due, records };
  });
}
const every = (ids: readonly string[], due: string | null, records: number): unknown[] => ids.map(() => ({ due, records }));
const fireUntil = (day: string): Promise<{ fired: number }> =>
  api.app.get(DeadlineFastForward).fireDue(new Date(`${day}T04:00:00Z`), (dueAt) => {
    api.clock.advanceTo(dueAt);
    return Promise.resolve();
  });
async function faults(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const fault of api.app.get(Verify).all()) if (fault !== null) found.push(fault);
  return found;
}

test('who is awaited on another day is notified which task, from and to which, and why, once, in each language', async () => {
  goTo(wednesday);
  const [id] = await askFor(1);
  await dayOff(nextMonday);
  const { planToken, id: recomputation } = (await plan()).body;
  await start(planToken);
  await recomputed(now(), recomputation);
  const of = (await notices(api.database.dataSource)).filter(({ content }) => JSON.stringify(content).includes('datesMoved'));
  expect(of).toHaveLength(1);
  await sendNotices(now());
  await sendNotices(now());
  const shownIn = async (language: string): Promise<unknown[]> => {
    const { items } = (await ask('aimak.signatory', 'GET', '/api/inbox', { headers: { 'accept-language': language } })).body;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ isDuty: true, case: { id }, task: { name: 'answerRequest' }, dueOn: nextTuesday });
    return [items[0].text, items[0].event];
  };
  const event = (text: string): object => ({ name: 'recomputeDeadlines', text });
  expect(await shownIn('en')).toEqual([
    'A deadline has changed. Answer the request. New deadline: 2040-03-13, former deadline: 2040-03-12. Reason: a new holiday',
    event('Recalculation of deadlines'),
  ]);
  expect(await shownIn('ky')).toEqual([
    'Мөөнөт өзгөрдү. Суроого жооп берүү. Жаңы мөөнөтү: 13.03.2040, мурунку мөөнөтү: 12.03.2040. Себеби: a new holiday',
    event('Мөөнөттөрдү кайра эсептөө'),
  ]);
  expect(await shownIn('ru')).toEqual([
    'Срок изменён. Ответить на запрос. Новый срок: 13.03.2040, прежний срок: 12.03.2040. Причина: a new holiday',
    event('Пересчёт сроков'),
  ]);
});

test('264 cases after a new holiday: those counted over that day move, each with one record; the others are not touched, and none fires twice', async () => {
  const early = await askFor(132);
  goTo(wednesday);
  const late = await askFor(132);
  expect((await plan()).body).toMatchObject({ considered: 264, planned: { cases: 0, deadlines: 0, tasks: 0 }, items: [] });

  await dayOff(nextMonday);
  const begun = performance.now();
  const planned = (await plan()).body;
  const plannedMs = performance.now() - begun;
  expect(planned).toMatchObject({
    state: 'planned',
    considered: 264,
    planned: { cases: 132, deadlines: 132, tasks: 132, restated: 0 },
    blocked: [],
    continueWith: null,
    startedAt: null,
    counts: { waiting: 132 },
    nextCursor: null,
  });
  const moved = { from: nextMonday, to: nextTuesday };
  expect(planned.items[0]).toMatchObject({
    workflow: 'leave',
    number: 'L-2190-01-10',
    outcome: 'waiting',
    changes: null,
    planned: [
      { kind: 'deadline', name: 'answerDue', text: 'Answer due', ...moved, wasProvisional: true, isProvisional: true },
      { kind: 'task', name: 'answerRequest', body: demonstrationBodies.aimak.id, ...moved },
    ],
  });
  expect(planned.items.map(({ instance }: { instance: string }) => instance)).toEqual(late);
  expect(await stateOf(late, 'operation')).toEqual(every(late, nextMonday, 0));

  const started = await start(planned.planToken);
  expect([started.status, started.body]).toEqual([202, { id: planned.id }]);
  const ended = await recomputed(now(), planned.id);
  if (process.env.SHOW_FIGURES)
    console.log(
      `264 planned in ${plannedMs.toFixed()} ms, 132 moved in ${Date.parse(ended.endedAt) - Date.parse(ended.startedAt)} ms`,
    );
  expect(ended).toMatchObject({ state: 'ended', counts: { applied: 132, waiting: 0, unchanged: 0, failed: 0, stopped: 0 } });
  expect(ended.items[0]).toMatchObject({ outcome: 'applied', appliedSeq: 2, changes: [moved, moved], reasons: [] });
  expect(await stateOf(late, 'operation')).toEqual(every(late, nextTuesday, 1));
  expect(await stateOf(early, 'operation')).toEqual(every(early, thursday, 0));
  const journal = (await operate('GET', `/api/instances/${late[0]!}/journal`)).body.items;
  expect(journal).toMatchObject([
    { event: 'start' },
    {
      event: 'operation',
      actor: { office: 'operator' },
      payload: {
        operation: 'recomputeDeadlines',
        reason: 'a new holiday',
        details: { recomputation: planned.id, changes: [{ ...moved, name: 'answerDue' }, moved] },
      },
    },
  ]);
  const records = await operationJournal.list(api.database.dataSource.manager, { subject: planned.id, limit: 5 });
  expect(records).toMatchObject([{ operation: 'recomputationStarted', reason: 'a new holiday', details: { cases: 132 } }]);
  expect((await recomputeAll(now())).planned).toMatchObject({ cases: 0 });

  expect(await fireUntil('2040-03-20')).toMatchObject({ fired: 264 });
  goTo('2040-03-21');
  await rule(30, '2040-03-01');
  expect(await recomputeAll(now())).toMatchObject({
    planned: { cases: 264, deadlines: 0, tasks: 264 },
    counts: { applied: 264 },
  });
  expect(await fireUntil('2040-09-01')).toMatchObject({ fired: 0 });
  const all = [...early, ...late];
  expect(await stateOf(all, 'deadline')).toEqual(every(all, null, 1));
  expect(await faults()).toEqual([]);
}, 120_000);

test('a deadline that is moved into the past fires at once, by its ordinary way', async () => {
  const [id] = await askFor(1);
  await rule(1, monday);
  goTo(wednesday);
  expect((await fireUntil(wednesday)).fired).toBe(0);
  const { items } = await recomputeAll(now());
  expect(items[0].changes[0]).toMatchObject({ from: thursday, to: '2040-03-06' });
  expect((await fireUntil(wednesday)).fired).toBe(1);
  expect((await operate('GET', `/api/instances/${id!}`)).body.data.remindedTimes).toBe(1);
  expect(await faults()).toEqual([]);
});

test('an approved calendar takes away what was provisional, and says so, though no date moves', async () => {
  const [id] = await askFor(1);
  const awaited = async () => (await operate('GET', '/api/tasks')).body.items;
  expect(await awaited()).toMatchObject([{ instance: id, dueOn: thursday, provisional: true }]);
  const act = { act: 'Resolution', actNumber: '1', actDate: '2039-12-01' };
  await bringCalendar(now(), { year: '2040', approved: 'true', file: 'date,kind\n2040-01-01,off', ...act });
  const { planned, items } = await recomputeAll(now());
  expect(planned).toEqual({ cases: 1, deadlines: 0, tasks: 0, restated: 1 });
  expect(items[0].changes).toMatchObject([{ from: thursday, to: thursday, wasProvisional: true, isProvisional: false }]);
  expect((await operate('GET', `/api/instances/${id!}`)).body.deadlines).toMatchObject([{ dueOn: thursday, provisional: false }]);
  expect(await awaited()).toMatchObject([{ instance: id, dueOn: thursday, provisional: false }]);
});

describe('what has changed since the plan', () => {
  test('a case that has moved on, or is stopped, is decided as it is now; one that was not planned is not touched', async () => {
    const [answered, broken, waiting] = await askFor(3);
    await dayOff(thursday);
    const { id, planToken } = (await plan()).body;
    const [later] = await askFor(1);
    await rule(9, monday);
    await ask('aimak.signatory', 'POST', `/api/instances/${answered!}/events`, { body: { type: 'approve', payload: {} } });
    const mend = armCrashPoint('step.journalled', () => {
      throw new Error('broken');
    });
    await ask('aimak.signatory', 'POST', `/api/instances/${broken!}/events`, { body: { type: 'approve', payload: {} } });
    mend();
    await start(planToken);
    const { items, counts } = await recomputed(now(), id);
    expect(counts).toEqual({ waiting: 0, applied: 1, unchanged: 1, stopped: 1, failed: 0 });
    expect(items).toMatchObject([
      { instance: answered, outcome: 'unchanged', changes: [] },
      { instance: broken, outcome: 'stopped', reasons: [{ code: 'instanceStopped', text: expect.stringMatching(/operator/) }] },
      { instance: waiting, outcome: 'applied', planned: [{ to: friday }, {}], changes: [{ to: '2040-03-19' }, {}] },
    ]);
    expect(await stateOf([later!], 'operation')).toEqual([{ due: friday, records: 0 }]);
    expect((await plan()).body.blocked).toMatchObject([{ count: 1, sample: [broken], reason: { code: 'instanceStopped' } }]);
    expect((await faults()).length).toBe(0);
  });

  test('a holiday that was taken back leaves every case as it is, without a record', async () => {
    const ids = await askFor(3);
    await dayOff(thursday);
    const { id, planToken } = (await plan()).body;
    await dayOff('2040-01-01');
    await start(planToken);
    expect((await recomputed(now(), id)).counts).toMatchObject({ applied: 0, unchanged: 3 });
    expect(await stateOf(ids, 'operation')).toEqual(every(ids, thursday, 0));
  });
});

describe('a recomputation that is interrupted', () => {
  test('after a step whose answer was lost: it finds the record, and makes no other', async () => {
    const ids = await askFor(8);
    await dayOff(thursday);
    const { id, planToken } = (await plan()).body;
    let lost = 3;
    const mend = armCrashPoint('step.committed', () => {
      lost -= 1;
      if (lost >= 0) throw Object.assign(new Error('the connection is gone'), { code: 'ECONNRESET' });
    });
    await start(planToken);
    const ended = await recomputed(now(), id);
    mend();
    expect([lost < 0, ended.counts.applied]).toEqual([true, 8]);
    expect(ended.items.filter(({ attempt }: { attempt: number }) => attempt > 1).length).toBeGreaterThan(0);
    expect(ended.items.every(({ changes }: { changes: unknown[] }) => changes.length === 2)).toBe(true);
    expect(await stateOf(ids, 'operation')).toEqual(every(ids, friday, 1));
    expect(await faults()).toEqual([]);
  });

  test('and that several processes carry on: each case has it once', async () => {
    const ids = await askFor(20);
    await dayOff(thursday);
    const { id, planToken } = (await plan()).body;
    const other = await createApp({
      configuration,
      clock: api.clock,
      log: createLog(configuration),
      ...(await preparedOf(api.database)),
      packages: [packageOf(leave)],
    });
    await other.init();
    try {
      await start(planToken);
      await Promise.all([carryOn(other, id), carryOn(api.app, id)]);
      expect((await recomputed(now(), id)).counts).toMatchObject({ applied: 20, waiting: 0 });
      expect(await stateOf(ids, 'operation')).toEqual(every(ids, friday, 1));
    } finally {
      await other.close();
    }
  });
});

describe('a plan', () => {
  test('is started once: a repeat with the same reason is the same, with another it is refused, as when it is old', async () => {
    await askFor(1);
    await dayOff(thursday);
    const { id, planToken } = (await plan()).body;
    const stale = (await plan()).body.planToken as string;
    const [first, twin] = await Promise.all([start(planToken), start(planToken)]);
    expect([first.status, twin.status, first.body, twin.body]).toEqual([202, 202, { id }, { id }]);
    const code = ({ status, body }: Answered): unknown => [status, body.code, body.reasons?.[0]?.code];
    expect(code(await start(planToken, 'another reason'))).toEqual([409, 'planGone', 'planUsed']);
    expect(code(await start('nonsense'))).toEqual([409, 'planGone', 'planUnknown']);
    api.clock.advanceTo(new Date(api.clock.now().getTime() + 16 * 60_000));
    expect(code(await start(stale))).toEqual([409, 'planGone', 'planExpired']);
    await recomputed(now(), id);
    const { body } = await operate('GET', '/api/recomputations');
    expect(body.items).toMatchObject([{ id, state: 'ended', reason: 'a new holiday', planned: { cases: 1 } }]);
  });

  test('goes on behind the case that the one before ended with', async () => {
    const [, second] = await askFor(2);
    await dayOff(thursday);
    const rows = await query<{ id: string }>('select id from instance where uuid <> $1', [second]);
    const cursor = Buffer.from(JSON.stringify([rows[0]!.id])).toString('base64url');
    const { body } = await plan({ cursor });
    expect([body.considered, body.items.map(({ instance }: { instance: string }) => instance)]).toEqual([1, [second]]);
    expect((await plan({ cursor: 'nonsense' })).body).toMatchObject({ status: 400, problems: [{ path: '/cursor' }] });
  });

  test('is malformed without a reason, with a word too many, or as no plan at all', async () => {
    for (const body of [
      { dryRun: true },
      { dryRun: true, reason: 'r', x: 1 },
      { reason: 'r' },
      { dryRun: false, reason: 'r' },
      [],
    ])
      expect((await operate('POST', '/api/recomputations', body)).status).toBe(400);
  });

  test('and all that follows is an operator’s matter alone', async () => {
    const { id, planToken } = (await plan()).body;
    for (const login of ['ministry.drafter', 'aimak.signatory']) {
      for (const body of [
        { dryRun: true, reason: 'r' },
        { dryRun: false, planToken, reason: 'r' },
      ])
        expect((await ask(login, 'POST', '/api/recomputations', { body })).status).toBe(403);
      expect((await ask(login, 'GET', '/api/recomputations')).status).toBe(403);
      expect((await ask(login, 'GET', `/api/recomputations/${id}`)).status).toBe(404);
    }
  });
});
