import type { Actor, Refused } from '#machine';
import { newId, operationJournal } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';

let office: LeaveOffice;
beforeAll(async () => (office = await openLeaveOffice()));
afterAll(() => office.close());

const person = newId();
const operator = (): Actor => ({ person, body: newId(), office: 'operator', basis: 'order 1' });
const manager = () => office.database.dataSource.manager;
const at = '2026-01-01T00:00:00.000Z';

interface Letter {
  tries_left: number;
  is_given_up: boolean;
}

async function letter(of: string | null, error: unknown = new Error('nobody was at home')): Promise<string> {
  const delivery = newId();
  await manager().query('insert into leave_letter values ($1, 0)', [delivery]);
  await office.incidents.openForDelivery(manager(), {
    delivery,
    receiver: person,
    instance: of,
    label: 'mail',
    error,
    attempts: 5,
    at,
  });
  return delivery;
}

async function incidentOf(delivery: string): Promise<string> {
  const [row] = await manager().query<{ id: string }[]>(
    'select id from incident where delivery_id = $1 and resolved_at is null',
    [delivery],
  );
  return row!.id;
}

const stateOf = async (delivery: string): Promise<Letter> =>
  (await manager().query<Letter[]>('select tries_left, is_given_up from leave_letter where id = $1', [delivery]))[0]!;

const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: Refused) => error.code);

describe('a delivery of no case that failed', () => {
  test('is one incident, however often it is reported', async () => {
    const delivery = await letter(null);
    const again = { delivery, receiver: person, instance: null, label: 'mail', error: 'again', attempts: 6, at };
    await Promise.all([1, 2, 3].map(() => office.incidents.openForDelivery(manager(), again)));
    const rows = await manager().query<unknown[]>(
      `select attempts, event_type, request::json ->> 'receiver' as receiver from incident where delivery_id = $1`,
      [delivery],
    );
    expect(rows).toEqual([{ attempts: 5, event_type: 'mail', receiver: person }]);
  });

  test('is tried again as often as at first, and the journal of operations says who let it, and why', async () => {
    const delivery = await letter(null);
    const incident = await incidentOf(delivery);
    await office.operations.retry(incident, operator(), 'the address was mended');
    expect(await stateOf(delivery)).toEqual({ tries_left: 3, is_given_up: false });
    const records = await operationJournal.list(manager(), { subject: incident, limit: 5 });
    expect(records).toMatchObject([
      {
        operation: 'retryIncident',
        reason: 'the address was mended',
        actor: { person },
        details: { kind: 'delivery', event: 'mail' },
      },
    ]);
    expect(await codeOf(office.operations.retry(incident, operator(), 'again'))).toBe('notFound');
  });

  test('that fails again after a retry is a new incident', async () => {
    const delivery = await letter(null);
    await office.operations.retry(await incidentOf(delivery), operator(), 'once more');
    await office.incidents.openForDelivery(manager(), {
      delivery,
      receiver: person,
      instance: null,
      label: 'mail',
      error: 'x',
      attempts: 3,
      at,
    });
    expect(await incidentOf(delivery)).toEqual(expect.any(String));
  });

  test('is resolved once when two operators resolve it at the same time', async () => {
    const delivery = await letter(null);
    const incident = await incidentOf(delivery);
    const both = await Promise.all([
      codeOf(office.operations.retry(incident, operator(), 'I')),
      codeOf(office.operations.skip(incident, operator(), 'me too')),
    ]);
    expect(both.filter((code) => code === 'notFound')).toHaveLength(1);
    expect(await operationJournal.list(manager(), { subject: incident, limit: 5 })).toHaveLength(1);
    const { tries_left, is_given_up } = await stateOf(delivery);
    expect(tries_left > 0).not.toBe(is_given_up);
  });
});

test('what operators do about a delivery of a case is a record of the case, which goes on', async () => {
  const id = await office.ask();
  const delivery = await letter(id);
  expect(await office.cases.get(id, office.applicant)).toMatchObject({ isStopped: false });
  const incident = await incidentOf(delivery);
  await office.operations.skip(incident, operator(), 'the office has moved');
  expect(await stateOf(delivery)).toMatchObject({ is_given_up: true });
  const [record] = await manager().query<{ record: string }[]>(
    `select record from journal j join instance i on i.id = j.instance_id where i.uuid = $1 and type = 'operation'`,
    [id],
  );
  expect(JSON.parse(record!.record)).toMatchObject({
    payload: { operation: 'skipDelivery', reason: 'the office has moved', details: { incident, event: 'mail' } },
  });
  expect(await operationJournal.list(manager(), { subject: incident, limit: 5 })).toEqual([]);
});

test('an incident of an effect shows each of its tries, and what became of it before', async () => {
  const id = await office.ask(1, undefined, 'not-an-id');
  await office.engine.send({ instance: id, type: 'approve', payload: {}, acting: office.employer });
  await office.dispatcher.deliver();
  const open = async () => (await office.incidentReader.list({ kind: 'effect', isOpen: true, limit: 5 })).items;
  const [first] = await open();
  expect(first).toMatchObject({ kind: 'effect', event: 'startWorkflow', instance: id, tries: 1 });
  await office.operations.retry(first!.id, operator(), 'once more');
  await office.dispatcher.deliver();
  const [second] = await open();
  const view = await office.incidentReader.get(second!.id);
  expect(view).toMatchObject({
    request: { kind: 'startWorkflow' },
    failedTries: [{ error: first!.error }, { error: second!.error }],
    earlier: [{ id: first!.id, resolvedBy: person, resolution: 'once more' }],
  });
  await office.operations.skip(second!.id, operator(), 'there is no such body');
});

test('tries of a delivery are those that its resolver knows', async () => {
  const view = await office.incidentReader.get(await incidentOf(await letter(null)));
  expect(view.failedTries).toEqual([{ at: '2026-01-01T00:00:00.000Z', error: 'nobody was at home' }]);
});

test('an incident keeps no secret of the error that it is about', async () => {
  const delivery = await letter(null, new Error('connect smtp://clerk:hunter2@mail.example failed'));
  const [row] = await manager().query<{ error: string }[]>('select error from incident where delivery_id = $1', [delivery]);
  expect(row!.error).toBe('Error: connect smtp://…@mail.example failed');
});

test.each([
  ['a delivery without its id', `'delivery', null, null, null`],
  ['a step of no case', `'step', null, null, null`],
  ['an effect with a delivery', `'effect', null, null, '01900000-0000-7000-8000-000000000000'`],
  ['another kind', `'other', null, null, '01900000-0000-7000-8000-000000000000'`],
])('the database takes no incident of %s', async (_name, subject) => {
  const insert = manager().query(
    `insert into incident (kind, instance_id, outbox_id, delivery_id, id, event_type, request, error, opened_at)
     values (${subject}, $1, 'x', '{}', 'x', $2)`,
    [newId(), at],
  );
  await expect(insert).rejects.toMatchObject({ code: '23514' });
});
