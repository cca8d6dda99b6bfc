import { Injectable, Module } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { armCrashPoint } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { Fault } from '../faults/fault.js';
import { OutboxClaims } from './outbox.claims.js';
import type { JobSignal, EffectPerformer, PendingWork, Performed, StoredEffect } from '../ports/ports.js';
import { TryAgain } from '../faults/retry.js';
import { WorkReader } from '../work.reader.js';

/** Notifies people of steps, as each test wants it. */
@Injectable()
class NoticePerformer implements EffectPerformer {
  readonly kind = 'notify';
  readonly notified: string[] = [];
  deliver: (effect: StoredEffect) => Promise<Performed> = () => Promise.resolve('done');

  perform(effect: StoredEffect): Promise<Performed> {
    this.notified.push(effect.uuid);
    return this.deliver(effect);
  }
}

@Injectable()
class SignalRecorder implements JobSignal {
  readonly received: PendingWork[] = [];

  notify(left: PendingWork): void {
    this.received.push(left);
  }
}

const performer = new NoticePerformer();
const recorder = new SignalRecorder();

@Module({
  providers: [
    { provide: NoticePerformer, useValue: performer },
    { provide: SignalRecorder, useValue: recorder },
  ],
  exports: [NoticePerformer, SignalRecorder],
})
class RecordingModule {}

let office: LeaveOffice;
beforeEach(async () => {
  office = await openLeaveOffice({ imports: [RecordingModule], performers: [NoticePerformer], signal: SignalRecorder });
  performer.notified.length = 0;
  recorder.received.length = 0;
  performer.deliver = () => Promise.resolve('done');
});
afterEach(() => office.close());

interface Row {
  uuid: string;
  attempt: number;
  outcome: string | null;
  next_try_at: Date | null;
}
const rows = (): Promise<Row[]> =>
  office.database.dataSource.query('select uuid, attempt, outcome, next_try_at from outbox order by id');
/** Business time goes on, and pauses are over. */
const pass = async (ms: number): Promise<void> => {
  office.clock.advanceTo(new Date(office.clock.now().getTime() + ms));
  await office.database.dataSource.query(`update outbox set next_try_at = null where next_try_at < 'infinity'`);
};

test('what a step leaves is signalled after its commit, and performed once by who receives it', async () => {
  await office.ask(1);
  const [{ uuid }] = (await rows()) as [Row];
  expect(recorder.received).toEqual([{ effects: [{ uuid, kind: 'notify', attempt: 1 }], deadlines: [expect.any(Date)] }]);
  await Promise.all([1, 2, 3].map(() => office.dispatcher.deliverOne(uuid)));
  await office.dispatcher.deliver();
  expect(performer.notified).toEqual([uuid]);
  expect(await rows()).toMatchObject([{ outcome: 'done' }]);
});

test('a refused event signals nothing', async () => {
  const id = await office.ask(1);
  recorder.received.length = 0;
  await expect(office.engine.send({ instance: id, type: 'letGo', payload: {}, acting: office.employer })).rejects.toThrow();
  expect(recorder.received).toEqual([]);
});

test('kinds that nobody here performs are left alone', async () => {
  const other = await openLeaveOffice();
  await other.ask(1);
  expect(await other.dispatcher.deliver()).toBe(0);
  expect(await other.database.dataSource.query('select from outbox where attempt = 0')).toHaveLength(1);
  await other.close();
});

test('what may pass is tried again when it is due, is signalled, and becomes an incident in the end', async () => {
  await office.ask(1);
  performer.deliver = () => Promise.reject(new Fault(null, 'not now'));
  for (let tries = 1; tries < 8; tries += 1) {
    // Once: by chance the next try is due at once.
    await office.dispatcher.deliverFirst(['notify']);
    const [{ attempt, pause }] = await office.database.dataSource.query<[{ attempt: number; pause: number }]>(
      'select attempt, extract(epoch from next_try_at - clock_timestamp())::float8 as pause from outbox',
    );
    expect(attempt).toBe(tries);
    expect(pause).toBeLessThanOrEqual(60);
    expect(recorder.received.at(-1)!.effects).toMatchObject([{ attempt: tries + 1, afterMs: expect.any(Number) as number }]);
    await pass(120_000);
  }
  await office.dispatcher.deliver();
  await pass(86_400_000);
  await office.dispatcher.deliver();
  expect(performer.notified).toHaveLength(8);
  const incidents = await office.incidents.list(office.database.dataSource.manager, 10);
  expect(incidents).toMatchObject([{ kind: 'effect', event: 'notify', error: expect.stringContaining('not now') as string }]);
});

test('what passes by itself is no try, however often; meanwhile it is late, and is done once it has passed', async () => {
  await office.ask(1);
  performer.deliver = () => Promise.reject(new TryAgain('not now'));
  const work = new WorkReader(office.database.dataSource, office.dispatcher);
  for (let tries = 0; tries < 20; tries += 1) {
    await office.dispatcher.deliverFirst(['notify']);
    await pass(60_000);
  }
  expect(performer.notified).toHaveLength(20);
  expect(await office.incidents.list(office.database.dataSource.manager, 10)).toEqual([]);
  // Since when, and no row for each try: it may go on for days.
  expect(await office.database.dataSource.query('select error from effect_try')).toEqual([{ error: 'Error: not now' }]);
  expect((await work.read(office.clock.now())).outboxLag).toBeGreaterThan(1_100);
  performer.deliver = () => Promise.resolve('waits');
  await office.dispatcher.deliverFirst(['notify']);
  expect((await work.read(office.clock.now())).outboxLag).toBe(0);
  performer.deliver = () => Promise.resolve('done');
  await pass(60_000);
  expect(await office.dispatcher.deliver()).toBe(1);
});

test('one that hangs in a process that lives is left, and tried again a bounded number of times', async () => {
  await office.ask(1);
  performer.deliver = () => new Promise(() => undefined);
  const begin = setTimeout;
  const hasty = jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((work: () => void, ms?: number) => begin(work, ms === 90_000 ? 10 : ms)) as typeof setTimeout);
  for (let tries = 0; tries < 9; tries += 1) {
    await office.dispatcher.deliverFirst(['notify']);
    await pass(120_000);
  }
  hasty.mockRestore();
  expect(performer.notified).toHaveLength(8);
  const incidents = await office.incidents.list(office.database.dataSource.manager, 10);
  expect(incidents).toMatchObject([{ kind: 'effect', error: expect.stringContaining('no end after 90 s') as string }]);
});

test('one that is begun again and again and never ends becomes an incident without being begun once more', async () => {
  await office.ask(1);
  await office.database.dataSource.query('update outbox set attempt = 8');
  await office.dispatcher.deliver();
  expect(performer.notified).toEqual([]);
  expect(await office.incidents.list(office.database.dataSource.manager, 10)).toHaveLength(1);
});

test('what was performed and not noted, since its holder died, is performed again under the same id', async () => {
  await office.ask(1);
  let hasPerformed = (): void => undefined;
  const performed = new Promise<void>((resolve) => (hasPerformed = resolve));
  let end = (): void => undefined;
  const disarm = armCrashPoint('effect.performed', () => {
    disarm();
    hasPerformed();
    return new Promise((_, reject) => (end = () => reject(new Error('died'))));
  });
  const dying = office.dispatcher.deliver();
  await performed;
  await office.database.dataSource.query('update outbox set claimed_until = clock_timestamp()');
  expect(await office.dispatcher.deliver()).toBe(1);
  expect(performer.notified).toHaveLength(2);
  expect(new Set(performer.notified).size).toBe(1);
  expect(await rows()).toMatchObject([{ outcome: 'done' }]);
  // The dead do not renew their lease: a timer that is left would keep the process of the tests.
  end();
  await dying;
});

test('an effect whose holder stalled is performed by another; the first one’s failure changes nothing any more', async () => {
  await office.ask(1);
  let [fail, hasClaimed] = [(): void => undefined, (): void => undefined];
  const claimed = new Promise<void>((resolve) => (hasClaimed = resolve));
  const disarm = armCrashPoint('effect.claimed', () => {
    disarm();
    hasClaimed();
    return new Promise((_, reject) => (fail = () => reject(new Error('too late'))));
  });
  const stalled = office.dispatcher.deliver();
  await claimed;
  expect(await office.dispatcher.deliver()).toBe(0);
  await office.database.dataSource.query('update outbox set claimed_until = clock_timestamp()');
  expect(await office.dispatcher.deliver()).toBe(1);
  fail();
  await stalled.catch(() => undefined);
  expect(await rows()).toMatchObject([{ outcome: 'done', attempt: 2 }]);
  expect(await office.incidents.list(office.database.dataSource.manager, 10)).toEqual([]);
});

test('one that takes long stays with who performs it', async () => {
  await office.ask(1);
  let end = (): void => undefined;
  performer.deliver = () => new Promise((resolve) => (end = () => resolve('done')));
  const delivering = office.dispatcher.deliver();
  while (performer.notified.length === 0) await delay(10);
  await pass(3_600_000);
  expect(await office.dispatcher.deliver()).toBe(0);
  end();
  expect(await delivering).toBe(1);
});

test('a renewal that comes after its effect was given back holds up nobody', async () => {
  await office.ask(1);
  const { manager } = office.database.dataSource;
  const claims = new OutboxClaims();
  const claimed = (await claims.claim(manager, ['notify']))!;
  await claims.postpone(manager, claimed, { pauseMs: 0, attempt: claimed.attempt });
  await claims.renew(manager, claimed);
  expect(await office.dispatcher.deliver()).toBe(1);
});

test('who cannot be notified yet is tried again, however often, without an incident', async () => {
  await office.ask(1);
  performer.deliver = () => Promise.resolve('waits');
  for (let tries = 0; tries < 20; tries += 1) {
    await office.dispatcher.deliver();
    await pass(120_000);
  }
  expect(performer.notified).toHaveLength(20);
  expect(await office.incidents.list(office.database.dataSource.manager, 10)).toEqual([]);
});

test.each(['claimed_until', 'next_try_at'])(
  'a %s that was written while a clock was an hour ahead holds up nobody',
  async (column) => {
    await office.ask(1);
    await office.database.dataSource.query(`update outbox set ${column} = clock_timestamp() + interval '1 hour'`);
    expect(await office.dispatcher.deliver()).toBe(1);
  },
);

test('what waits for its incident is not tried again, whatever the time', async () => {
  await office.ask(1);
  await office.database.dataSource.query(`update outbox set next_try_at = 'infinity'`);
  expect(await office.dispatcher.deliver()).toBe(0);
});

test('a holder that is alive keeps what takes longer than a lease, and one that is not loses it within seconds', async () => {
  await office.ask(1);
  let end = (): void => undefined;
  performer.deliver = () => new Promise((resolve) => (end = () => resolve('done')));
  const delivering = office.dispatcher.deliver();
  await delay(8_000);
  expect(await office.dispatcher.deliver()).toBe(0);
  end();
  expect(await delivering).toBe(1);
  await office.ask(1);
  await office.database.dataSource.query(
    `update outbox set attempt = 1, claimed_until = clock_timestamp() + interval '6 seconds' where delivered_at is null`,
  );
  performer.deliver = () => Promise.resolve('done');
  expect(await office.dispatcher.deliver()).toBe(0);
  await delay(6_500);
  expect(await office.dispatcher.deliver()).toBe(1);
}, 30_000);
