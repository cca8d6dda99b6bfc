import { armCrashPoint, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import type { Case } from '../../../../workflows/delegation/scenarios/desk.js';
import { HttpDesk } from '../../../../test/journeys/http-desk.js';
import {
  dayAfter,
  draft,
  dueDates,
  nextEffectiveDate,
  quarterlyTransfer,
  resource,
  type Term,
  termFrom,
  untilOffered,
  untilPreparing,
} from '../../../../workflows/delegation/scenarios/stages.js';
import { type Answered, applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { packageOf } from '../../../../test/support/package-of.js';

const { aimak, city, treasury, financeMinistry } = demonstrationBodies;

let api: TestApi;
let desk: HttpDesk;
let term: Term;
let begun: string;
/** Over HTTP each case is known by its id. */
type Played = Case & { readonly id: string };
let power: Played;
let unanswered: Played;

/** One in force and funded, one whose kenesh is silent, one that was withdrawn, one that is drafted. */
beforeAll(async () => {
  api = await openApi({}, [...packages, packageOf(leave)]);
  await api.app.listen(0, '127.0.0.1');
  desk = await HttpDesk.sitDown(await api.app.getUrl());
  // Of all that happens here nothing is older than the figures go back.
  await desk.moveTo(nextAutumn(desk.today()));
  begun = desk.today().slice(0, 7);
  term = termFrom(nextEffectiveDate(desk.today()));
  power = (await desk.open({ instrument: 'agreement' })) as Played;
  await untilPreparing(desk, power, term);
  await resource(desk, power, term);
  unanswered = (await desk.open({ instrument: 'agreement' })) as Played;
  await untilOffered(desk, unanswered, term);
  const withdrawn = await desk.open({ instrument: 'agreement' });
  await withdrawn.send('ministry.signatory', 'withdraw', { reasonCode: 'other', reasonText: 'Not now.' });
  await draft(await desk.open({ instrument: 'agreement' }), term);
  await desk.moveTo(term.effectiveDate);
  await power.send('ministry.signatory', 'bringIntoForce');
}, 120_000);
afterAll(() => api.close());

function nextAutumn(today: string): string {
  const year = Number(today.slice(0, 4));
  return today < `${year}-10-01` ? `${year}-10-01` : `${year + 1}-10-01`;
}

const read = async (login: string, workflow = '', language = 'en'): Promise<Answered['body']> => {
  const url = `/api/indicators${workflow && `?workflow=${workflow}`}`;
  const { status, body } = await api.ask(login, 'GET', url, { headers: { 'accept-language': language } });
  expect([login, status]).toEqual([login, 200]);
  return body;
};

interface Entry {
  readonly at: string;
  readonly event: string;
  readonly payload: { readonly name?: string };
}

/** Days between two events of a case, as its journal has them. */
async function daysBetween({ id }: Played, from: (entry: Entry) => boolean, to: (entry: Entry) => boolean): Promise<number> {
  const { items } = (await api.ask('operator', 'GET', `/api/instances/${id}/journal?limit=200`)).body as { items: Entry[] };
  const at = (isMeant: (entry: Entry) => boolean): number => Date.parse(items.find(isMeant)!.at);
  return Math.round((at(to) - at(from)) / 8_640_000) / 10;
}

const isEvent =
  (name: string) =>
  ({ event }: Entry): boolean =>
    event === name;
const named = <Figure extends Record<string, unknown>>(all: readonly Figure[], key: string): Record<string, Figure> =>
  Object.fromEntries(all.map((figure) => [figure[key], figure]));

const casesIn = (counts: readonly { name: string; cases: number }[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ name, cases }) => [name, cases]));

test('the states are those of the lists', async () => {
  for (const login of ['operator', 'ministry.signatory', 'aimak.signatory']) {
    const { states, workflow } = await read(login);
    const { items } = (await api.ask(login, 'GET', '/api/instances?workflow=delegation&limit=200')).body;
    const counts: Record<string, number> = {};
    for (const { state } of items as { state: string }[]) counts[state] = (counts[state] ?? 0) + 1;
    expect([
      workflow,
      Object.fromEntries(states.map(({ state, cases }: { state: string; cases: number }) => [state, cases])),
    ]).toEqual(['delegation', counts]);
  }
  const { states } = await read('ministry.signatory', 'delegation', 'ru');
  expect(named(states, 'state')['withdrawn']).toMatchObject({ cases: 1, isFinal: true, text: expect.stringMatching(/[а-я]/) });
});

test('what people ask first follows the money', async () => {
  const { counts } = await read('aimak.signatory');
  expect(casesIn(counts)).toEqual({ inForce: 1, fullyFunded: 1, suspended: 0, imposedWithoutResources: 0 });
  expect(counts[0]).toEqual({
    name: 'inForce',
    text: '1 delegation is in force',
    cases: 1,
    state: 'live.force.inForce',
    isBad: false,
    isAlwaysShown: true,
  });
  expect(counts[1]).toMatchObject({ state: null, isAlwaysShown: false });
  expect(counts[3]).toMatchObject({ text: '0 were imposed without resources', isBad: true });
  expect((await read('aimak.signatory', '', 'ru')).counts[0].text).toBe('1 делегирование действует');
  expect((await read('ministry.signatory')).money).toMatchObject({ shortfall: '0', year: term.years[0] });
  await desk.moveTo(dayAfter(dueDates(term)[1]!, 3));
  const { counts: later, money } = await read('aimak.signatory');
  expect(casesIn(later)).toMatchObject({ inForce: 1, fullyFunded: 0 });
  expect(money).toMatchObject({ shortfall: quarterlyTransfer, casesShort: 1, daysLate: 3, coverage: 5_000 });
});

test('what is awaited holds the work up, by office and body', async () => {
  const { awaited, overdue, states } = await read('ministry.signatory');
  const tasks = named(awaited, 'name');
  expect(tasks['transferMoney']).toMatchObject({
    office: 'treasurer',
    officeText: expect.stringMatching(/\S/),
    text: expect.stringMatching(/\S/),
    open: 1,
    overdue: 1,
    bodies: [{ body: treasury.id, names: { en: treasury.name[2] }, open: 1, overdue: 1 }],
    bodyCount: 1,
  });
  const open = (await api.ask('ministry.signatory', 'GET', '/api/tasks?limit=200')).body.items as {
    dueAt: string | null;
    instance: string;
  }[];
  expect(awaited.reduce((sum: number, each: { open: number }) => sum + each.open, 0)).toBe(open.length);
  const now = api.clock.now().getTime();
  const late = open.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now);
  expect(awaited.reduce((sum: number, each: { overdue: number }) => sum + each.overdue, 0)).toBe(late.length);
  expect([overdue, states.reduce((sum: number, each: { overdue: number }) => sum + each.overdue, 0)]).toEqual(
    Array<number>(2).fill(new Set(late.map(({ instance }) => instance)).size),
  );
  const listed = async (query: string): Promise<number> =>
    (await api.ask('ministry.signatory', 'GET', `/api/instances?limit=200&${query}`)).body.items.length;
  const isLate = `awaitedBefore=${api.clock.now().toISOString()}`;
  expect(await listed(isLate)).toBe(overdue);
  for (const { state, overdue: count } of states)
    expect([state, await listed(`${isLate}&state=${state}`)]).toEqual([state, count]);
  for (const { name, open: count, overdue: lateOnes } of awaited) {
    const found = [await listed(`task=${name}`), await listed(`task=${name}&${isLate}`)];
    expect([name, ...found]).toEqual([name, count, lateOnes]);
  }
  expect(Object.values(tasks).every(({ overdue: count, open: all }) => Number(count) <= Number(all))).toBe(true);
});

test('how long cases stay is what their journals say', async () => {
  const { stays } = await read('aimak.signatory');
  const states = named(stays.states, 'state');
  const preparing = await daysBetween(power, isEvent('publish'), isEvent('bringIntoForce'));
  expect(preparing).toBeGreaterThan(30);
  expect(states['preparing']).toMatchObject({ stays: 1, medianDays: preparing, ninetiethDays: preparing });
  const waited = await daysBetween(unanswered, isEvent('offer'), ({ payload }) => payload?.name === 'keneshReviewDue');
  // Of the other case the kenesh answered at once.
  expect(states['keneshReview']).toMatchObject({ stays: 2, medianDays: 0, ninetiethDays: waited });
  // Where it still is, nobody knows how long it will be.
  expect([states['inForce'], states['noResponse']]).toEqual([undefined, undefined]);
  expect(stays).toMatchObject({ cases: 4, isCut: false, mostSteps: 10_000, days: 365 });
  const [{ count }] = await api.database.dataSource.query(
    `select count(*)::int from journal join instance i on i.id = instance_id where workflow = 'delegation'`,
  );
  expect(stays.steps).toBe(count);
});

test('the last twelve months show what began, came into force and ended', async () => {
  const { months, reachedText } = await read('ministry.drafter');
  expect(reachedText).toBe('Came into force');
  expect([months.length, months.at(-1).month]).toEqual([12, desk.today().slice(0, 7)]);
  const byMonth = named(months, 'month');
  expect(byMonth[begun]).toMatchObject({ started: 4, ended: 1, reached: 0 });
  expect(byMonth[term.effectiveDate.slice(0, 7)]).toMatchObject({ started: 0, ended: 0, reached: 1 });
});

test('nobody counts what they may not see', async () => {
  const { states, awaited, stays, money, operation } = await read('city.signatory');
  expect([states, awaited, stays.steps, stays.states, money.liveCases, money.dueToDate, operation]).toEqual([
    [],
    [],
    0,
    [],
    0,
    '0',
    null,
  ]);
});

test('an operator sees how the program goes; others do not', async () => {
  const stopped = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  await api.ask(employer, 'POST', `/api/instances/${stopped}/events`, { body: { type: 'approve' } });
  mend();
  await api.database.dataSource.query(
    `insert into webhook (id, body_id, name, url, types, secret, created_at, created_by, disabled_at, disabled_because)
     select id, $3, 'theirs', 'https://receiver.invalid/', '{reminder.filed}', 'whsec_', $4::timestamptz, p.person, $4, because
     from (values ($1::uuid, 'failing'), ($2, 'person')) hook (id, because), (select id as person from person where login = 'operator') p`,
    [newId(), newId(), aimak.id, api.clock.now()],
  );
  // The watch answers from memory for two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect((await read('operator')).operation).toEqual({
    incidents: { step: 1, effect: 0, delivery: 0 },
    alarmLag: expect.any(Number),
    outboxLag: expect.any(Number),
    deliveryLag: expect.any(Number),
    isQueueReachable: true,
    webhooksDisabled: 1,
  });
  expect((await read('audit.auditor')).operation).toBeNull();
});

test('without a word of which workflow it is the first of which one sees cases; each of these is named', async () => {
  const ofBoth = (await read('operator')).workflows;
  expect(ofBoth).toEqual([
    { name: 'delegation', text: expect.stringMatching(/\S/) },
    { name: 'leave', text: expect.stringMatching(/\S/) },
  ]);
  expect(await read('city.signatory')).toMatchObject({ workflow: 'delegation', workflows: [] });
  const input = { employee: 'clerk', employer: city.id, firstDay: '2190-01-10', days: 5 };
  await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input } });
  expect(await read('city.signatory')).toMatchObject({ workflow: 'leave', workflows: [{ name: 'leave' }] });
});

test('another workflow has its own figures, and what is unknown is not there', async () => {
  const body = await read(employer, 'leave');
  expect(body).toMatchObject({
    workflow: 'leave',
    counts: [],
    reachedText: null,
    months: expect.arrayContaining([expect.objectContaining({ started: 1, reached: 0 })]),
    states: [{ state: 'asked', cases: 1 }],
    money: null,
  });
  for (const [workflow, status] of [
    ['nothing', 404],
    ['', 400],
  ] as const)
    expect((await api.ask('operator', 'GET', `/api/indicators?workflow=${workflow}`)).status).toBe(status);
  expect(
    (await read('finance.financier')).awaited.some(({ bodies }: { bodies: { body: string }[] }) =>
      bodies.some(({ body }) => body === financeMinistry.id),
    ),
  ).toBe((await api.ask('finance.financier', 'GET', `/api/tasks?body=${financeMinistry.id}`)).body.items.length > 0);
});
