import { verified } from './end-of-run.js';
import { openProcesses, type Processes, until } from './processes.js';
import { registerPowers } from './registered.js';

/** More than a worker claims at once. */
const cases = 150;
/** Milliseconds after which a program that does not end is ended by itself, with 1; and as much again for a busy machine. */
const bound = 20_000;

let processes: Processes;
beforeAll(async () => (processes = await openProcesses()));
afterAll(() => processes.close());

const firings = async (): Promise<number> => (await processes.query(`select from journal where type = 'deadline'`)).length;

test('a worker that is ended while it fires deadlines ends what it has begun and nothing else; another fires the rest, each once', async () => {
  const api = await processes.api();
  await registerPowers(api, cases);
  const [{ due }] = (await processes.query('select min(due_at) as due from deadline')) as [{ due: Date }];
  await api.stop();
  const [first, second] = await Promise.all([processes.worker(), processes.worker()]);
  await processes.moveClock(new Date(due.getTime() + 1_000));
  await until('the first fires', async () => (await firings()) > 0);
  const begun = Date.now();
  expect(await first.stop()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(bound);
  await until('all have fired', async () => (await firings()) >= cases, 90_000);
  expect(await second.stop()).toBe(0);
  const times = await processes.query<{ times: number }>(
    `select count(*)::int as times from journal where type = 'deadline' group by instance_id, record::jsonb -> 'payload' ->> 'name'`,
  );
  expect(times.every((each) => each.times === 1)).toBe(true);
  expect([first, second].map((each) => /"level":(50|60)/.test(each.output()))).toEqual([false, false]);
  expect(await processes.query('select from incident')).toEqual([]);
  expect(verified({ ...processes.env, DATA_DIR: processes.dataDir })).toEqual([0, `${cases} cases verified, 0 faulty`]);
}, 240_000);
