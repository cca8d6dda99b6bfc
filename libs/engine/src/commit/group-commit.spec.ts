import { Refused } from '#machine';
import { Client } from 'pg';
import { type LeaveOffice, openBeside, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import type { Acting } from '../ports/ports.js';
import { Fault } from '../faults/fault.js';

let office: LeaveOffice;
let owner: Client;
beforeEach(async () => {
  office = await openLeaveOffice();
  owner = new Client({ connectionString: office.database.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  for await (const fault of office.verify.all()) expect(fault).toBeNull();
  await owner.end();
  await office.close();
});

const askMany = (count: number, days: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => office.ask(days)));
const send = (instance: string, type: string, acting: Acting, payload: object = {}, engine = office.engine): Promise<unknown> =>
  engine.send({ instance, type, payload, acting }).catch((error: unknown) => error);
/** How many steps each transaction stored. */
const together = async (): Promise<number[]> => {
  const rows = await office.database.dataSource.query<{ steps: string }[]>(
    'select count(*) as steps from journal where seq > 1 group by xid order by 1 desc',
  );
  return rows.map(({ steps }) => Number(steps));
};
const codes = (all: readonly unknown[]): string[] => all.map((one) => (one instanceof Refused ? one.code : 'taken'));

test('a step that the database refuses is alone with its fault: those stored with it are stored', async () => {
  await owner.query(
    `create function poison() returns trigger language plpgsql as $$ begin
       if new.record like '%poison%' then raise 'poison' using errcode = '23514'; end if; return new; end $$;
     create trigger poison before insert on journal for each row execute function poison();`,
  );
  const ids = await askMany(40, 1);
  const isPoisoned = (place: number): boolean => [0, 17, 18, 39].includes(place);
  const answers = await Promise.all(
    ids.map((id, place) => send(id, 'refuse', office.employer, { reasonText: isPoisoned(place) ? 'poison' : 'no cover' })),
  );
  expect(answers.flatMap((answer, place) => (answer instanceof Fault ? [place] : []))).toEqual([0, 17, 18, 39]);
  expect(answers.filter((_, place) => !isPoisoned(place))).toEqual(
    ids.flatMap((id, place) => (isPoisoned(place) ? [] : [expect.objectContaining({ id, seq: 2, state: 'refused' })])),
  );
  const stopped = await office.database.dataSource.query<{ uuid: string }[]>(
    'select uuid from instance join snapshot on instance_id = id where is_stopped order by id',
  );
  expect(stopped.map(({ uuid }) => uuid).sort()).toEqual(ids.filter((_, place) => isPoisoned(place)).sort());
});

test('of those who draw on one row at once as many get it as it has room for; each other learns what is left', async () => {
  const ids = await askMany(40, 10);
  const answers = await Promise.all(ids.map((id) => send(id, 'approve', office.employer)));
  expect(codes(answers).filter((code) => code === 'taken')).toHaveLength(15);
  for (const refused of answers.filter((answer) => answer instanceof Refused)) {
    expect(refused).toMatchObject({ code: 'notAllowed', reasons: [{ code: 'allowanceExhausted', params: { free: '0' } }] });
  }
  expect(Math.max(...(await together()))).toBeGreaterThan(2);
});

test('of many who act on one case at once, one comes first and the others decide anew', async () => {
  const [id] = await askMany(1, 1);
  const answers = await Promise.all([
    ...Array.from({ length: 8 }, () => send(id!, 'approve', office.employer)),
    ...Array.from({ length: 8 }, () => send(id!, 'cancel', office.applicant)),
  ]);
  expect(codes(answers).filter((code) => code === 'taken')).toHaveLength(1);
  expect(new Set(codes(answers))).toEqual(new Set(['taken', 'notAccepted']));
});

test('a case that somebody holds locked keeps nobody but its own caller, who goes on when it is free', async () => {
  const ids = await askMany(24, 1);
  await owner.query('begin');
  await owner.query('select from snapshot where instance_id = (select id from instance where uuid = $1) for update', [ids[3]]);
  const isAnswered = new Set<string>();
  const all = ids.map((id) => send(id, 'cancel', office.applicant).finally(() => isAnswered.add(id)));
  await Promise.all(all.filter((_, place) => place !== 3));
  expect(isAnswered.has(ids[3]!)).toBe(false);
  await owner.query('rollback');
  expect(codes(await Promise.all(all))).toEqual(ids.map(() => 'taken'));
});

test('two processes store steps of the same cases in one order: they never wait for each other in a circle', async () => {
  const beside = await openBeside(office);
  try {
    const ids = await askMany(48, 1);
    await Promise.all(ids.map((id) => send(id, 'approve', office.employer)));
    for (const type of ['callBack', 'letGo', 'callBack', 'letGo', 'callBack']) {
      const answers = await Promise.all([
        ...ids.map((id) => send(id, type, office.employer)),
        ...[...ids].reverse().map((id) => send(id, type, office.employer, {}, beside.engine)),
      ]);
      expect(codes(answers).filter((code) => code === 'taken')).toHaveLength(ids.length);
    }
    const [{ deadlocks }] = await office.database.dataSource.query<[{ deadlocks: string }]>(
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks).toBe('0');
  } finally {
    await beside.close();
  }
});
