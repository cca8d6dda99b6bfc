import { addDays, type Calendar, localDate, startOfDay, type Workflow } from '#machine';
import { armCrashPoint, newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { applicant, type Answered, employer, openApi, type TestApi } from '../../../../test/support/api.js';
import { asOwner } from '../../../../test/support/database.js';
import { heldLeave, hold } from '../../../../test/support/leave/held-leave.js';
import { leave } from '../../../../test/support/leave/leave.workflow.js';
import { type Explained, nodesOf } from '../../../../test/support/query-plan.js';
import { newcomer } from '../../../../test/support/visitor.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { CalendarFacts } from '#calendar';
import { addWorkingDays, turnsBetween } from './reminder-schedule.js';
import { ReminderRepository } from './reminder.repository.js';
import { TaskReminderSchedules } from './task-reminder-schedules.js';
import { Reminders } from './reminders.js';
import { packageOf } from '../../../../test/support/package-of.js';

const { rayonAdministration, ministry, registry } = demonstrationBodies;

/** Leave that a party of its own oversees. */
const watchedLeave: Workflow = {
  ...leave,
  events: {
    ...leave.events,
    cancel: { ...leave.events['cancel']!, by: [...leave.events['cancel']!.by, { party: 'inspection', office: 'lawyer' }] },
  },
  texts: { ...leave.texts, parties: { ...leave.texts.parties, inspection: { ky: 'текшерүү', ru: 'надзор', en: 'inspection' } } },
};

let api: TestApi;
let calendar: Calendar;
beforeEach(async () => {
  api = await openApi();
  calendar = await api.app
    .get(CalendarFacts, { strict: false })
    .load(api.database.dataSource.manager, null, api.clock.now().toISOString());
});
afterEach(() => api.close());

const sql = <Row>(query: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.database.dataSource.query(query, parameters) as Promise<Row[]>;
const reminders = (): Reminders => api.app.get(Reminders);

/** Moves the clock to a local time of a day, which must not be past. */
function at(day: string, time = '09:00'): void {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  api.clock.advanceTo(new Date(Date.parse(startOfDay(day, 'Asia/Bishkek')) + (hours * 60 + minutes) * 60_000));
}

/** A leave case whose answer is due on a day that is far enough for a whole schedule; opened long before. */
async function dueOn(day: string): Promise<string> {
  const instance = await api.askLeave();
  await move(instance, day);
  return instance;
}

const move = (instance: string, day: string): Promise<unknown> =>
  sql(
    `update task set due_on = $2, due_at = ($2::date + 1)::timestamptz, opened_at = opened_at - interval '90 days'
     where instance_id = (select id from instance where uuid = $1)`,
    [instance, day],
  );

const sentTo = (login: string): Promise<{ rung: string; ground: string; days: number; on: string }[]> =>
  sql(
    `select r.rung, n.content #>> '{why,ground}' as ground, (n.content ->> 'workingDays')::int as days, n.content ->> 'on' as on
     from inbox_item n join reminder r on r.id = n.source join person p on p.id = n.person_id
     where p.login = $1 and n.kind = 'reminder' order by n.id`,
    [login],
  );

const justNow = (): Date => new Date(api.clock.now().getTime() - 3_600_000);

const soon = (): string => addDays(localDate(api.clock.now().toISOString(), 'Asia/Bishkek'), 40);

test('the schedule of a task: each step on its day from nine o’clock, once, until it is done', async () => {
  const due = addWorkingDays(soon(), 1, calendar);
  const instance = await dueOn(due);
  const days = [-10, -3, 0, 1].map((each) => addWorkingDays(due, each, calendar));
  for (const day of days) {
    at(day, '08:59');
    expect(await reminders().run()).toBe(0);
    at(day, '09:00');
    expect(await reminders().run()).toBe(1);
    expect(await reminders().run()).toBe(0);
    at(day, '18:00');
    expect(await reminders().run()).toBe(0);
  }
  expect(await sentTo(employer)).toEqual([
    { rung: '10before', ground: 'office', days: 10, on: days[0] },
    { rung: '3before', ground: 'office', days: 3, on: days[1] },
    { rung: 'onTheDay', ground: 'office', days: 0, on: days[2] },
    { rung: '1after', ground: 'office', days: -1, on: days[3] },
  ]);
  const { items } = (await api.ask(employer, 'GET', '/api/inbox')).body as Answered['body'];
  expect(items[0]).toMatchObject({
    kind: 'reminder',
    isDuty: true,
    case: { id: instance },
    text: `Answer the request. It was due on ${due}. Working days late: 1. This deadline is recommended.`,
    task: { name: 'answerRequest', text: 'Answer the request' },
    event: { name: 'approve', text: 'Approve' },
    dueOn: due,
    workingDays: -1,
    termBasis: 'recommended',
  });
  expect(items[3].text).toBe(`Answer the request. Due on ${due}. Working days left: 10. This deadline is recommended.`);
  expect(items[1].text).toBe(`Answer the request. Due today: ${due}. This deadline is recommended.`);
  // In the languages of the state as well.
  const [ky] = (await api.ask(employer, 'GET', '/api/inbox?limit=1', { headers: { 'accept-language': 'ky' } })).body.items;
  expect(ky.text).toMatch(/^Суроого жооп берүү\. Мөөнөтү өтүп кетти: .* Кечиккен иш күндөрү: 1\. Бул — сунушталган мөөнөт\.$/);
  const answered = await api.ask(employer, 'POST', `/api/instances/${instance}/events`, { body: { type: 'approve' } });
  expect(answered.status).toBe(200);
  at(addWorkingDays(due, 5, calendar));
  expect(await reminders().run()).toBe(0);
});

test('a case shows which reminders of it have gone out, and which are to come', async () => {
  const due = addWorkingDays(soon(), 1, calendar);
  const instance = await dueOn(due);
  const request = async (): Promise<Answered['body']> => {
    api.forgetSessions();
    return (await api.ask(employer, 'GET', `/api/instances/${instance}/reminders`)).body;
  };
  const shown = async (): Promise<unknown[]> => {
    const { items } = await request();
    return items.map(({ on, workingDays, toldAt }: Record<string, unknown>) => [on, workingDays, toldAt !== null]);
  };
  const [ten, three, one, five] = [-10, -3, 1, 5].map((each) => addWorkingDays(due, each, calendar));
  expect(await shown()).toEqual([
    [ten, -10, false],
    [three, -3, false],
    [due, 0, false],
    [one, 1, false],
    [five, 5, false],
  ]);
  at(ten!);
  await reminders().run();
  // Nobody looked on the day of the second: it has none.
  at(due);
  expect(await shown()).toEqual([
    [ten, -10, true],
    [due, 0, false],
    [one, 1, false],
    [five, 5, false],
  ]);
  await reminders().run();
  expect(await shown()).toEqual([
    [ten, -10, true],
    [due, 0, true],
    [one, 1, false],
    [five, 5, false],
  ]);
  expect((await request()).items[2]).toMatchObject({
    task: 'answerRequest',
    text: 'Answer the request',
    dueOn: due,
    basis: 'recommended',
    // Nobody oversees leave.
    tells: ['office', 'superior'],
  });
  await sql(`update snapshot set is_stopped = true where instance_id = (select id from instance where uuid = $1)`, [instance]);
  expect(await shown()).toEqual([
    [ten, -10, true],
    [due, 0, true],
  ]);
});

test('ten who pass at once, and one that dies in the middle, remind once', async () => {
  const due = soon();
  for (let count = 0; count < 3; count += 1) await dueOn(due);
  at(due);
  const counts = await Promise.all(Array.from({ length: 10 }, () => reminders().run()));
  expect(counts.reduce((sum, each) => sum + each)).toBe(3);
  // As if it had died before it noted the end of its pass, and one reminder before it was sent.
  await sql('delete from reminder_pass');
  await sql('delete from inbox_item where source = (select id from reminder limit 1)');
  await sql('delete from reminder where id not in (select source from inbox_item)');
  expect(await reminders().run()).toBe(1);
  expect(await sentTo(employer)).toHaveLength(3);
});

test('many are reminded with as many statements as one', async () => {
  const due = soon();
  const counted = async (cases: number): Promise<number> => {
    for (let count = 0; count < cases; count += 1) await dueOn(due);
    const queries = jest.spyOn(PostgresQueryRunner.prototype, 'query');
    expect(await reminders().run()).toBe(cases);
    const count = queries.mock.calls.length;
    queries.mockRestore();
    await sql('delete from reminder_pass');
    return count;
  };
  // Late, so that everybody is reminded whom a step can remind.
  at(addWorkingDays(due, 1, calendar));
  expect(await counted(4)).toBe(await counted(1));
});

test('the look for whom to remind forms no row of a case, a task and a turn that do not belong together', async () => {
  const due = soon();
  await dueOn(due);
  await copyCase(100);
  at(due);
  const [schedule] = api.app.get(TaskReminderSchedules, { strict: false }).tasks;
  const others = Array.from({ length: 28 }, (_, index) => ({ ...schedule!, task: `other${index}` }));
  const steps = api.app.get(TaskReminderSchedules, { strict: false }).named(schedule!.schedule);
  const turns = turnsBetween(due, due, steps, calendar).map((turn) => ({ ...turn, schedule: schedule!.schedule }));
  const queries = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  const looked = { schedules: [schedule!, ...others], turns, held: [] };
  const found = await api.app.get(ReminderRepository, { strict: false }).due(api.database.dataSource.manager, looked, 200);
  expect(found).toHaveLength(101);
  const [look, given] = queries.mock.calls.find(([query]) => query.includes('order by t.due_on'))!;
  const parameters = given as string[];
  queries.mockRestore();
  const [plan] = (await sql(`explain (analyze, format json) ${look}`, parameters)) as [Explained];
  const formed = nodesOf(plan).map((node) => node['Actual Rows'] * node['Actual Loops']);
  expect(Math.max(...formed)).toBeLessThanOrEqual(turns.length + 101);
});

/** As the look for reminders sees them: so many more of the one case that there is. */
async function copyCase(count: number): Promise<void> {
  await asOwner(
    api.database,
    `with one as (select * from instance), made as (
       insert into instance (uuid, workflow, version, created_at)
       select gen_random_uuid(), workflow, version, created_at from one, generate_series(1, $1) returning id
     ), snapshots as (
       insert into snapshot (instance_id, seq, content, head, stepped_at)
       select made.id, seq, content, head, stepped_at from made, snapshot
     ), states as (
       insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
       select made.id, workflow, state, states, number, title, attributes, is_final, changed_at from made, instance_state
     )
     insert into task (instance_id, name, body_id, event, party, office, due_on, due_at, opened_at)
     select made.id, name, body_id, event, party, office, due_on, due_at, opened_at from made, task`,
    [count],
  );
  await sql('analyze instance, task, snapshot, instance_state');
}

test('after an outage only the newest step is sent, not each that was missed', async () => {
  const due = soon();
  await dueOn(due);
  at(addWorkingDays(due, 2, calendar));
  expect(await reminders().run()).toBe(1);
  at(addWorkingDays(due, 3, calendar));
  expect(await reminders().run()).toBe(0);
  expect((await sentTo(employer)).map(({ rung, days }) => [rung, days])).toEqual([['1after', -2]]);
  at(addDays(due, 400));
  expect(await reminders().run()).toBe(1);
  expect((await sentTo(employer)).map(({ rung }) => rung)).toEqual(['1after', '5after']);
});

test('a case that is stopped has none, and the newest once it goes on', async () => {
  const due = soon();
  const instance = await dueOn(due);
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  await api.ask(employer, 'POST', `/api/instances/${instance}/events`, { body: { type: 'approve' } });
  mend();
  at(due);
  expect([await reminders().next(justNow(), api.clock.now()), await reminders().run()]).toEqual([null, 0]);
  await sql('update snapshot set is_stopped = false');
  at(addDays(due, 1));
  expect(await reminders().next(justNow(), api.clock.now())).not.toBeNull();
  expect(await reminders().run()).toBe(1);
});

test('what a flag of the case makes wait is not reminded of, and no day is stopped at for it; the newest once it can be done', async () => {
  await api.close();
  api = await openApi({}, [packageOf(heldLeave)]);
  const due = soon();
  await dueOn(due);
  hold(true);
  try {
    at(due);
    expect([await reminders().next(justNow(), api.clock.now()), await reminders().run()]).toEqual([null, 0]);
  } finally {
    hold(false);
  }
  at(addWorkingDays(due, 1, calendar));
  expect(await reminders().next(justNow(), api.clock.now())).not.toBeNull();
  expect(await reminders().run()).toBe(1);
  expect((await sentTo(employer)).map(({ rung }) => rung)).toEqual(['1after']);
});

test('a due date that moves has a schedule of its own; a reminder that was sent stays sent', async () => {
  const due = soon();
  const instance = await dueOn(due);
  at(addWorkingDays(due, -10, calendar));
  expect(await reminders().run()).toBe(1);
  const later = addWorkingDays(due, 20, calendar);
  await move(instance, later);
  at(addWorkingDays(due, -3, calendar));
  expect(await reminders().run()).toBe(0);
  at(addWorkingDays(later, -10, calendar));
  expect(await reminders().run()).toBe(1);
  await move(instance, due);
  at(addDays(later, -1));
  expect(await reminders().run()).toBe(1);
  expect((await sentTo(employer)).map(({ rung }) => rung)).toEqual(['10before', '10before', '5after']);
});

test('who got the task on the day of a step or later is not reminded of what was just requested', async () => {
  const instance = await api.askLeave();
  const today = localDate(api.clock.now().toISOString(), 'Asia/Bishkek');
  const due = addWorkingDays(today, 10, calendar);
  await sql(`update task set due_on = $2 where instance_id = (select id from instance where uuid = $1)`, [instance, due]);
  at(addDays(today, 1));
  expect(await reminders().run()).toBe(0);
  at(addWorkingDays(due, -3, calendar));
  expect(await reminders().run()).toBe(1);
});

test('what is late goes to the superior: of a signatory of a municipality that of its rayon administration', async () => {
  const due = soon();
  await dueOn(due);
  const { id } = await newcomer(api, 'rayon.head', [[rayonAdministration.id, 'signatory']]);
  at(due);
  await reminders().run();
  expect(await sql('select from inbox_item where person_id = $1', [id])).toEqual([]);
  at(addWorkingDays(due, 1, calendar));
  await reminders().run();
  expect(
    await sql(
      `select content #>> '{why,ground}' as ground, content #>> '{why,heldBody}' as body from inbox_item where person_id = $1`,
      [id],
    ),
  ).toEqual([{ ground: 'superior', body: rayonAdministration.id }]);
});

/** A case in which a drafter of the ministry is late, and that these bodies are a further party of. */
async function lateMinistry(party: string, bodies: readonly string[]): Promise<void> {
  const due = soon();
  const instance = await dueOn(due);
  await sql(
    `update task set body_id = $2, office = 'drafter', party = 'applicant' where instance_id = (select id from instance where uuid = $1)`,
    [instance, ministry.id],
  );
  await asOwner(api.database, `insert into instance_party select id, $2, unnest($3::uuid[]) from instance where uuid = $1`, [
    instance,
    party,
    bodies,
  ]);
  at(addWorkingDays(due, 1, calendar));
  expect(await reminders().run()).toBe(1);
}

const groundsByLogin = (): Promise<{ login: string; ground: string }[]> =>
  sql(`select p.login, n.content #>> '{why,ground}' as ground from inbox_item n join person p on p.id = n.person_id order by 1`);

test('a body of the state that is late is reported to all who oversee the case as its package says, and to its own signatory', async () => {
  await api.close();
  api = await openApi({}, [packageOf(watchedLeave, { roles: { overseer: { party: 'inspection', office: 'lawyer' } } })]);
  await newcomer(api, 'rayon.lawyer', [[rayonAdministration.id, 'lawyer']]);
  await newcomer(api, 'registry.lawyer', [[registry.id, 'lawyer']]);
  await lateMinistry('inspection', [rayonAdministration.id, registry.id]);
  expect(await groundsByLogin()).toEqual([
    { login: applicant, ground: 'office' },
    { login: 'ministry.signatory', ground: 'superior' },
    { login: 'rayon.lawyer', ground: 'control' },
    { login: 'registry.lawyer', ground: 'control' },
  ]);
});

test('one that nobody oversees is reported to its own signatory alone, whatever its parties are called', async () => {
  await lateMinistry('control', [rayonAdministration.id]);
  expect(await groundsByLogin()).toEqual([
    { login: applicant, ground: 'office' },
    { login: 'ministry.signatory', ground: 'superior' },
  ]);
});

test('one that cannot be sent does not hold up the others, and is tried again the same day', async () => {
  const due = soon();
  const broken = await dueOn(due);
  await dueOn(due);
  await asOwner(
    api.database,
    `update instance_state set title = '' where instance_id = (select id from instance where uuid = $1)`,
    [broken],
  );
  const name = `broken_${newId().replaceAll('-', '')}`;
  const owner = await ownerOf(api);
  await owner(`create function ${name}() returns trigger language plpgsql as $$ begin
    if new.content ->> 'title' = '' then raise 'broken'; end if; return new; end $$`);
  await owner(`create trigger ${name} before insert on inbox_item for each row execute function ${name}()`);
  at(due);
  expect(await reminders().run()).toBe(1);
  expect(await reminders().run()).toBe(0);
  await owner(`drop trigger ${name} on inbox_item`);
  expect(await reminders().run()).toBe(1);
  expect(await sentTo(employer)).toHaveLength(2);
});

async function ownerOf({ database }: TestApi): Promise<(statement: string) => Promise<void>> {
  const { Client } = await import('pg');
  return async (statement) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
}
