import type { FailedDelivery, PendingWork } from '#engine';
import { Clock, inTransaction, newId } from '#platform';
import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { expectFenced } from '../../../../test/support/stale-claim.js';
import { deliveryMigrations } from '../notify.schema.js';
import { Deliveries } from './deliveries.js';
import { type Channel, type Delivery, DeliveryFault } from './delivery.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { MailRound, WebhookRound } from './delivery.round.js';

let database: TestDatabase;
const schema = { migrations: deliveryMigrations };
beforeAll(async () => (database = await createTestDatabase(schema)));
afterAll(() => database.drop());
beforeEach(() => database.dataSource.query('delete from delivery'));

/** A channel that succeeds or fails as the test says and remembers what was delivered. */
class Outside implements Channel {
  readonly maxAttempts = 3;
  readonly attempts: Delivery[] = [];

  constructor(
    readonly channel: 'mail' | 'webhook',
    private readonly answer: (delivery: Delivery) => Promise<void | 'moot'> = () => Promise.resolve(),
    private readonly pause = 0,
  ) {}

  pauseMs(): number {
    return this.pause;
  }

  deliver(delivery: Delivery): Promise<void | 'moot'> {
    this.attempts.push(delivery);
    return this.answer(delivery);
  }
}

const repository = new DeliveryRepository();

function open(...channels: Channel[]): { deliveries: Deliveries; incidents: FailedDelivery[]; signals: [string, number][] } {
  const incidents: FailedDelivery[] = [];
  const signals: [string, number][] = [];
  const signal = {
    notify: ({ deliveries: left = [] }: PendingWork) => {
      signals.push(...left.map(({ id, afterMs = 0 }): [string, number] => [id, afterMs]));
    },
  };
  const openForDelivery = (_: unknown, failed: FailedDelivery): Promise<void> => {
    incidents.push(failed);
    return Promise.resolve();
  };
  const deliveries = new Deliveries(database.dataSource, repository, new Clock(), channels, signal, {
    openForDelivery,
    arrived: () => Promise.resolve(),
  });
  return { deliveries, incidents, signals };
}

const add = async (deliveries: Deliveries, channel: 'mail' | 'webhook' = 'mail', target = newId()): Promise<string> =>
  (
    await inTransaction(database.dataSource, (tx) =>
      deliveries.add(tx, [{ channel, target, instance: null, content: { said: 'hello' } }]),
    )
  )[0]!;

const rowOf = async (id: string): Promise<{ outcome: string | null; attempt: number; last_error: string | null }> =>
  (await database.dataSource.query('select outcome, attempt, last_error from delivery where id = $1', [id]))[0];

test('ten who perform one delivery at once attempt it once', async () => {
  const outside = new Outside('mail', async () => void (await delay(50)));
  const { deliveries } = open(outside);
  const id = await add(deliveries);
  const performed = await Promise.all(Array.from({ length: 10 }, () => deliveries.perform(id)));
  expect(performed.filter((each) => each === 'delivered')).toHaveLength(1);
  expect(performed.filter((each) => each === 'gone')).toHaveLength(9);
  expect(outside.attempts.map((each) => [each.id, each.attempt, each.content])).toEqual([[id, 1, { said: 'hello' }]]);
  expect(await deliveries.perform(id)).toBe('gone');
});

test('what failed is tried again under the same id, a bounded number of times, then it is an incident', async () => {
  const outside = new Outside('mail', () => Promise.reject(new Error('451 later')));
  const { deliveries, incidents, signals } = open(outside);
  const receiver = newId();
  const id = await add(deliveries, 'mail', receiver);
  expect([await deliveries.perform(id), await deliveries.perform(id), await deliveries.perform(id)]).toEqual([
    'later',
    'later',
    'failed',
  ]);
  expect(outside.attempts.map((each) => each.id)).toEqual([id, id, id]);
  expect(signals.map(([each]) => each)).toEqual([id, id]);
  expect(incidents).toEqual([
    { delivery: id, receiver, instance: null, label: 'mail', error: '451 later', attempts: 3, at: expect.any(String) },
  ]);
  expect(await rowOf(id)).toEqual({ outcome: 'failed', attempt: 3, last_error: '451 later' });
  expect(await deliveries.due(1e9, 10)).toEqual([]);
});

test('a final fault is not repeated', async () => {
  const { deliveries, incidents } = open(
    new Outside('mail', () => Promise.reject(new DeliveryFault('550 no such mailbox', true))),
  );
  const id = await add(deliveries);
  expect(await deliveries.perform(id)).toBe('failed');
  expect(incidents).toMatchObject([{ attempts: 1, error: '550 no such mailbox' }]);
});

test('before the pause is over it is nobody’s turn', async () => {
  const { deliveries } = open(new Outside('mail', () => Promise.reject(new Error('away')), 3_600_000));
  const id = await add(deliveries);
  expect(await deliveries.perform(id)).toBe('later');
  expect(await deliveries.perform(id)).toBe('gone');
  expect(await deliveries.due(0, 10)).toEqual([]);
  const [waiting] = await deliveries.due(3_600_000, 10);
  expect(waiting).toMatchObject({ id, channel: 'mail' });
  expect(waiting!.afterMs).toBeGreaterThan(0);
});

test('a renewal that comes after its delivery was given back holds up nobody', async () => {
  const { deliveries } = open(new Outside('mail'));
  const id = await add(deliveries);
  const claimed = (await deliveries.claim(id))!;
  await repository.postpone(database.dataSource.manager, claimed, { attempt: 1, pauseMs: 0 }, 'away');
  await repository.renew(database.dataSource.manager, claimed);
  expect(await deliveries.perform(id)).toBe('delivered');
});

test('an operator lets a failed one be tried again, or gives it up; others are left as they are', async () => {
  let isUp = false;
  const outside = new Outside('mail', () => (isUp ? Promise.resolve() : Promise.reject(new DeliveryFault('no', true))));
  const { deliveries } = open(outside);
  const resolver = new DeliveryResolver(repository);
  const [again, given] = [await add(deliveries), await add(deliveries)];
  await deliveries.perform(again);
  await deliveries.perform(given);
  isUp = true;
  await inTransaction(database.dataSource, (tx) => resolver.retry(tx, again));
  await inTransaction(database.dataSource, (tx) => resolver.skip(tx, given));
  expect(await deliveries.perform(again)).toBe('delivered');
  expect(await deliveries.perform(given)).toBe('gone');
  expect((await rowOf(given)).outcome).toBe('skipped');
  await inTransaction(database.dataSource, (tx) => resolver.retry(tx, again));
  expect((await rowOf(again)).outcome).toBe('delivered');
});

test('a holder that lost its lease cannot undo what another has done, and what it has delivered counts', async () => {
  const { deliveries } = open(new Outside('mail'));
  const id = await add(deliveries);
  const stalled = (await deliveries.claim(id))!;
  await database.dataSource.query(`update delivery set claimed_until = now() - interval '1 second' where id = $1`, [id]);
  const second = (await deliveries.claim(id))!;
  expect(second.attempt).toBe(2);
  expect(await repository.postpone(database.dataSource.manager, stalled, { attempt: 1, pauseMs: 1e6 }, 'too late')).toBe(false);
  await repository.settle(database.dataSource.manager, id, 'delivered');
  expect(await repository.giveUp(database.dataSource.manager, second, 'refused')).toBe(false);
  expect((await rowOf(id)).outcome).toBe('delivered');
});

test('a worker whose delivery was reset and claimed again brings nothing', async () => {
  const { deliveries } = open(new Outside('mail'));
  const id = await add(deliveries);
  const { manager } = database.dataSource;
  await expectFenced<Delivery>(database.dataSource, {
    table: 'delivery',
    claim: () => deliveries.claim(id),
    writes: [
      (held) => repository.renew(manager, held),
      (held) => repository.postpone(manager, held, { attempt: 1, pauseMs: 0 }, 'away'),
      (held) => repository.giveUp(manager, held, 'refused'),
    ],
  });
});

test('what our own database fails at for a moment is no attempt of the receiver, however often, and is tried again soon', async () => {
  let failures = 5;
  const locked = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  const outside = new Outside('mail', () => (failures-- > 0 ? Promise.reject(locked) : Promise.resolve()), 3_600_000);
  const { deliveries, incidents, signals } = open(outside);
  const id = await add(deliveries);
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await deliveries.perform(id)).toBe('later');
    expect(signals.at(-1)![1]).toBeLessThanOrEqual(5_000);
    await database.dataSource.query('update delivery set next_try_at = now()');
  }
  expect(await deliveries.perform(id)).toBe('delivered');
  expect([outside.attempts.at(-1)!.attempt, incidents]).toEqual([1, []]);
});

test('times that were written while the clock of the database was ahead hold up nobody', async () => {
  let isUp = true;
  const outside = new Outside(
    'mail',
    () => (isUp ? Promise.resolve() : Promise.reject(new DeliveryFault('no', false))),
    3_600_000,
  );
  const { deliveries } = open(outside);
  const set = (id: string, what: string): Promise<unknown> =>
    database.dataSource.query(`update delivery set ${what} where id = $1`, [id]);
  for (const what of ['claimed_until', 'next_try_at']) {
    const id = await add(deliveries);
    await set(id, `${what} = now() + interval '1 hour'`);
    expect((await deliveries.due(0, 10)).map((each) => each.id)).toEqual([id]);
    expect(await deliveries.perform(id)).toBe('delivered');
  }
  isUp = false;
  const id = await add(deliveries);
  expect(await deliveries.perform(id)).toBe('later');
  await set(id, `next_try_at = now() + interval '50 minutes'`);
  expect([await deliveries.due(0, 10), await deliveries.perform(id)]).toEqual([[], 'gone']);
  await set(id, `next_try_at = now() + interval '2 hours'`);
  expect(await deliveries.perform(id)).toBe('later');
});

test('one channel that hangs holds up no other, nor one receiver another', async () => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const hanging = newId();
  const mail = new Outside('mail', ({ target }) => (target === hanging ? gate : Promise.resolve()));
  const { deliveries } = open(mail, new Outside('webhook'));
  for (let count = 0; count < 10; count += 1) await add(deliveries, 'mail', hanging);
  const others = [await add(deliveries), await add(deliveries), await add(deliveries, 'webhook')];
  const mailRound = new MailRound(deliveries).run();
  await new WebhookRound(deliveries).run();
  while ((await Promise.all(others.map(rowOf))).some(({ outcome }) => outcome !== 'delivered')) await delay(10);
  expect(mail.attempts.filter(({ target }) => target === hanging).length).toBeLessThanOrEqual(4);
  letGo();
  await mailRound;
  expect(mail.attempts).toHaveLength(6);
});

test('the time of a delivery is real time, also where business time runs ahead', async () => {
  const clock = new Clock();
  clock.advanceTo(new Date(Date.now() + 86_400_000));
  const signal = { notify: () => undefined };
  const incidents = { openForDelivery: () => Promise.resolve(), arrived: () => Promise.resolve() };
  const deliveries = new Deliveries(database.dataSource, repository, clock, [new Outside('mail')], signal, incidents);
  const id = await add(deliveries);
  await deliveries.perform(id);
  const [row] = await database.dataSource.query(
    `select abs(extract(epoch from delivered_at - now())) < 60 as is_real, abs(extract(epoch from created_at - $2::timestamptz)) < 60 as is_business
     from delivery where id = $1`,
    [id, clock.now()],
  );
  expect(row).toEqual({ is_real: true, is_business: true });
});

test('a delivery without a recipient is no failure', async () => {
  const { deliveries, incidents } = open(new Outside('mail', () => Promise.resolve('moot' as const)));
  const id = await add(deliveries);
  expect(await deliveries.perform(id)).toBe('moot');
  expect([incidents, (await rowOf(id)).outcome]).toEqual([[], 'moot']);
});
