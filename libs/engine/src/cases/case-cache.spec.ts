import { Client } from 'pg';
import { type LeaveOffice, openBeside, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { CaseCache } from './case-cache.js';
import type { StoredCase } from './case.repository.js';

const stored = (uuid: string, text = ''): StoredCase => ({
  ...{ id: '1', uuid, workflow: 'leave', version: 'v1', groupId: null, parent: null, seq: 1, head: Buffer.alloc(32) },
  ...{ steppedAt: '2026-01-01T00:00:00.000Z', states: ['asked'], isStopped: false, damage: null },
  snapshot: { status: 'active', value: 'asked', context: { text }, rung: {}, deadlines: [], tasks: [] },
});
const keep = (cache: CaseCache, { snapshot, ...rest }: StoredCase): void => cache.keep(rest, JSON.stringify(snapshot));

describe('what is cached', () => {
  test('is given as it was, whatever was done with it meanwhile', () => {
    const cache = new CaseCache();
    const original = stored('a', 'as it was');
    keep(cache, original);
    (cache.get('a')!.snapshot.context as { text: string }).text = 'changed';
    expect(cache.get('a')).toEqual(stored('a', 'as it was'));
  });

  test('is bounded by the length of its snapshots: what was used longest ago goes first', () => {
    const cache = new CaseCache();
    const long = 'x'.repeat(4_000_000);
    for (const uuid of ['a', 'b', 'c', 'd']) keep(cache, stored(uuid, long));
    cache.get('a');
    keep(cache, stored('e', long));
    expect(['a', 'b', 'c', 'd', 'e'].filter((uuid) => cache.get(uuid) !== null)).toEqual(['a', 'c', 'd', 'e']);
    for (let times = 0; times < 50; times += 1) keep(cache, stored('a', long));
    expect(['a', 'c', 'd', 'e'].filter((uuid) => cache.get(uuid) !== null)).toEqual(['a', 'c', 'd', 'e']);
  });

  test('is never a case that is stopped', () => {
    const cache = new CaseCache();
    keep(cache, stored('a'));
    keep(cache, { ...stored('a'), isStopped: true });
    expect(cache.get('a')).toBeNull();
  });
});

describe('a case that this process keeps', () => {
  let office: LeaveOffice;
  beforeEach(async () => (office = await openLeaveOffice()));
  afterEach(async () => {
    for await (const fault of office.verify.all()) expect(fault).toBeNull();
    await office.close();
  });
  const employer = (instance: string, type: string, seq?: number) => ({
    ...{ instance, type, payload: {}, acting: office.employer },
    ...(seq !== undefined && { seq }),
  });

  test('and another one steps is stepped and refused by what it has become', async () => {
    const beside = await openBeside(office);
    try {
      const id = await office.ask(1);
      await office.engine.send(employer(id, 'approve'));
      await beside.engine.send(employer(id, 'callBack'));
      await expect(office.engine.send(employer(id, 'callBack'))).rejects.toMatchObject({ code: 'notAccepted' });
      await beside.engine.send(employer(id, 'letGo'));
      expect(await office.engine.send(employer(id, 'callBack', 4))).toMatchObject({ seq: 5 });
      await beside.engine.send(employer(id, 'letGo'));
      await expect(office.engine.send(employer(id, 'callBack', 5))).rejects.toMatchObject({
        code: 'stale',
        reasons: [{ params: { seen: '5', now: '6' } }],
      });
      expect(await office.engine.send(employer(id, 'callBack'))).toMatchObject({ seq: 7 });
    } finally {
      await beside.close();
    }
  });

  test('is not shown to a stranger', async () => {
    const id = await office.ask(1);
    await office.engine.send(employer(id, 'approve'));
    const command = { ...employer(id, 'callBack'), acting: office.stranger };
    await expect(office.engine.send(command)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('is loaded anew when an older database was restored', async () => {
    const id = await office.ask(1);
    const owner = new Client({ connectionString: office.database.ownerUrl });
    await owner.connect();
    const tables = ['snapshot', 'instance_state', 'deadline', 'task', 'instance_party'];
    for (const table of tables) await owner.query(`create table old_${table} as select * from ${table}`);
    await office.engine.send(employer(id, 'approve'));
    for (const table of tables) {
      await owner.query(`delete from ${table}`);
      await owner.query(`insert into ${table} select * from old_${table}`);
      await owner.query(`drop table old_${table}`);
    }
    await owner.query('delete from journal where seq = 2');
    await owner.query('delete from outbox where seq = 2');
    await owner.query('delete from leave_ledger');
    await owner.query('delete from leave_share');
    await owner.end();
    expect(await office.engine.send({ ...employer(id, 'refuse'), payload: { reasonText: 'the season' } })).toMatchObject({
      seq: 2,
      state: 'refused',
    });
  });
});
