import { setTimeout as delay } from 'node:timers/promises';
import { armCrashPoint } from '#platform';
import { Queues } from '#queue';
import { employer, openApi, type TestApi } from '../../../test/support/api.js';
import { leave } from '../../../test/support/leave/leave.workflow.js';
import { openWorker, type TestWorker } from '../../../test/support/worker.js';
import { packageOf } from '../../../test/support/package-of.js';

let api: TestApi;
let worker: TestWorker;
beforeEach(async () => {
  api = await openApi();
  worker = await openWorker(api, { packages: [packageOf(leave)] });
});
afterEach(async () => {
  await worker.close();
  await api.close();
});

const received = async (): Promise<number> => (await api.ask(employer, 'GET', '/api/inbox?limit=100')).body.items.length;
const until = async (isReached: () => Promise<boolean>): Promise<void> => {
  for (const limit = Date.now() + 20_000; !(await isReached()); await delay(50))
    if (Date.now() > limit) throw new Error('it did not happen in time');
};

test('a worker notifies people of what has happened, within seconds, once; also when it dies after it has notified', async () => {
  await api.askLeave();
  await until(async () => (await received()) === 1);
  let deaths = 0;
  const mend = armCrashPoint('effect.performed', () => {
    deaths += 1;
    if (deaths < 3) throw Object.assign(new Error('died'), { code: '57P01' });
  });
  await api.askLeave();
  await until(async () => {
    const rows = await api.database.dataSource.query<unknown[]>('select from outbox where delivered_at is null');
    return rows.length === 0;
  });
  mend();
  expect(deaths).toBe(3);
  expect(await received()).toBe(2);
});

test('all that is done at once is notified, with one signal for what was stored together', async () => {
  const notified = jest.spyOn(api.app.get(Queues), 'notify');
  await Promise.all(Array.from({ length: 40 }, () => api.askLeave()));
  await until(async () => (await received()) === 40);
  const signals = notified.mock.calls.filter(([queue]) => queue === 'notices').map(([, some]) => some);
  expect(signals.map(({ length }) => length)).toEqual(signals.map(() => 1));
  expect(signals.length).toBeGreaterThan(0);
  expect(new Set(signals.flat().map(({ id }) => id)).size).toBe(signals.length);
});
