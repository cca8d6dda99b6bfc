import { actorIn, type Refused } from '#machine';
import { armCrashPoint } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../test/support/leave/leave.office.js';

let office: LeaveOffice;
beforeAll(async () => (office = await openLeaveOffice()));
afterAll(() => office.close());
afterEach(async () => {
  for await (const fault of office.verify.all()) expect(fault).toBeNull();
});

const view = (id: string) => office.cases.get(id, office.employer);
const employer = (instance: string, type: string) => office.engine.send({ instance, type, payload: {}, acting: office.employer });
const operator = () => actorIn(office.employer.person, { ...office.employer.offices[0]!, office: 'operator' });

/** A leave that is approved on condition that a colleague covers; the child has begun. */
async function withChild(): Promise<{ leave: string; cover: string }> {
  const leave = await office.ask(1, undefined, office.colleague.offices[0]!.body);
  await employer(leave, 'approve');
  expect((await view(leave)).children).toEqual([]);
  await office.dispatcher.deliver();
  const [child] = (await view(leave)).children;
  expect(child).toMatchObject({ workflow: 'cover', state: 'asked', isFinal: false });
  return { leave, cover: child!.id };
}

const answer = (instance: string, type: 'accept' | 'decline') =>
  office.engine.send({ instance, type, payload: {}, acting: office.colleague });

/** A postponed effect waits a moment: time passes. */
async function deliverLater(): Promise<void> {
  await office.database.dataSource.query(`update outbox set next_try_at = null where next_try_at < 'infinity'`);
  await office.dispatcher.deliver();
}

test('a child begins with its parent’s step, started in the name of its actor, and its end is received', async () => {
  const { leave, cover } = await withChild();
  const child = await office.cases.get(cover, office.colleague);
  expect(child.parties).toContainEqual({ party: 'employer', body: office.employer.offices[0]!.body });
  await answer(cover, 'accept');
  await office.dispatcher.deliver();
  expect((await view(leave)).data).toMatchObject({ cover: 'accepted' });
  expect((await view(leave)).children[0]).toMatchObject({ state: 'accepted', isFinal: true });
});

test('a parent that cannot take the child’s end lets it wait, and receives it when it can', async () => {
  const { leave, cover } = await withChild();
  await employer(leave, 'callBack');
  await answer(cover, 'decline');
  await office.dispatcher.deliver();
  await deliverLater();
  expect(await view(leave)).toMatchObject({ state: 'calledBack', data: { cover: null } });
  await employer(leave, 'letGo');
  await deliverLater();
  expect(await view(leave)).toMatchObject({ state: 'away', data: { cover: 'declined' } });
});

test('an end delivered twice is received once', async () => {
  const { leave, cover } = await withChild();
  await answer(cover, 'accept');
  await office.dispatcher.deliver();
  const { seq } = await view(leave);
  await office.database.dataSource.query(`update outbox set delivered_at = null, outcome = null`);
  await deliverLater();
  expect(await view(leave)).toMatchObject({ seq });
  expect((await view(leave)).children).toHaveLength(1);
});

test('two dispatchers at once begin one child', async () => {
  const leave = await office.ask(1, undefined, office.colleague.offices[0]!.body);
  await employer(leave, 'approve');
  await Promise.all(Array.from({ length: 6 }, () => office.dispatcher.deliver()));
  expect((await view(leave)).children).toHaveLength(1);
});

describe('an effect that cannot be done', () => {
  async function failing(): Promise<{ leave: string; incident: string }> {
    const leave = await office.ask(1, undefined, 'not-an-id');
    await employer(leave, 'approve');
    await office.dispatcher.deliver();
    const open = await office.incidents.list(office.database.dataSource.manager, 10);
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ instance: leave, kind: 'effect', event: 'startWorkflow' });
    return { leave, incident: open[0]!.id };
  }

  test('is an incident of its own, and the case goes on', async () => {
    const { leave, incident } = await failing();
    expect(await view(leave)).toMatchObject({ isStopped: false });
    await employer(leave, 'callBack');
    await deliverLater();
    expect(await office.incidents.list(office.database.dataSource.manager, 10)).toHaveLength(1);
    await office.operations.skip(incident, operator(), 'the address was wrong');
    expect(await office.incidents.list(office.database.dataSource.manager, 10)).toEqual([]);
  });

  test('is tried again by an operator, with a reason, and what they did is in the journal', async () => {
    const { leave, incident } = await failing();
    await office.operations.retry(incident, operator(), 'try once more');
    await office.dispatcher.deliver();
    const [again] = await office.incidents.list(office.database.dataSource.manager, 10);
    await office.operations.skip(again!.id, operator(), 'nobody is there');
    const { manager } = office.database.dataSource;
    const records = await manager.query<{ type: string; record: string }[]>(
      'select j.type, j.record from journal j join instance i on i.id = j.instance_id where i.uuid = $1 order by seq',
      [leave],
    );
    const operations = records.filter(({ type }) => type === 'operation').map(({ record }) => JSON.parse(record).payload);
    expect(operations).toMatchObject([
      { operation: 'retryIncident', reason: 'try once more', details: { event: 'startWorkflow' } },
      { operation: 'skipEffect', reason: 'nobody is there' },
    ]);
    const gone = await office.operations.retry(again!.id, operator(), 'again').catch((error: Refused) => error.code);
    expect(gone).toBe('notFound');
  });

  test('a database that gives no answer is tried again by itself, without an incident', async () => {
    const leave = await office.ask(1, undefined, office.colleague.offices[0]!.body);
    await employer(leave, 'approve');
    const disarm = armCrashPoint('step.locked', () => {
      throw Object.assign(new Error('connection lost'), { code: '08006' });
    });
    // Once: by chance the next try is due at once.
    await office.dispatcher.deliverFirst(['startWorkflow']);
    disarm();
    expect((await view(leave)).children).toEqual([]);
    await deliverLater();
    expect((await view(leave)).children).toHaveLength(1);
    expect(await office.incidents.list(office.database.dataSource.manager, 10)).toEqual([]);
  });
});

describe('an operator', () => {
  test('lets a stopped case go on, which its journal says', async () => {
    const leave = await office.ask(1);
    const disarm = armCrashPoint('step.locked', () => {
      throw new Error('a fault of ours');
    });
    await employer(leave, 'approve').catch(() => undefined);
    disarm();
    expect(await view(leave)).toMatchObject({ isStopped: true, seq: 1 });
    const [incident] = await office.incidents.list(office.database.dataSource.manager, 10);
    const skipped = await office.operations.skip(incident!.id, operator(), 'no').catch((error: Refused) => error.code);
    expect(skipped).toBe('notSkippable');
    await office.operations.retry(incident!.id, operator(), 'mended');
    expect(await view(leave)).toMatchObject({ isStopped: false, seq: 2, state: 'asked' });
    expect(await employer(leave, 'approve')).toMatchObject({ seq: 3, state: 'away' });
  });

  test('corrects by a new record, also in a case that has ended, and the old one stays', async () => {
    const leave = await office.ask(1);
    await office.engine.send({ instance: leave, type: 'cancel', payload: {}, acting: office.applicant });
    const stored = await office.cases.readable(leave, office.employer);
    expect(await office.operations.correct(stored, 1, 'The first day was the 11th.', operator(), 'typing error')).toMatchObject({
      seq: 3,
      state: 'cancelled',
    });
    const beyond = (async () => office.operations.correct(stored, 9, 'x', operator(), 'y'))();
    await expect(beyond).rejects.toMatchObject({ code: 'notFound' });
  });

  test('has an effect done again under its id', async () => {
    const { leave } = await withChild();
    const { manager } = office.database.dataSource;
    const { id } = await office.cases.readable(leave, office.employer);
    const start = (await office.outbox.list(manager, id, 10)).find(({ kind }) => kind === 'startWorkflow')!;
    await office.operations.resend(id, start.id, operator(), 'requested it');
    await office.dispatcher.deliver();
    expect((await view(leave)).children).toHaveLength(1);
    const again = office.operations.resend(id, '01900000-0000-7000-8000-000000000000', operator(), 'x');
    await expect(again).rejects.toMatchObject({ code: 'notFound' });
  });
});

// Last: the clock cannot be turned back.
test('of an ended parent nobody is notified', async () => {
  const { leave, cover } = await withChild();
  office.clock.advanceTo(new Date('2190-02-01'));
  await office.alarm.fireDue(office.clock.now(), async () => {});
  expect((await view(leave)).state).toBe('returned');
  await answer(cover, 'accept');
  await office.dispatcher.deliver();
  const { manager } = office.database.dataSource;
  const [{ id }] = await manager.query<[{ id: string }]>('select id from instance where uuid = $1', [cover]);
  expect((await office.outbox.list(manager, id, 5))[0]).toMatchObject({ kind: 'childFinished', outcome: 'moot' });
});
