import { setTimeout as delay } from 'node:timers/promises';
import { armCrashPoint } from '#platform';
import { employer, openApi } from '../../../test/support/api.js';
import { beginBulk, bulkWhen } from '../../../test/support/bulk.js';
import { openWorker } from '../../../test/support/worker.js';
import { Shutdown } from './shutdown.js';

test('a worker that ends waits for the cases under way and leaves the rest to the next one', async () => {
  const api = await openApi();
  const worker = await openWorker(api);
  const ids: string[] = [];
  while (ids.length < 60) ids.push(await api.askLeave());
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const disarm = armCrashPoint('step.started', () => held);
  const id = await beginBulk(api, employer, { ids }, { type: 'approve' });
  await bulkWhen(api, employer, id, ({ items }) => items.some(({ attempt }: { attempt: number }) => attempt > 0));
  const closed = worker.close();
  while (!worker.context.get(Shutdown).isShuttingDown()) await delay(10);
  release();
  await closed;
  disarm();

  const rows = await api.database.dataSource.query<{ attempt: number; outcome: string | null }[]>(
    'select attempt, outcome from bulk_item where bulk_id = $1 and attempt > 0',
    [id],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(60);
  for (const { outcome } of rows) expect(outcome).toBe('applied');

  const next = await openWorker(api);
  const bulk = await bulkWhen(api, employer, id);
  expect([bulk.state, bulk.counts.applied]).toEqual(['ended', 60]);
  for (const { attempt } of bulk.items) expect(attempt).toBe(1);
  await next.close();
  await api.close();
});
