import { Refused } from '#machine';
import { armCrashPoint } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../test/support/leave/leave.office.js';
import type { Command } from './engine.js';
import { Fault } from './engine.js';

let office: LeaveOffice;
beforeAll(async () => (office = await openLeaveOffice()));
afterAll(() => office.close());

const approve = (instance: string, more: Partial<Command> = {}): Command => ({
  instance,
  type: 'approve',
  payload: {},
  acting: office.employer,
  ...more,
});
const refusal = async (act: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await act.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refused) return error;
  throw error;
};
const seqOf = async (instance: string): Promise<number> => (await office.cases.get(instance, office.employer)).seq;
const faults = async (): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const fault of office.verify.all()) if (fault !== null) found.push(fault);
  return found;
};
afterEach(async () => expect(await faults()).toEqual([]));

describe('an acknowledged event', () => {
  test('is in the journal, the snapshot and every projection at once', async () => {
    const id = await office.ask();
    expect((await office.tasks.list({ mine: true, limit: 10 }, office.employer)).items.map(({ instance }) => instance)).toContain(
      id,
    );
    const answer = await office.engine.send(approve(id));
    expect(answer).toMatchObject({ id, seq: 2, state: 'away', states: ['away'], tasks: [] });
    expect(
      (await office.tasks.list({ mine: true, limit: 10 }, office.employer)).items.map(({ instance }) => instance),
    ).not.toContain(id);
    const view = await office.cases.get(id, office.applicant);
    expect(view).toMatchObject({ seq: 2, state: 'away', isStopped: false });
    expect(view.deadlines.map(({ name }) => name)).toEqual(['returnDay']);
  });

  test('with a repeated key gets the first answer, and is not applied twice', async () => {
    const id = await office.ask(1);
    const first = await office.engine.send(approve(id, { key: 'k1' }));
    expect(await office.engine.send(approve(id, { key: 'k1' }))).toEqual(first);
    expect(await seqOf(id)).toBe(2);
    expect((await refusal(office.engine.send(approve(id, { key: 'k1', seq: 9 })))).code).toBe('keyReused');
  });

  test('with one key sent forty times at once is applied once, and all hear the same', async () => {
    const id = await office.ask(1);
    const answers = await Promise.all(Array.from({ length: 40 }, () => office.engine.send(approve(id, { key: 'k2' }))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await seqOf(id)).toBe(2);
  });

  test('a start with one key sent many times at once makes one case', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => office.ask(1, 'start-1')));
    expect(new Set(ids).size).toBe(1);
    expect((await refusal(office.ask(2, 'start-1'))).code).toBe('keyReused');
  });
});

describe('two people at once', () => {
  test('with one seq: one wins, the other hears that it is stale', async () => {
    const id = await office.ask(1);
    const outcomes = await Promise.allSettled([
      office.engine.send(approve(id, { seq: 1 })),
      office.engine.send({ ...approve(id, { seq: 1 }), type: 'refuse', payload: { reasonText: 'no cover' } }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')!;
    expect((lost.reason as Refused).code).toBe('stale');
    expect(await seqOf(id)).toBe(2);
  });

  test('drawing on one shared row never overdraw it', async () => {
    const ids = await Promise.all([office.ask(9), office.ask(9), office.ask(9)]);
    const outcomes = await Promise.allSettled(ids.map((id) => office.engine.send(approve(id))));
    const rows = await office.database.dataSource.query<{ days: string }[]>('select sum(days) as days from leave_share');
    expect(Number(rows[0]!.days)).toBeLessThanOrEqual(20);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect((reason as Refused).reasons[0]!.code).toBe('allowanceExhausted');
  });
});

describe('refused, in this order', () => {
  test('a case that one may not see, like one that does not exist', async () => {
    const id = await office.ask(1);
    expect((await refusal(office.engine.send(approve(id, { acting: office.stranger })))).code).toBe('notFound');
    expect((await refusal(office.engine.send(approve('01900000-0000-7000-8000-000000000000')))).code).toBe('notFound');
  });

  test('an unknown event, a bad payload with its path, the wrong office, a stale seq, a wrong state', async () => {
    const id = await office.ask(1);
    expect((await refusal(office.engine.send({ ...approve(id), type: 'constructor' }))).code).toBe('unknownEvent');
    const invalid = await refusal(office.engine.send({ ...approve(id), payload: { surprise: 1 } }));
    expect([invalid.code, invalid.problems]).toEqual(['invalidPayload', [{ path: '/surprise', code: 'whitelistValidation' }]]);
    expect((await refusal(office.engine.send(approve(id, { acting: office.applicant })))).code).toBe('officeNotEntitled');
    expect((await refusal(office.engine.send(approve(id, { seq: 7 })))).code).toBe('stale');
    await office.engine.send({ ...approve(id), type: 'refuse', payload: { reasonText: 'no cover' } });
    expect((await refusal(office.engine.send(approve(id)))).code).toBe('notAccepted');
  });

  test('checking writes nothing and gives the same reasons', async () => {
    const id = await office.ask(1);
    expect(await office.engine.check(approve(id))).toEqual({ allowed: true, reasons: [] });
    const own = { ...office.employer, person: office.applicant.person };
    expect(await office.engine.check(approve(id, { acting: own }))).toEqual({
      allowed: false,
      reasons: [{ code: 'ownRequest', params: {} }],
    });
    expect(await seqOf(id)).toBe(1);
  });
});

describe('deadlines', () => {
  test('ring in order of due date, each once, those included that come up on the way', async () => {
    const id = await office.ask(1);
    const until = new Date('2190-02-01T00:00:00Z');
    const seen: string[] = [];
    await office.engine.send(approve(id));
    await office.alarm.ringDue(until, (dueAt) => {
      seen.push(dueAt.toISOString());
      return Promise.resolve();
    });
    expect(seen).toEqual([...seen].sort());
    expect(await office.cases.get(id, office.employer)).toMatchObject({ state: 'returned', isFinal: true, deadlines: [] });
    expect((await office.alarm.ringDue(until, () => Promise.resolve())).rang).toBe(0);
  });

  test('rung three times at once, ring once', async () => {
    const id = await office.ask(1);
    const [row] = await office.database.dataSource.query<{ id: string }[]>(
      'select d.id from deadline d join instance i on i.id = d.instance_id where i.uuid = $1',
      [id],
    );
    await Promise.all([1, 2, 3].map(() => office.engine.ring(row!.id)));
    expect((await office.cases.get(id, office.employer)).data).toMatchObject({ remindedTimes: 1 });
    expect(await office.engine.ring(row!.id)).toBe(false);
  });
});

describe('a fault', () => {
  const fail = (point: Parameters<typeof armCrashPoint>[0], error: Error): (() => void) =>
    armCrashPoint(point, () => {
      throw error;
    });

  test.each([
    'step.locked',
    'step.journalled',
    'step.snapshotWritten',
    'step.projected',
    'step.outboxWritten',
    'step.committing',
  ] as const)('of the connection at %s leaves nothing half-done, and the request can be repeated with its key', async (point) => {
    const id = await office.ask(1);
    const disarm = fail(point, Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
    expect(
      (await refusal(office.engine.send({ ...approve(id, { key: point }), type: 'cancel', acting: office.applicant }))).code,
    ).toBe('busy');
    disarm();
    expect(await seqOf(id)).toBe(1);
    expect((await office.engine.send({ ...approve(id, { key: point }), type: 'cancel', acting: office.applicant })).state).toBe(
      'cancelled',
    );
  });

  test('whose commit was acknowledged to nobody is found again by its key', async () => {
    const id = await office.ask(1);
    const disarm = fail('step.committed', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
    const cancel = { ...approve(id, { key: 'lost-reply' }), type: 'cancel', acting: office.applicant };
    expect((await refusal(office.engine.send(cancel))).code).toBe('busy');
    disarm();
    expect(await office.engine.send(cancel)).toMatchObject({ seq: 2, state: 'cancelled' });
    expect(await seqOf(id)).toBe(2);
  });

  test('of ours stops that one case as an incident, and no other', async () => {
    const [id, other] = [await office.ask(1), await office.ask(1)];
    const disarm = fail('step.projected', new TypeError('a bug'));
    const fault: unknown = await office.engine.send(approve(id)).catch((error: unknown) => error);
    disarm();
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).incident).not.toBeNull();
    expect((await refusal(office.engine.send(approve(id)))).code).toBe('instanceStopped');
    expect((await office.cases.get(id, office.employer)).isStopped).toBe(true);
    await office.engine.send({ ...approve(other), type: 'refuse', payload: { reasonText: 'no cover' } });
  });
});

describe('the past', () => {
  test('cannot be changed by the application, and a changed byte is found at its seq', async () => {
    const id = await office.ask(1);
    await office.engine.send({ ...approve(id), type: 'refuse', payload: { reasonText: 'no cover' } });
    const { dataSource, ownerUrl } = office.database;
    for (const statement of ['update journal set at = at', 'delete from journal', 'truncate journal']) {
      await expect(dataSource.query(statement)).rejects.toThrow('permission denied');
    }
    const { Client } = await import('pg');
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const where = 'where seq = 2 and instance_id = (select id from instance where uuid = $1)';
    await owner.query(`update journal set record = replace(record, 'no cover', 'no lover') ${where}`, [id]);
    expect(await faults()).toEqual([{ instance: id, seq: 2, fault: 'the record does not match its hash' }]);
    await owner.query(`update journal set record = replace(record, 'no lover', 'no cover') ${where}`, [id]);
    await owner.query(
      `update snapshot set content = jsonb_set(content, '{context,days}', '2') where instance_id = (select id from instance where uuid = $1)`,
      [id],
    );
    expect(await faults()).toEqual([{ instance: id, seq: 2, fault: 'the snapshot is not the replay of the journal' }]);
    await owner.query(
      `update snapshot set content = jsonb_set(content, '{context,days}', '1') where instance_id = (select id from instance where uuid = $1)`,
      [id],
    );
    await owner.end();
  });
});
