import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { armCrashPoint, inTransaction } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { DeadlineClaims } from './deadline.claims.js';

let office: LeaveOffice;
beforeEach(async () => (office = await openLeaveOffice()));
afterEach(async () => {
  for await (const fault of office.verify.all()) expect(fault).toBeNull();
  await office.close();
});

const later = new Date('2188-01-01T00:00:00Z');
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  office.database.dataSource.query<Row[]>(sql, parameters);
const reminded = async (id: string): Promise<unknown> =>
  ((await office.cases.get(id, office.employer)).data as { remindedTimes: number }).remindedTimes;
const ask = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await office.ask(1));
  return ids;
};

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: office.database.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

test('nothing fires before its time; then each once, however many workers fire at once', async () => {
  const ids = await ask(12);
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
  office.clock.advanceTo(later);
  const rounds = await Promise.all([1, 2, 3].map(() => office.deadlines.fireDue()));
  expect(rounds.map(({ fired }) => fired).reduce((sum, fired) => sum + fired, 0)).toBe(12);
  expect(await Promise.all(ids.map(reminded))).toEqual(ids.map(() => 1));
  expect(await query('select from deadline')).toHaveLength(0);
});

test('what can wait gives way while deadlines fire in crowds', async () => {
  await Promise.all(Array.from({ length: 256 }, () => office.ask(1)));
  office.clock.advanceTo(later);
  await office.deadlines.calm();
  let left: unknown[] | undefined;
  let waiting: Promise<void> | undefined;
  const disarm = armCrashPoint('step.locked', () => {
    disarm();
    waiting = office.deadlines.calm().then(async () => void (left = await query('select from deadline')));
  });
  expect((await office.deadlines.fireDue()).fired).toBe(256);
  await waiting;
  expect(left).toHaveLength(0);
});

test('what a stalled worker has claimed is done by another when the lease is over; the first one changes nothing any more', async () => {
  const [id] = await ask(1);
  office.clock.advanceTo(later);
  let [goOn, hasClaimed] = [(): void => undefined, (): void => undefined];
  const claimed = new Promise<void>((resolve) => (hasClaimed = resolve));
  const disarm = armCrashPoint('alarm.claimed', () => {
    disarm();
    hasClaimed();
    return new Promise((resolve) => (goOn = resolve));
  });
  const stalled = office.deadlines.fireDue();
  await claimed;
  expect((await office.deadlines.fireDue()).fired).toBe(0);
  await query('update deadline set claimed_until = clock_timestamp()');
  expect((await office.deadlines.fireDue()).fired).toBe(1);
  goOn();
  expect((await stalled).fired).toBe(0);
  expect(await reminded(id!)).toBe(1);
});

test('a deadline cleared in the moment it fires is gone, and stops nothing', async () => {
  const [id] = await ask(1);
  office.clock.advanceTo(later);
  const disarm = armCrashPoint('alarm.claimed', async () => {
    disarm();
    await office.engine.send({ instance: id!, type: 'cancel', payload: {}, acting: office.applicant });
  });
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
  expect(await office.cases.get(id!, office.employer)).toMatchObject({ state: 'cancelled', isStopped: false, seq: 2 });
});

test('one that faults stops its case alone; it fires again when a person lets the case go on', async () => {
  const [broken, whole] = await ask(2);
  office.clock.advanceTo(later);
  await asOwner(`alter table journal add constraint poison check (type <> 'deadline' or instance_id <> 1) not valid`);
  expect(await office.deadlines.fireDue()).toEqual({ fired: 1, incidents: 1 });
  expect(await reminded(whole!)).toBe(1);
  await query('update deadline set claimed_until = null, next_try_at = null');
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
  await asOwner('alter table journal drop constraint poison');
  const [incident] = await office.incidents.list(office.database.dataSource.manager, 10);
  const { person, offices } = office.employer;
  const operator = { person, body: offices[0]!.body, office: 'operator', basis: 'order 1' };
  await office.operations.retry(incident!.id, operator, 'mended');
  expect((await office.deadlines.fireDue()).fired).toBe(1);
  expect(await reminded(broken!)).toBe(1);
});

test('one whose step only others blocked is given back, and fires after a pause', async () => {
  const [id] = await ask(1);
  office.clock.advanceTo(later);
  const disarm = armCrashPoint('step.locked', () => Promise.reject(Object.assign(new Error('deadlock'), { code: '40P01' })));
  // A pause by chance that is as good as none would be over before the worker has come to its end.
  const chance = jest.spyOn(Math, 'random').mockReturnValue(0.9);
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
  chance.mockRestore();
  disarm();
  const [row] = await query<{ attempt: number; pause: string }>(
    `select attempt, extract(epoch from next_try_at - clock_timestamp()) as pause from deadline`,
  );
  expect(row!.attempt).toBe(0);
  expect(Number(row!.pause)).toBeLessThan(5);
  await query('update deadline set next_try_at = null');
  expect((await office.deadlines.fireDue()).fired).toBe(1);
  expect(await reminded(id!)).toBe(1);
});

test('what passes by itself stops no case, however often', async () => {
  const [id] = await ask(1);
  office.clock.advanceTo(later);
  const disarm = armCrashPoint('step.locked', () => Promise.reject(Object.assign(new Error('locked'), { code: '55P03' })));
  const chance = jest.spyOn(Math, 'random').mockReturnValue(0.9);
  for (let tries = 0; tries < 14; tries += 1) {
    expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
    await query('update deadline set next_try_at = null');
  }
  disarm();
  chance.mockRestore();
  expect((await office.deadlines.fireDue()).fired).toBe(1);
  expect(await reminded(id!)).toBe(1);
});

test('a renewal waits for no step that takes one of its deadlines away, and keeps the others', async () => {
  await ask(2);
  office.clock.advanceTo(later);
  const { dataSource } = office.database;
  const claims = new DeadlineClaims();
  const claimed = await claims.claim(dataSource.manager, ['leave/v1'], later, 2);
  expect(claimed).toHaveLength(2);
  await query('update deadline set claimed_until = clock_timestamp()');
  await inTransaction(dataSource, async (tx) => {
    await tx.query('select from deadline where id = $1 for update', [claimed[0]!.id]);
    await claims.renew(dataSource.manager, claimed);
  });
  expect(await query('select id from deadline where claimed_until > clock_timestamp()')).toEqual([{ id: claimed[1]!.id }]);
});

test('one that was claimed again and again without firing stops its case, and is claimed alone before that', async () => {
  const [first, second] = await ask(2);
  office.clock.advanceTo(later);
  const [{ id }] = (await query('select id from deadline order by due_at, id limit 1')) as [{ id: string }];
  await query('update deadline set attempt = case when id = $1 then 4 else 0 end', [id]);
  let passings = 0;
  const disarm = armCrashPoint('alarm.claimed', () => void (passings += 1));
  expect((await office.deadlines.fireDue()).fired).toBe(2);
  expect(passings).toBe(2);
  disarm();
  const third = await office.ask(1);
  await query('update deadline set attempt = 12');
  office.clock.advanceTo(new Date('2189-01-01T00:00:00Z'));
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 1 });
  expect(await office.cases.get(third, office.employer)).toMatchObject({ isStopped: true });
  expect(await Promise.all([first!, second!].map(reminded))).toEqual([1, 1]);
  await query('update incident set resolved_at = opened_at');
  await query('update snapshot set is_stopped = false');
});

test('a worker that has lost a deadline to another stops its case no more', async () => {
  const [id] = await ask(1);
  office.clock.advanceTo(later);
  await query('update deadline set attempt = 12');
  const disarm = armCrashPoint('alarm.claimed', async () => {
    disarm();
    // As an operator does who lets the case go on; then another claims it.
    await query('update deadline set attempt = 0, claimed_until = null');
    const [second] = await new DeadlineClaims().claim(office.database.dataSource.manager, ['leave/v1'], later, 1);
    expect(second).toMatchObject({ attempt: 1, fence: 2 });
  });
  expect(await office.deadlines.fireDue()).toEqual({ fired: 0, incidents: 0 });
  expect(await office.cases.get(id!, office.employer)).toMatchObject({ isStopped: false });
});

test('those of versions that this program does not have are left alone, and so are those of a stopped case', async () => {
  const [unknown, stopped, known] = await ask(3);
  office.clock.advanceTo(later);
  await asOwner(`update instance set version = 'v9' where uuid = '${unknown}'`);
  await query('update snapshot s set is_stopped = true from instance i where i.id = s.instance_id and i.uuid = $1', [stopped]);
  expect(await office.deadlines.fireDue()).toEqual({ fired: 1, incidents: 0 });
  expect(await reminded(known!)).toBe(1);
  expect(await query('select attempt from deadline')).toEqual([{ attempt: 0 }, { attempt: 0 }]);
  await asOwner(`update instance set version = 'v1' where uuid = '${unknown}'`);
  await query('update snapshot set is_stopped = false');
});

test.each(['claimed_until', 'next_try_at'])(
  'a %s written while the clock of the database was an hour ahead holds up nobody',
  async (column) => {
    await ask(1);
    office.clock.advanceTo(later);
    await query(`update deadline set ${column} = clock_timestamp() + interval '1 hour'`);
    expect((await office.deadlines.fireDue()).fired).toBe(1);
  },
);

test('who is alive and slow keeps what it has claimed', async () => {
  await ask(1);
  office.clock.advanceTo(later);
  let [goOn, hasClaimed] = [(): void => undefined, (): void => undefined];
  const claimed = new Promise<void>((resolve) => (hasClaimed = resolve));
  const disarm = armCrashPoint('alarm.claimed', () => {
    disarm();
    hasClaimed();
    return new Promise((resolve) => (goOn = resolve));
  });
  const slow = office.deadlines.fireDue();
  await claimed;
  await delay(8_000);
  expect((await office.deadlines.fireDue()).fired).toBe(0);
  goOn();
  expect((await slow).fired).toBe(1);
}, 30_000);
