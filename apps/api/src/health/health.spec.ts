import '../../../../test/support/database-date.js';
import { Client } from 'pg';
import { armCrashPoint, newId } from '#platform';
import { applicant, employer, openApi, type TestApi } from '../../../../test/support/api.js';

const token = 'a-token-of-the-tests';
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_100));

interface Scraped {
  readonly status: number;
  readonly text: string;
  value(series: string): number | undefined;
}

async function scrape(api: TestApi, headers: Record<string, string> = {}): Promise<Scraped> {
  const { status, body } = await api.ask(null, 'GET', '/metrics', { headers });
  const text = String(body);
  const value = (series: string): number | undefined => {
    const line = text.split('\n').find((each) => each.startsWith(`yntymak_${series} `));
    return line === undefined ? undefined : Number(line.split(' ')[1]);
  };
  return { status, text, value };
}

async function stopCase(api: TestApi): Promise<void> {
  const id = await api.askLeave();
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('the secret of the kitchen');
  });
  await api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: { type: 'approve' } });
  mend();
}

describe('a program without a token for its metrics', () => {
  let api: TestApi;
  beforeAll(async () => (api = await openApi()));
  afterAll(() => api.close());

  test('counts steps, refusals, conflicts and faults, and shows the work of all processes', async () => {
    const before = await scrape(api);
    const grew = (after: Scraped, series: string): number => (after.value(series) ?? 0) - (before.value(series) ?? 0);
    const id = await api.askLeave();
    const send = (login: string, body: object) => api.ask(login, 'POST', `/api/instances/${id}/events`, { body });
    await send(employer, { type: 'approve', seq: 9 });
    await send(applicant, { type: 'approve' });
    await send(employer, { type: 'approve' });
    await send(employer, { type: `nothing-${id}` });
    await api.ask(employer, 'GET', `/api/nowhere/${id}`);
    await stopCase(api);
    await later();
    const after = await scrape(api);
    expect([after.status, grew(after, 'steps_total{workflow="leave",event="approve"}')]).toEqual([200, 1]);
    expect(grew(after, 'refusals_total{code="officeNotEntitled"}')).toBe(1);
    expect(grew(after, 'conflicts_total{kind="stale"}')).toBe(1);
    expect(grew(after, 'faults_total')).toBe(1);
    expect(grew(after, 'commit_seconds_count')).toBe(3);
    expect([grew(after, 'commit_batch_steps_sum'), grew(after, 'commit_wait_seconds_count')]).toEqual([3, 3]);
    expect(grew(after, 'http_request_seconds_count{method="POST",route="/api/instances/:id/events",status="4xx"}')).toBe(3);
    expect(grew(after, 'http_request_seconds_count{method="any",route="none",status="4xx"}')).toBe(1);
    expect(after.value('incidents_open{kind="step"}')).toBe(1);
    expect(after.value('alarm_lag_seconds')).toBe(0);
    expect(after.value('outbox_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(after.value('database_pool{state="waiting"}')).toBe(0);
    // Two to commit are of their own, beside those that read.
    expect(after.value('database_pool{state="total"}')).toBeGreaterThan(1);
    expect(after.value('database_up')).toBe(1);
    expect(after.value('queue_up')).toBe(1);
    expect(after.value('queue_depth{queue="alarms",state="waiting"}')).toBeGreaterThanOrEqual(0);
    expect(after.text).toContain('process_cpu_seconds_total');
    // Never an id, whatever was asked.
    expect(after.text).not.toContain(id);
    expect(after.text).not.toMatch(/nothing-|nowhere|kitchen/);
  });

  test.each(['x-forwarded-for', 'forwarded', 'via'])('is not there for who comes through a proxy that says %s', async (name) => {
    expect((await scrape(api, { [name]: '127.0.0.1' })).status).toBe(404);
  });

  test('is not there from another machine', async () => {
    const answer = await api.app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'notFound']);
  });
});

describe('a program with a token for its metrics', () => {
  let api: TestApi;
  beforeAll(async () => (api = await openApi({ metricsToken: token })));
  afterAll(() => api.close());

  test('shows them to those who have it, from anywhere, and to nobody else, be they on this machine', async () => {
    const from = (authorization?: string) =>
      api.app.inject({ url: '/metrics', remoteAddress: '192.0.2.7', headers: { ...(authorization && { authorization }) } });
    expect((await from(`Bearer ${token}`)).statusCode).toBe(200);
    for (const wrong of [undefined, 'Bearer x', `Bearer ${token}x`, `Basic ${token}`, 'Bearer'])
      expect([wrong, (await from(wrong)).statusCode]).toEqual([wrong, 401]);
    expect((await scrape(api)).status).toBe(401);
  });
});

describe('the health of the work', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await api.database.dataSource.query(
      `insert into round_run (name, ran_at, took_ms) values ('sweep', clock_timestamp(), 1)
       on conflict (name) do update set ran_at = excluded.ran_at, fault = null`,
    );
  });
  afterAll(() => api.close());

  const work = async (headers = {}) => {
    await later();
    return api.ask(null, 'GET', '/health/work', { headers });
  };
  const sweptAgo = (ago: string) =>
    api.database.dataSource.query(`update round_run set ran_at = clock_timestamp() - interval '${ago}'`);

  test('is well while everything is in time', async () => {
    const { status, body } = await work();
    expect([status, body]).toEqual([
      200,
      {
        status: 'ok',
        wrong: [],
        sweeper: expect.any(Number),
        alarmLag: 0,
        outboxLag: expect.any(Number),
        deliveryLag: 0,
        isQueueReachable: true,
        incidents: { step: 0, effect: 0, delivery: 0 },
      },
    ]);
  });

  test('says in words what is wrong, with nothing of any case; 503 when it has been so for long', async () => {
    await sweptAgo('2 minutes');
    await stopCase(api);
    const first = await work();
    expect([first.status, first.body.status]).toEqual([200, 'degraded']);
    expect(first.body.wrong).toMatchObject([
      { code: 'sweeperStopped', text: expect.stringMatching(/^The sweeper has not run for 12\d s/) },
      { code: 'incidentsOpen', text: 'Open incidents: 1.' },
    ]);
    expect(JSON.stringify(first.body)).not.toMatch(/kitchen|leave|clerk/);
    expect((await work({ 'accept-language': 'ky' })).body.wrong[1].text).toBe('Чечиле элек каталыктар: 1.');
    await sweptAgo('16 minutes');
    expect((await work()).status).toBe(503);
    expect((await api.ask(null, 'GET', '/health/ready')).status).toBe(200);
    await sweptAgo('1 second');
  });

  test('a sweep that was noted while the clock was an hour ahead says nothing of how long ago it was', async () => {
    await sweptAgo('-1 hour');
    const { status, body } = await work();
    expect([status, body.sweeper]).toEqual([200, null]);
    expect(body.wrong.map(({ code }: { code: string }) => code)).not.toContain('sweeperStopped');
    await sweptAgo('1 second');
  });

  test('reports a mail that only our own database has kept from every attempt, though it is retried all the time', async () => {
    await api.database.dataSource.query(
      `insert into delivery (id, channel, target, content, created_at, next_try_at, last_error)
       values ($1, 'mail', $1, '{}', $2, clock_timestamp() + interval '5 seconds', 'lock timeout')`,
      [newId(), new Date(api.clock.now().getTime() - 400_000)],
    );
    const { body } = await work();
    expect(body.deliveryLag).toBeGreaterThan(399);
    expect(body.wrong.map(({ code }: { code: string }) => code)).toContain('deliveriesLate');
    await api.database.dataSource.query('delete from delivery');
  });

  test('reports deadlines that have come and do not fire, but not those of a stopped case', async () => {
    await api.askLeave();
    await api.database.dataSource.query(`update deadline set due_at = $1`, [new Date(api.clock.now().getTime() - 120_000)]);
    const { body } = await work();
    expect(body.alarmLag).toBeGreaterThan(119);
    expect(body.wrong.map(({ code }: { code: string }) => code)).toContain('alarmsLate');
    await api.database.dataSource.query('update snapshot set is_stopped = true');
    expect((await work()).body.alarmLag).toBe(0);
  });
});

test('a queue that does not answer is reported, and the program goes on', async () => {
  const api = await openApi();
  const owner = new Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('alter schema bullmq rename to away');
    const { status, body } = await api.ask(null, 'GET', '/health/work');
    expect([status, body.isQueueReachable, body.alarmLag]).toEqual([200, false, 0]);
    expect((await scrape(api)).value('queue_up')).toBe(0);
  } finally {
    await owner.end();
    await api.close();
  }
});
