import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { armCrashPoint } from '#platform';
import { type Answered, applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';

let api: TestApi;
beforeAll(async () => (api = await openApi()));
afterAll(() => api.close());

const url = '/api/demo/clock';
const move = (login: string, at: unknown): Promise<Answered> => api.ask(login, 'POST', url, { body: { at } });
const inDays = (days: number): string => new Date(api.clock.now().getTime() + days * 86_400_000).toISOString();

test('moving the clock fires what is due in order, and signs nobody out', async () => {
  const id = await api.askLeave();
  const [{ dueAt }] = (await api.ask(employer, 'GET', `/api/instances/${id}`)).body.deadlines;
  const goal = inDays(30);
  const { status, body } = await move('operator', goal);
  expect([status, body]).toEqual([200, { now: expect.any(String) as string, fired: 1, incidents: 0 }]);
  expect(body.now >= goal).toBe(true);
  const { body: journal } = await api.ask(employer, 'GET', `/api/instances/${id}/journal`);
  expect(journal.items[1]).toMatchObject({ event: 'deadline', text: 'Answer due', actor: { person: null } });
  expect(Date.parse(journal.items[1].at) - Date.parse(dueAt)).toBeLessThan(60_000);
  expect((await api.ask(applicant, 'GET', url)).body.now >= goal).toBe(true);
  expect(await api.database.dataSource.query('select from demo_clock where offset_ms > 29 * 86400000::bigint')).toHaveLength(1);
});

test.each([
  [422, 'isPast', 'operator', '2020-01-01T00:00:00Z'],
  [422, 'isTooFar', 'operator', '2190-01-01T00:00:00Z'],
  [422, 'isIso8601', 'operator', '2030-02-30T00:00:00Z'],
  [422, 'matches', 'operator', '2030-02-03'],
  [422, 'matches', applicant, 'tomorrow'],
])('%d %s', async (status, code, login, at) => {
  const answer = await move(login, at);
  expect([answer.status, answer.body.problems.map((problem: { code: string }) => problem.code)]).toEqual([
    status,
    expect.arrayContaining([code]),
  ]);
});

test('only an operator moves it', async () => {
  expect(await move(applicant, inDays(1))).toMatchObject({ status: 403, body: { code: 'officeNotEntitled' } });
});

test('while it is moving nobody else moves it', async () => {
  await api.askLeave();
  const second = new Promise<Answered>((resolve) => {
    const free = armCrashPoint('step.started', async () => {
      free();
      resolve(await move('operator', inDays(40)));
    });
  });
  const first = await move('operator', inDays(20));
  expect([first.status, (await second).status]).toEqual([200, 503]);
});

test('a move whose connection broke can be asked again: nobody is signed out, and a restart does not turn time back', async () => {
  const { dataSource, ownerUrl } = api.database;
  const goal = inDays(60);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('begin; lock table demo_clock in exclusive mode');
  const broken = move('operator', goal);
  const cut = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and usename = current_user and wait_event_type = 'Lock'`;
  while ((await dataSource.query<unknown[]>(cut)).length === 0) await delay(10);
  expect((await broken).status).toBe(503);
  await owner.query('rollback');
  await owner.end();

  expect((await move('operator', goal)).status).toBe(200);
  expect((await api.ask(applicant, 'GET', url)).body.now >= goal).toBe(true);
  const [kept] = await dataSource.query<{ offset_ms: string }[]>('select offset_ms from demo_clock');
  expect(Math.abs(Number(kept!.offset_ms) - api.clock.offsetMs)).toBeLessThan(1_000);
});

test('outside of a demonstration there is no such clock', async () => {
  const real = await openApi({ demo: false });
  expect((await real.ask('operator', 'GET', url)).status).toBe(404);
  expect((await real.ask('operator', 'POST', url, { body: { at: inDays(1) } })).status).toBe(404);
  await real.close();
});
