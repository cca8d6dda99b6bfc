import { createHash } from 'node:crypto';
import { canonicalJson, type Refused } from '#machine';
import { Client } from 'pg';
import { acting, EngineCase, EngineDesk } from '../journeys/engine-desk.js';
import {
  cost,
  draft,
  dueDates,
  handOver,
  keneshDecision,
  nextEffectiveDate,
  offer,
  quarterlyTransfer,
  signAndPublish,
  type Term,
  termFrom,
  yearCost,
  untilPayable,
} from '../../workflows/delegation/scenarios/stages.js';
import { isFull } from '../support/full.js';

let desk: EngineDesk;
beforeAll(async () => (desk = await EngineDesk.open()));
afterAll(() => desk.close());

const races = isFull ? 1000 : 200;
let payment: string;

/** A case that lacks nothing but the word of the signatory. Its line and payment are large enough for all its twins. */
async function prepared(): Promise<{ delegation: EngineCase; term: Term }> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = await desk.open({ instrument: 'agreement' });
  await draft(delegation, term);
  await cost(delegation, term);
  await offer(desk, delegation);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  await signAndPublish(desk, delegation);
  const budgetLine = await desk.budgetLine({ year: term.years[0]!, amount: String(yearCost * BigInt(races + 2)) });
  await delegation.send('finance.financier', 'recordAppropriation', { budgetLine, amount: String(yearCost) });
  await untilPayable(desk, dueDates(term)[0]!);
  payment = await desk.payment({ amount: String(BigInt(quarterlyTransfer) * BigInt(races + 2)) });
  const tranche = { payment, amount: quarterlyTransfer, dueOn: dueDates(term)[0] };
  await delegation.send('treasury.treasurer', 'recordTranche', tranche);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await desk.moveTo(dueDates(term)[0]!);
  return { delegation, term };
}

/** Copies of a case, row by row, by the owner of the tables: so many preparations would take minutes. */
async function twins(original: EngineCase, count: number): Promise<EngineCase[]> {
  const owner = new Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(`
      create temporary table twin on commit drop as
      select i.id as original, nextval(pg_get_serial_sequence('instance', 'id')) as id, gen_random_uuid() as uuid
      from instance i, generate_series(1, ${count}) where i.uuid = '${original.id}'`);
    await owner.query(`
      insert into instance overriding system value
      select t.id, t.uuid, i.workflow, i.version, i.group_id, i.created_at from instance i join twin t on t.original = i.id`);
    await journalsOfTwins(owner);
    await owner.query(`
      insert into snapshot (instance_id, seq, content, head, mac, stepped_at)
      select t.id, s.seq, content, j.hash, hmac_sha256(inner_pad, outer_pad, j.hash), stepped_at
      from snapshot s join twin t on t.original = s.instance_id join journal j on j.instance_id = t.id and j.seq = s.seq, journal_key`);
    await owner.query(`
      insert into instance_state select t.id, workflow, state, states, number, title, attributes, is_final, changed_at
      from instance_state s join twin t on t.original = s.instance_id`);
    await owner.query(
      'insert into instance_party select t.id, party, body_id from instance_party p join twin t on t.original = p.instance_id',
    );
    await owner.query(`
      insert into ledger_entry select t.id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at
      from ledger_entry l join twin t on t.original = l.instance_id`);
    await owner.query(`
      insert into allocation (instance_id, kind, row_id, amount_tyiyn)
      select t.id, kind, row_id, amount_tyiyn from allocation a join twin t on t.original = a.instance_id`);
    const { rows } = await owner.query<{ uuid: string }>('select uuid from twin order by id');
    await owner.query('commit');
    return rows.map(({ uuid }) => new EngineCase(desk, uuid));
  } finally {
    await owner.end();
  }
}

/** The records of the original in the name of each twin, with hashes of their own. */
async function journalsOfTwins(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ id: string; uuid: string; seq: string; type: string; at: Date; record: string }>(
    'select t.id, t.uuid, seq, type, at, record from journal j join twin t on t.original = j.instance_id order by t.id, seq',
  );
  let head: Buffer | null = null;
  for (const { id, uuid, seq, type, at, record } of rows) {
    if (seq === '1') head = null;
    const previous: string | null = head?.toString('hex') ?? null;
    const renamed = canonicalJson({ ...(JSON.parse(record) as object), instance: uuid, previous });
    const hash: Buffer = createHash('sha256')
      .update(head ?? '')
      .update(renamed)
      .digest();
    const columns = 'instance_id, seq, type, at, record, hash';
    await owner.query(`insert into journal (${columns}) values ($1, $2, $3, $4, $5, $6)`, [id, seq, type, at, renamed, hash]);
    head = hash;
  }
}

const bring = (delegation: EngineCase) =>
  desk.engine.send({ instance: delegation.id, type: 'bringIntoForce', payload: {}, acting: acting('ministry.signatory') });
const reverse = (delegation: EngineCase) =>
  desk.engine.send({
    instance: delegation.id,
    type: 'reverseTranche',
    payload: { payment, reasonCode: 'other', reasonText: 'Booked to a wrong account.' },
    acting: acting('treasury.treasurer'),
  });

describe('a power is never in force unfunded', () => {
  test('reverse then bring: the second is refused; bring then reverse: late in that same commit', async () => {
    const { delegation } = await prepared();
    const [first, second] = (await twins(delegation, 2)) as [EngineCase, EngineCase];
    await reverse(first);
    await expect(bring(first)).rejects.toMatchObject({ code: 'notAllowed', reasons: [{ code: 'firstTrancheMissing' }] });
    await bring(second);
    expect((await reverse(second)).states).toEqual(expect.arrayContaining(['live.force.inForce', 'live.funding.late']));
  });

  test('not even by raw SQL as the application’s role', async () => {
    const { delegation } = await prepared();
    await reverse(delegation);
    const { dataSource } = desk.database;
    const entered = `update instance_state set state = 'inForce', states = '{live,live.force,live.force.inForce}'
      where instance_id = (select id from instance where uuid = $1)`;
    const forged = `update snapshot set content = jsonb_set(content, '{value}', '{"live": {"force": "inForce"}}')
      where instance_id = (select id from instance where uuid = $1)`;
    await expect(dataSource.query(entered, [delegation.id])).rejects.toThrow('change without a step');
    await expect(
      dataSource.transaction(async (tx) => {
        await tx.query(forged, [delegation.id]);
        await tx.query(entered, [delegation.id]);
      }),
    ).rejects.toThrow('change without a step');
    expect((await delegation.see()).state).toBe('preparing');
    for (const statement of [
      'alter table instance_state disable trigger all',
      'drop trigger delegation_in_force on instance_state',
      `set session_replication_role = 'replica'`,
    ]) {
      await expect(dataSource.query(statement)).rejects.toThrow(/must be owner|permission denied/);
    }
  });
});

describe('shared money', () => {
  test.each([
    ['budget line', 'recordAppropriation', 'finance.financier', 'budgetLineExhausted'],
    ['payment', 'recordTranche', 'treasury.treasurer', 'paymentAlreadyUsed'],
  ] as const)('one %s never serves two cases, however they race', async (_, type, role, code) => {
    const { delegation, term } = await prepared();
    const raced = await twins(delegation, 40);
    for (let pair = 0; pair < 40; pair += 2) {
      const year = term.years[1]!;
      const dueOn = dueDates(term)[1]!;
      const payload =
        type === 'recordAppropriation'
          ? { budgetLine: await desk.budgetLine({ year, amount: '700' }), amount: '700' }
          : { payment: await desk.payment({ amount: '700' }), amount: '700', dueOn };
      const outcomes = await Promise.allSettled(raced.slice(pair, pair + 2).map((twin) => twin.send(role, type, payload)));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected')!;
      expect((lost.reason as Refused).reasons).toEqual([{ code, params: { free: '0', asked: '700' } }]);
    }
  });
});

// Last: its cases live on, and their deadlines would fire.
describe('in the end', () => {
  test('whatever wins of a reversal and bringing into force, ten pairs at a time, it is never in force unfunded unseen', async () => {
    const { delegation } = await prepared();
    const raced = await twins(delegation, races);
    const outcomes = { reversedFirst: 0, broughtFirst: 0 };
    for (let start = 0; start < races; start += 10) {
      await Promise.all(
        raced.slice(start, start + 10).map(async (twin, index) => {
          const both = index % 2 === 0 ? [bring(twin), reverse(twin)] : [reverse(twin), bring(twin)].reverse();
          const [brought, reversed] = await Promise.allSettled(both);
          expect(reversed!.status).toBe('fulfilled');
          const { state, states } = await twin.see();
          if (brought!.status === 'fulfilled') {
            outcomes.broughtFirst += 1;
            expect(state).toBe('inForce');
            expect(states).toContain('live.funding.late');
          } else {
            outcomes.reversedFirst += 1;
            expect((brought!.reason as Refused).reasons.map(({ code }) => code)).toEqual(['firstTrancheMissing']);
            expect(state).toBe('preparing');
          }
        }),
      );
    }
    expect(outcomes.reversedFirst).toBeGreaterThan(0);
    expect(outcomes.broughtFirst).toBeGreaterThan(0);
  }, 180_000);
});
