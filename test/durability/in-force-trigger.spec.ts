import { DataSource } from 'typeorm';
import { acting, type EngineCase, EngineDesk } from '../journeys/engine-desk.js';
import {
  appropriate,
  dueDates,
  handOver,
  nextEffectiveDate,
  pay,
  quarterlyTransfer,
  reverse,
  type Term,
  termFrom,
  untilPreparing,
  untilSuspendedForTheYear,
  yearCost,
} from '../../workflows/delegation/scenarios/stages.js';

let desk: EngineDesk;
let owner: DataSource;
let term: Term;
/** It lacks its first transfer alone, which is not due yet. */
let unpaid: EngineCase;
/** The same, for the test that lets the engine stop it. */
let forged: EngineCase;
let inForce: EngineCase;

async function prepared(isPaid: boolean): Promise<EngineCase> {
  const delegation = await desk.open({ instrument: 'agreement' });
  await untilPreparing(desk, delegation, term);
  await appropriate(desk, delegation, term.years[0]!);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  if (isPaid) await pay(desk, delegation, dueDates(term)[0]!);
  return delegation;
}

beforeAll(async () => {
  desk = await EngineDesk.open();
  owner = await new DataSource({ type: 'postgres', url: desk.database.ownerUrl }).initialize();
  term = termFrom(nextEffectiveDate(desk.today()));
  unpaid = await prepared(false);
  forged = await prepared(false);
  inForce = await prepared(true);
  await desk.moveTo(term.effectiveDate);
  await inForce.send('ministry.signatory', 'bringIntoForce');
});
afterAll(async () => {
  await owner.destroy();
  await desk.close();
});

class Undone extends Error {}

/**
 * Runs statements as the owner, for whom no step is required; each list is checked as it would be at its own commit. Everything is
 * undone in the end. Gives `accepted`, or the message of the refusal.
 */
async function attempt(...transactions: string[][]): Promise<string> {
  const attempted = owner.transaction(async (tx) => {
    for (const statements of transactions) {
      await tx.query('set constraints all deferred');
      for (const statement of statements) await tx.query(statement);
      await tx.query('set constraints all immediate');
    }
    throw new Undone();
  });
  return attempted.catch((error: Error) => (error instanceof Undone ? 'accepted' : error.message));
}

const row = ({ id }: EngineCase) => `(select id from instance where uuid = '${id}')`;
const setRow = (changed: string, delegation: EngineCase) =>
  `update instance_state set ${changed} where instance_id = ${row(delegation)}`;
const live = (force: string, on = term.effectiveDate) =>
  `states = '{live,live.force,live.force.${force}}', state = '${force}', changed_at = '${on}T06:00:00Z'`;
const forge = (force: string, delegation: EngineCase) =>
  `update snapshot set content = content || jsonb_build_object(
    'value', '{"live": {"force": "${force}", "funding": "onSchedule", "fiscalYear": "appropriated", "reporting": {}}}'::jsonb,
    'context', content -> 'context' || '{"inForceSince": "${term.effectiveDate}"}')
   where instance_id = ${row(delegation)}`;
const shortOfFirst = `received 0 of ${quarterlyTransfer} tyiyn due`;

describe('given a power whose first transfer is missing, no row says that it is in force', () => {
  test('not by its state, and not by its snapshot too', async () => {
    expect(await attempt([setRow(live('inForce'), unpaid)])).toBe('the snapshot is not in force');
    expect(await attempt([forge('inForce', unpaid), setRow(live('inForce'), unpaid)])).toBe(shortOfFirst);
  });

  test('not when its workflow is renamed, for the while or for good', async () => {
    const away = setRow(`workflow = 'other', ${live('inForce')}`, unpaid);
    expect(await attempt([forge('inForce', unpaid), away])).toMatch('instance_state_workflow_fkey');
  });

  test('not when its row is deleted and inserted anew', async () => {
    const stored = `create temporary table stored on commit drop as select * from instance_state where instance_id = ${row(unpaid)}`;
    const gone = `delete from instance_state where instance_id = ${row(unpaid)}`;
    const changed = `update stored set ${live('inForce')}`;
    const anew = 'insert into instance_state select * from stored';
    expect(await attempt([stored, changed, gone, anew])).toBe('the snapshot is not in force');
    expect(await attempt([forge('inForce', unpaid), stored, changed, gone, anew])).toBe(shortOfFirst);
    expect(await attempt([forge('inForce', unpaid), stored, gone], [changed, anew])).toBe(shortOfFirst);
  });

  test('not as a case that was never started', async () => {
    const instance = `insert into instance (uuid, workflow, version, created_at)
      select '0193e000-0000-7000-8000-ffffffffffff', workflow, version, created_at from instance where id = ${row(inForce)}`;
    const id = `(select id from instance where uuid = '0193e000-0000-7000-8000-ffffffffffff')`;
    const snapshot = `insert into snapshot (instance_id, seq, content, head, stepped_at)
      select ${id}, seq, content, head, stepped_at from snapshot where instance_id = ${row(inForce)}`;
    const state = `insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
      select ${id}, workflow, state, states, number, title, attributes, is_final, changed_at
      from instance_state where instance_id = ${row(inForce)}`;
    expect(await attempt([instance, snapshot, state])).toMatch(/^received 0 of/);
  });

  test('not when it is called suspended in one transaction, and in force as if resumed in another', async () => {
    const suspended = [forge('suspended', unpaid), setRow(live('suspended'), unpaid)];
    expect(await attempt(suspended, [forge('inForce', unpaid), setRow(live('inForce'), unpaid)])).toBe(shortOfFirst);
  });

  test('not when it takes over the row of a power that is in force', async () => {
    const gone = `delete from instance_state where instance_id = ${row(unpaid)}`;
    const taken = setRow(`instance_id = ${row(unpaid)}`, inForce);
    expect(await attempt([gone, taken])).toBe('the snapshot is not in force');
  });

  test('not by its snapshot alone, at the next event: nothing is decided by it, and the case stops', async () => {
    // Every refusal is decided on stored data: this process no longer has the case in memory.
    await forged.refused('municipality.financier', 'bringIntoForce');
    await desk.database.dataSource.query(forge('inForce', forged));
    await expect(forged.send('municipality.financier', 'confirmSeparateLine', { line: '1431' })).rejects.toThrow(
      'the snapshot is not the one that was recorded',
    );
    const stopped = await desk.cases.readable(forged.id, acting('municipality.signatory'));
    expect(stopped).toMatchObject({ isStopped: true });
    await expect(desk.cases.get(forged.id, acting('municipality.signatory'))).rejects.toThrow('the snapshot is not the one');
  });
});

describe('given a suspended power with a transfer missing', () => {
  const later = () => `${term.years[0]}-05-01`;
  const due = () => String(BigInt(quarterlyTransfer) * 2n);
  const enter = (force: string, on: string) => [forge(force, inForce), setRow(live(force, on), inForce)];

  test('no row says that it is in force again', async () => {
    expect(await attempt(enter('suspended', later()), enter('inForce', later()))).toBe(
      `received ${quarterlyTransfer} of ${due()} tyiyn due`,
    );
  });

  test('nor under a day of the past', async () => {
    expect(await attempt(enter('suspended', later()), enter('inForce', term.effectiveDate))).toBe(
      `received ${quarterlyTransfer} of ${due()} tyiyn due`,
    );
  });
});

describe('given a power suspended for its unfunded year, and its first transfer taken back before anything is due', () => {
  let other: EngineDesk;
  beforeAll(async () => (other = await EngineDesk.open()));
  afterAll(() => other.close());

  test('once the year is appropriated it is resumed, with every row whole', async () => {
    const delegation = await other.open({ instrument: 'agreement' });
    const { budgetLine, payment } = await untilSuspendedForTheYear(other, delegation, termFrom(nextEffectiveDate(other.today())));
    await reverse(delegation, payment);
    expect(await delegation.refused('municipality.signatory', 'resume')).toEqual([
      expect.objectContaining({ code: 'appropriationMissing' }),
    ]);
    await delegation.send('finance.financier', 'amendAppropriation', { budgetLine, amount: String(yearCost) });
    await delegation.send('municipality.signatory', 'resume');
    expect((await delegation.see()).states).toEqual(expect.arrayContaining(['live.force.inForce', 'live.funding.onSchedule']));
    expect(await other.faults()).toEqual([]);
  });
});
