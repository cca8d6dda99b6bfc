import { armCrashPoint } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';

let office: LeaveOffice;
beforeAll(async () => (office = await openLeaveOffice()));
afterAll(() => office.close());

async function faults(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const fault of office.verify.all()) if (fault !== null) found.push(fault);
  return found;
}

async function stop(id: string): Promise<void> {
  const mend = armCrashPoint('step.journalled', () => {
    throw new Error('broken');
  });
  await expect(office.engine.send({ instance: id, type: 'approve', payload: {}, acting: office.employer })).rejects.toThrow();
  mend();
}

const change = (statement: string, id: string) =>
  office.database.dataSource.query(statement.replace('CASE', '(select id from instance where uuid = $1)'), [id]);

test('a case that an open incident has stopped is whole', async () => {
  await stop(await office.ask());
  expect(await faults()).toEqual([]);
});

test('an open incident whose case goes on is named', async () => {
  const id = await office.ask();
  await stop(id);
  await change('update snapshot set is_stopped = false where instance_id = CASE', id);
  expect(await faults()).toEqual([{ instance: id, seq: 1, fault: 'an open incident is there, but the case is not stopped' }]);
  await change('update snapshot set is_stopped = true where instance_id = CASE', id);
});

test('a case that is stopped by nothing is named', async () => {
  const id = await office.ask();
  await stop(id);
  await change(`update incident set resolved_at = opened_at where instance_id = CASE`, id);
  const fault = { instance: id, seq: 1, fault: 'the case is stopped without an open incident' };
  expect(await faults()).toEqual([fault]);
  // One of an effect stops nothing.
  await change(`update incident set resolved_at = null, kind = 'effect' where instance_id = CASE`, id);
  expect(await faults()).toEqual([fault]);
  await change('update snapshot set is_stopped = false where instance_id = CASE', id);
  expect(await faults()).toEqual([]);
});
