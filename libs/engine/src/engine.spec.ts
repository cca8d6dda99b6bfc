import { Refused } from '#machine';
import { armCrashPoint } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../test/support/leave/leave.office.js';
import type { Command } from './engine.js';
import { Fault } from './faults/fault.js';

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

  test('with one key sent forty times at once is applied once, and all get the same answer', async () => {
    const id = await office.ask(1);
    const answers = await Promise.all(Array.from({ length: 40 }, () => office.engine.send(approve(id, { key: 'k2' }))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await seqOf(id)).toBe(2);
  });

  test('repeated while the first is under way gets the first answer, not a refusal', async () => {
    const id = await office.ask(1);
    let first: unknown;
    const disarm = armCrashPoint('step.started', async () => {
      if (first !== undefined) return;
      first = null;
      first = await office.engine.send(approve(id, { key: 'k3' }));
    });
    expect(await office.engine.send(approve(id, { key: 'k3' }))).toEqual(first);
    disarm();
    expect(await seqOf(id)).toBe(2);
  });

  test('with another person’s key is not swallowed', async () => {
    const id = await office.ask(1);
    await office.engine.send(approve(id, { key: 'k4' }));
    const colleague = { ...office.employer, person: '01900000-0000-7000-8000-0000000000c0' };
    expect((await refusal(office.engine.send(approve(id, { key: 'k4', acting: colleague })))).code).toBe('keyReused');
  });

  test('a start with one key sent many times at once makes one case', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => office.ask(1, 'start-1')));
    expect(new Set(ids).size).toBe(1);
    expect((await refusal(office.ask(2, 'start-1'))).code).toBe('keyReused');
  });
});

describe('two people at once', () => {
  test('with one seq: one wins, the other is refused as stale', async () => {
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

  test('a database that gives way to another transaction is not somebody else’s step', async () => {
    const id = await office.ask(1);
    const disarm = armCrashPoint('step.locked', () => {
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    expect((await refusal(office.engine.send(approve(id, { seq: 1 })))).code).toBe('busy');
    disarm();
    expect((await office.engine.send(approve(id, { seq: 1 }))).seq).toBe(2);
  });

  test('drawing on one shared row never overdraw it', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => office.ask(30)));
    const outcomes = await Promise.allSettled(ids.map((id) => office.engine.send(approve(id))));
    const rows = await office.database.dataSource.query<{ days: string }[]>('select sum(days) as days from leave_share');
    expect(Number(rows[0]!.days)).toBeLessThanOrEqual(150);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect((reason as Refused).reasons[0]!.code).toBe('allowanceExhausted');
    await office.database.dataSource.query('update leave_allowance set days = 100000');
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
    expect(await office.engine.check(approve(id))).toMatchObject({
      allowed: true,
      reasons: [],
      foreseen: {
        before: { approvedBy: null },
        step: { state: 'away', snapshot: { context: { approvedBy: office.employer.person } } },
      },
    });
    const own = { ...office.employer, person: office.applicant.person };
    expect(await office.engine.check(approve(id, { acting: own }))).toEqual({
      allowed: false,
      reasons: [{ code: 'ownRequest', params: {} }],
      foreseen: null,
    });
    expect(await seqOf(id)).toBe(1);
  });
});

/** The pool learns of a cut connection when it is next notified or used: until then a request may still meet one. */
async function poolRecovered(): Promise<void> {
  for (;;) {
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => office.database.dataSource.query('select 1')));
    if (answers.every(({ status }) => status === 'fulfilled')) return;
  }
}

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

  test.each(['step.locked', 'step.journalled', 'step.projected', 'step.committing'] as const)(
    'that cuts every connection at %s stops nothing, and the request can be repeated with its key',
    async (point) => {
      const id = await office.ask(1);
      const { Client } = await import('pg');
      const other = new Client({ connectionString: office.database.url });
      await other.connect();
      const disarm = armCrashPoint(point, async () => {
        await other.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
        );
      });
      const cancel = { ...approve(id, { key: `cut-${point}` }), type: 'cancel', acting: office.applicant };
      const cut = await refusal(office.engine.send(cancel)).finally(async () => {
        disarm();
        await other.end();
      });
      expect(cut.code).toBe('busy');
      await poolRecovered();
      expect((await office.engine.send(cancel)).seq).toBe(2);
      expect((await office.cases.get(id, office.applicant)).isStopped).toBe(false);
    },
  );

  test('about a state that is no more stops nothing', async () => {
    const id = await office.ask(1);
    let failed = false;
    const disarm = armCrashPoint('step.started', async () => {
      if (failed) return;
      failed = true;
      await office.engine.send({ ...approve(id), type: 'refuse', payload: { reasonText: 'no cover' } });
      throw new TypeError('a bug');
    });
    expect((await refusal(office.engine.send(approve(id)))).code).toBe('notAccepted');
    disarm();
    expect((await office.cases.get(id, office.employer)).isStopped).toBe(false);
  });

  test('does not let a step that was under way into the stopped case', async () => {
    const id = await office.ask(1);
    let failed = false;
    const disarm = armCrashPoint('step.started', async () => {
      if (failed) return;
      failed = true;
      const inner = armCrashPoint('step.locked', () => {
        throw new TypeError('a bug');
      });
      await expect(office.engine.send(approve(id))).rejects.toBeInstanceOf(Fault);
      inner();
    });
    const refused = { ...approve(id), type: 'refuse', payload: { reasonText: 'no cover' } };
    expect((await refusal(office.engine.send(refused))).code).toBe('instanceStopped');
    disarm();
    expect(await seqOf(id)).toBe(1);
  });

  test('after the commit is found out by the key: the answer is the first one', async () => {
    const id = await office.ask(1);
    const disarm = fail('step.committed', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
    const cancel = { ...approve(id, { key: 'lost-reply' }), type: 'cancel', acting: office.applicant };
    const first = await office.engine.send(cancel);
    disarm();
    expect(first).toMatchObject({ seq: 2, state: 'cancelled' });
    expect(await office.engine.send(cancel)).toEqual(first);
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
  test('cannot be changed by the application', async () => {
    const { dataSource } = office.database;
    const statements = [
      'update journal set at = at',
      'delete from journal',
      'truncate journal',
      'update fact set content = content',
    ];
    for (const statement of [
      ...statements,
      'update instance set uuid = uuid',
      'update engine_fence set min_engine_version = 0',
    ]) {
      await expect(dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });

  const own = 'instance_id = (select id from instance where uuid = $1)';
  test.each([
    [
      'a byte of a record',
      `update journal set record = replace(record, 'no cover', 'no lover') where seq = 2 and ${own}`,
      2,
      'does not match its hash',
    ],
    [
      'the time of a record',
      `update journal set at = at + interval '1 s' where seq = 2 and ${own}`,
      2,
      'not of this case, place or step',
    ],
    [
      'the type of a record',
      `update journal set type = 'approve' where seq = 2 and ${own}`,
      2,
      'not of this case, place or step',
    ],
    ['a record left out', `delete from journal where seq = 1 and ${own}`, 1, 'record 1 is missing'],
    ['the last record cut off', `delete from journal where seq = 2 and ${own}`, 1, 'the snapshot is at 2, the journal at 1'],
    ['the case’s id', `update instance set uuid = gen_random_uuid() where uuid = $1`, 1, 'not of this case, place or step'],
    ['the snapshot', `update snapshot set content = jsonb_set(content, '{context,days}', '2') where ${own}`, 2, 'not the replay'],
    ['the snapshot’s time', `update snapshot set stepped_at = stepped_at + interval '1 s' where ${own}`, 2, 'another time'],
    ['the words that are searched', `update case_search set words = 'x' where ${own}`, 2, 'the words that are searched'],
    ['the shown state', `update instance_state set state = 'away' where ${own}`, 2, 'the shown state'],
    ['a party', `update instance_party set body_id = gen_random_uuid() where party = 'employer' and ${own}`, 2, 'the parties'],
    [
      'a ledger row',
      `insert into leave_ledger select id, 2, 0, '{"kind": "spent"}' from instance where uuid = $1`,
      2,
      'the ledger rows',
    ],
    [
      'a ledger row beyond',
      `insert into leave_ledger select id, 3, 0, '{"kind": "spent"}' from instance where uuid = $1`,
      3,
      'beyond the journal',
    ],
    [
      'a share',
      `insert into leave_share select id, gen_random_uuid(), 1 from instance where uuid = $1`,
      2,
      'the shares of allowance',
    ],
    ['an outbox row', `update outbox set seq = 3 where ${own}`, 2, 'rows of step 3 are there'],
  ])('verify finds %s', async (_, tamper, seq, fault) => {
    const id = await office.ask(1);
    await office.engine.send({ ...approve(id), type: 'refuse', payload: { reasonText: 'no cover' } });
    await tampered(tamper, id, async () =>
      expect(await faults()).toEqual([{ instance: expect.any(String), seq, fault: expect.stringContaining(fault) }]),
    );
  });

  test.each([
    ['the body of a task', `update task set body_id = gen_random_uuid() where ${own}`, 'the tasks'],
    ['a deadline put off', `update deadline set due_at = due_at + interval '1 year' where ${own}`, 'the deadlines'],
    ['a deadline taken away', `delete from deadline where ${own}`, 'the deadlines'],
  ])('verify finds %s', async (_, tamper, fault) => {
    const id = await office.ask(1);
    await tampered(tamper, id, async () =>
      expect(await faults()).toEqual([{ instance: id, seq: 1, fault: expect.stringContaining(fault) }]),
    );
  });

  test('verify finds a journal copied from another case', async () => {
    const [id, other] = [await office.ask(1), await office.ask(2)];
    const copy = `update journal set record = o.record, hash = o.hash from journal o
      where journal.${own} and o.instance_id = (select id from instance where uuid = '${other}')`;
    await tampered(copy, id, async () =>
      expect(await faults()).toEqual([{ instance: id, seq: 1, fault: 'the record is not of this case, place or step' }]),
    );
  });
});

/** Changes what only the owner of the tables can change, looks, and puts everything back as it was. */
async function tampered(statement: string, id: string, look: () => Promise<void>): Promise<void> {
  const { Client } = await import('pg');
  const owner = new Client({ connectionString: office.database.ownerUrl });
  await owner.connect();
  const tables = [
    'journal',
    'instance',
    'snapshot',
    'instance_state',
    'instance_party',
    'leave_ledger',
    'leave_share',
    'outbox',
    'task',
    'deadline',
  ];
  try {
    for (const table of tables) await owner.query(`create table kept_${table} as table ${table}`);
    await owner.query(statement, [id]);
    await look();
  } finally {
    for (const table of tables) {
      const columns = await owner.query<{ list: string }>(
        `select string_agg(quote_ident(attname), ', ') as list from pg_attribute
         where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`,
      );
      const list = columns.rows[0]!.list;
      if (table === 'instance') {
        await owner.query(
          `update instance set uuid = k.uuid from kept_instance k where k.id = instance.id and k.uuid <> instance.uuid`,
        );
      } else {
        await owner.query(`delete from ${table}`);
        await owner.query(`insert into ${table} (${list}) overriding system value select ${list} from kept_${table}`);
      }
      await owner.query(`drop table kept_${table}`);
    }
    await owner.end();
  }
}

// Last: they move the clock by more than a century.
describe('deadlines', () => {
  test('cleared in the moment they fire, do nothing and stop nothing', async () => {
    const id = await office.ask(1);
    const [row] = await office.database.dataSource.query<{ id: string }[]>(
      'select d.id from deadline d join instance i on i.id = d.instance_id where i.uuid = $1',
      [id],
    );
    office.clock.advanceTo(new Date('2188-01-01T00:00:00Z'));
    let interfered = false;
    const disarm = armCrashPoint('step.started', async () => {
      if (interfered) return;
      interfered = true;
      await office.engine.send({ ...approve(id), type: 'cancel', acting: office.applicant });
    });
    expect(await office.engine.fireDeadline(row!.id)).toBe(false);
    disarm();
    expect(await office.cases.get(id, office.applicant)).toMatchObject({ state: 'cancelled', isStopped: false, seq: 2 });
  });

  test('do not fire before their time; fired three times at once, fire once', async () => {
    const id = await office.ask(1);
    const [row] = await office.database.dataSource.query<{ id: string }[]>(
      'select d.id from deadline d join instance i on i.id = d.instance_id where i.uuid = $1',
      [id],
    );
    expect(await office.engine.fireDeadline(row!.id)).toBe(false);
    office.clock.advanceTo(new Date('2189-01-01T00:00:00Z'));
    await Promise.all([1, 2, 3].map(() => office.engine.fireDeadline(row!.id)));
    expect((await office.cases.get(id, office.employer)).data).toMatchObject({ remindedTimes: 1 });
    expect(await office.engine.fireDeadline(row!.id)).toBe(false);
  });

  test('fire in order of due date, each once, those included that come up on the way', async () => {
    const id = await office.ask(1);
    const until = new Date('2190-02-01T00:00:00Z');
    const seen: string[] = [];
    await office.engine.send(approve(id));
    await office.alarm.fireDue(until, (dueAt) => {
      seen.push(dueAt.toISOString());
      return Promise.resolve(office.clock.advanceTo(dueAt));
    });
    expect(seen).toEqual([...seen].sort());
    expect(await office.cases.get(id, office.employer)).toMatchObject({ state: 'returned', isFinal: true, deadlines: [] });
    expect((await office.alarm.fireDue(until, () => Promise.resolve())).fired).toBe(0);
  });
});
