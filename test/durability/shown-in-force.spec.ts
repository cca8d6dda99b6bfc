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
} from '../../workflows/delegation/scenarios/stages.js';

let desk: EngineDesk;
let owner: DataSource;
let term: Term;
/** Lacks its first transfer; a payment that was taken back is free for it. */
let unpaid: EngineCase;
let payment: string;
let inForce: EngineCase;

async function prepared(): Promise<EngineCase> {
  const delegation = await desk.open({ instrument: 'agreement' });
  await untilPreparing(desk, delegation, term);
  await appropriate(desk, delegation, term.years[0]!);
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  return delegation;
}

beforeAll(async () => {
  desk = await EngineDesk.open();
  owner = await new DataSource({ type: 'postgres', url: desk.database.ownerUrl }).initialize();
  term = termFrom(nextEffectiveDate(desk.today()));
  unpaid = await prepared();
  payment = await pay(desk, unpaid, dueDates(term)[0]!);
  await reverse(unpaid, payment);
  inForce = await prepared();
  await pay(desk, inForce, dueDates(term)[0]!);
  await desk.moveTo(term.effectiveDate);
  await inForce.send('ministry.signatory', 'bringIntoForce');
});
afterAll(async () => {
  await owner.destroy();
  await desk.close();
});

class Undone extends Error {}

/** Runs statements in one transaction, checked as at its commit; then undone. Gives what was said. */
async function attempt(by: DataSource, statements: readonly string[]): Promise<string> {
  const attempted = by.transaction(async (tx) => {
    for (const statement of statements) await tx.query(statement);
    await tx.query('set constraints all immediate');
    throw new Undone();
  });
  return attempted.catch((error: Error) => (error instanceof Undone ? 'accepted' : error.message));
}

const of = ({ id }: EngineCase): string => `(select id from instance where uuid = '${id}')`;
const say = (changed: string, delegation = unpaid): string =>
  `update instance_state set ${changed} where instance_id = ${of(delegation)}`;
const sayInForce = (): string => say(`state = 'inForce', states = '{live,live.force,live.force.inForce}'`);
const forgedValue = '{"live": {"force": "inForce", "funding": "onSchedule", "fiscalYear": "appropriated", "reporting": {}}}';
const tranche = (): string =>
  JSON.stringify([{ payment, dueOn: dueDates(term)[0], amount: quarterlyTransfer, on: term.effectiveDate, state: 'recorded' }]);
const forgeSnapshot = (): string => `update snapshot set content = content || jsonb_build_object('value', '${forgedValue}'::jsonb,
  'context', content -> 'context' || jsonb_build_object('tranches', '${tranche()}'::jsonb)) where instance_id = ${of(unpaid)}`;
const addLedger = (seq: string, ordinal = 99): string => `insert into ledger_entry
  (instance_id, seq, ordinal, kind, period, source, amount_tyiyn, recorded_at)
  values (${of(unpaid)}, ${seq}, ${ordinal}, 'received', '${term.years[0]}-Q1', '${payment}', ${quarterlyTransfer}, '2026-01-01')`;
const addShare = (): string => `insert into allocation (instance_id, kind, row_id, amount_tyiyn)
  values (${of(unpaid)}, 'payment', '${payment}', ${quarterlyTransfer})`;
/** A further record, well-formed as `changed` leaves it, at which the snapshot then stands. */
const forgeRecord = (changed = `said`, hash = `sha256(last.hash || convert_to((${changed})::text, 'UTF8'))`): string[] => [
  `insert into journal (instance_id, seq, type, at, record, hash)
   select last.instance_id, last.seq + 1, last.type, last.at, (${changed})::text, ${hash}
   from (select * from journal where instance_id = ${of(unpaid)} order by seq desc limit 1) last
   join snapshot s on s.instance_id = last.instance_id
   cross join lateral (select last.record::jsonb || jsonb_build_object('seq', last.seq + 1, 'previous', encode(last.hash, 'hex'),
     'snapshot', encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex'),
     'to', '["live.force.inForce"]'::jsonb) as said) forged`,
  `update snapshot s set seq = last.seq, head = last.hash
   from (select * from journal where instance_id = ${of(unpaid)} order by seq desc limit 1) last where s.instance_id = last.instance_id`,
];
const anew = '0193e000-0000-7000-8000-ffffffffffff';
const begin = (workflow: string): string =>
  `insert into instance (uuid, workflow, version, created_at) values ('${anew}', '${workflow}', 'v1', '2026-01-01')`;
const copy = (table: string, columns: string): string => `insert into ${table} (instance_id, ${columns})
  select (select id from instance where uuid = '${anew}'), ${columns} from ${table} where instance_id = ${of(inForce)}`;
const copyState = (): string =>
  copy('instance_state', 'workflow, state, states, number, title, attributes, is_final, changed_at');
const copySnapshot = (): string => copy('snapshot', 'seq, content, head, stepped_at');

describe('nobody can say in SQL that a power is in force', () => {
  const ways: Record<string, [statements: () => string[], refusal: RegExp]> = {
    'by the shown state alone': [() => [say(`state = 'inForce'`)], /delegation_shown/],
    'by the shown state of one about to end': [() => [say(`state = 'terminating'`)], /delegation_shown/],
    'by the outermost path': [() => [say(`state = 'inForce', states = '{live}'`)], /delegation_shown/],
    ...Object.fromEntries(
      ['inForce', 'suspended', 'terminating'].map((state) => [
        `by no path but ${state}`,
        [() => [say(`state = '${state}', states = '{${state}}'`)], /delegation_shown/],
      ]),
    ),
    'by an unknown path': [() => [say(`state = 'inForce', states = array[null]`)], /delegation_shown/],
    'by an unknown path beside its own': [
      () => [say(`state = 'inForce', states = array['preparing', null]`)],
      /delegation_shown/,
    ],
    'as a public case that was not published': [
      () => [`insert into public_case values (${of(unpaid)}, 1) on conflict do nothing`],
      /permission denied/,
    ],
    'with a public record of a step that was not': [
      () => [`insert into public_record values (${of(unpaid)}, 1, 'recordConsultationBreach', '2026-01-01')`],
      /permission denied/,
    ],
    'by a suspension that nobody entered': [
      () => [say(`state = 'inForce', states = '{live,live.force,live.force.suspended}'`)],
      /delegation_shown/,
    ],
    'by the day since which it would be': [
      () => [say(`attributes = attributes || '{"inForceSince": "2027-01-01"}'`)],
      /not in force since that day/,
    ],
    'with a ledger row beyond the journal': [() => [addLedger('900')], /ledger_entry_step_fkey/],
    'with a ledger row of an earlier step': [
      () => [forgeSnapshot(), addLedger('1'), sayInForce()],
      /not the one that was recorded/,
    ],
    'with ledger row and share': [
      () => [forgeSnapshot(), addLedger('1'), addShare(), sayInForce()],
      /not the one that was recorded/,
    ],
    'as a case of another workflow': [() => [begin('leave'), copySnapshot(), copyState()], /instance_state_workflow_fkey/],
    'as a case without a journal': [() => [begin('delegation'), copySnapshot(), copyState()], /received 0 of/],
    'as a copy of one that is, with its journal': [
      () => [
        begin('delegation'),
        copy('journal', 'seq, type, at, record, hash'),
        copySnapshot(),
        copy('ledger_entry', 'seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at'),
        copyState(),
      ],
      /does not match its hash or place/,
    ],
    'with a record whose hash is not its own': [
      () => [forgeSnapshot(), ...forgeRecord('said', `sha256('anything')`), addLedger('1'), sayInForce()],
      /does not match its hash or place/,
    ],
    'with a record of another step': [
      () => [forgeSnapshot(), ...forgeRecord(`said || '{"seq": 3}'`), addLedger('1'), sayInForce()],
      /does not match its hash or place/,
    ],
    'with a record that names no snapshot': [
      () => [forgeSnapshot(), ...forgeRecord(`said - 'snapshot'`), addLedger('1'), sayInForce()],
      /not the one that was recorded/,
    ],
    'with a whole record, and a payment that holds nothing for it': [
      () => [forgeSnapshot(), ...forgeRecord(), addLedger('1'), sayInForce()],
      /shares of lines and payments/,
    ],
    'with a whole record and a ledger that lowers what is due': [
      () => [
        `update snapshot set content = jsonb_set(content, '{value}', '${forgedValue}') where instance_id = ${of(unpaid)}`,
        ...forgeRecord(),
        addLedger('1').replace(quarterlyTransfer, '1'),
        `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, due_on, amount_tyiyn, recorded_at)
         select instance_id, seq, 100 + ordinal, kind, period, source, due_on, 1 - amount_tyiyn, recorded_at from ledger_entry
         where instance_id = ${of(unpaid)} and kind = 'due'`,
        sayInForce(),
      ],
      /the ledger is not that of the snapshot/,
    ],
    'behind tables of the session': [
      () => [
        `create temporary table forged on commit drop as select * from ledger_entry`,
        `alter table forged rename to ledger_entry`,
        `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, amount_tyiyn)
         values (${of(unpaid)}, 1, 99, 'received', '', '', ${quarterlyTransfer})`,
        forgeSnapshot(),
        sayInForce(),
      ],
      /received 0 of/,
    ],
    'behind payments of the session': [
      () => [
        `create temporary table forged on commit drop as select * from payment`,
        `alter table forged rename to payment`,
        `update payment set amount_tyiyn = 900000000000`,
        addShare(),
        `update allocation set amount_tyiyn = amount_tyiyn * 2 where instance_id = ${of(unpaid)} and kind = 'payment'`,
      ],
      /exceed its amount/,
    ],
    'under another name of its workflow': [
      () => [`update instance set workflow = 'leave' where uuid = '${unpaid.id}'`],
      /permission denied/,
    ],
    'by another past': [
      () => [`update journal set type = 'bringIntoForce' where instance_id = ${of(unpaid)}`],
      /permission denied/,
    ],
    'by a row written at once': [
      () => [
        `delete from instance_state where instance_id = ${of(unpaid)}`,
        copyState().replace(`(select id from instance where uuid = '${anew}')`, of(unpaid)),
      ],
      /is not in force/,
    ],
  };

  test.each(Object.entries(ways))('%s: not as the application', async (_, [statements, refusal]) => {
    expect(await attempt(desk.database.dataSource, statements())).toMatch(
      new RegExp(`${refusal.source}|in \\w+ change without a step`),
    );
  });

  const beyondRights = Object.entries(ways).filter(([, [, { source }]]) => source !== 'permission denied');
  test.each(beyondRights)('%s: not as the owner, for whom no step is required', async (_, [statements, refusal]) => {
    expect(await attempt(owner, statements())).toMatch(refusal);
  });
});

describe('what is shown of a case and its money, the application’s role changes by a step alone', () => {
  const without = (table: string): RegExp => new RegExp(`^rows of case \\d+ in ${table} change without a step$`);
  const withMac = (mac: string): string[] => [
    forgeSnapshot(),
    ...forgeRecord(),
    `update snapshot set mac = ${mac} where instance_id = ${of(unpaid)}`,
    addLedger('1'),
    addShare(),
    sayInForce(),
  ];
  const received = (): string => addLedger(`(select max(seq) from journal where instance_id = ${of(inForce)})`, 98);
  const ways: Record<string, [statements: () => string[], refusal: RegExp]> = {
    'money received, at a step that was': [() => [received().replace(unpaid.id, inForce.id)], without('ledger_entry')],
    'money received, at a step of its own': [
      () => [...forgeRecord(), addLedger(`(select max(seq) from journal where instance_id = ${of(unpaid)})`)],
      without('ledger_entry'),
    ],
    'money received, at the last record once more': [
      () => [
        `insert into journal (instance_id, seq, type, at, record, hash)
         select instance_id, seq + 1, type, at, record, hash from journal where instance_id = ${of(unpaid)} order by seq desc limit 1`,
        `update snapshot set seq = seq + 1 where instance_id = ${of(unpaid)}`,
        addLedger(`(select seq from snapshot where instance_id = ${of(unpaid)})`),
      ],
      without('ledger_entry'),
    ],
    'a share that is taken from a payment': [() => [addShare()], without('allocation')],
    'a share that is given back': [
      () => [`delete from allocation where instance_id = ${of(inForce)} and kind = 'payment'`],
      without('allocation'),
    ],
    'a share that is lowered': [
      () => [`update allocation set amount_tyiyn = 1 where instance_id = ${of(inForce)} and kind = 'payment'`],
      without('allocation'),
    ],
    'a share that goes to another case': [
      () => [`update allocation set instance_id = ${of(unpaid)} where instance_id = ${of(inForce)} and kind = 'payment'`],
      without('allocation'),
    ],
    'another recipient': [
      () => [`update instance_party set body_id = gen_random_uuid() where party = 'recipient' and instance_id = ${of(inForce)}`],
      without('instance_party'),
    ],
    'a further party': [
      () => [`insert into instance_party values (${of(inForce)}, 'recipient', gen_random_uuid())`],
      without('instance_party'),
    ],
    'a party less': [
      () => [`delete from instance_party where instance_id = ${of(inForce)} and party = 'recipient'`],
      without('instance_party'),
    ],
    'another title': [() => [say(`title = 'Drinking water'`, inForce)], without('instance_state')],
    'another number': [() => [say(`number = 'D-2026-000001'`, inForce)], without('instance_state')],
    'an end': [() => [say(`is_final = true`, inForce)], without('instance_state')],
    'a state before it': [() => [say(`state = 'preparing', states = '{preparing}'`, inForce)], without('instance_state')],
    'a state that is gone': [() => [`delete from instance_state where instance_id = ${of(inForce)}`], without('instance_state')],
    'a whole forged record, with the code of the one before': [() => withMac('mac'), without('ledger_entry')],
    'a whole forged record without a code': [() => withMac('null'), without('ledger_entry')],
    'a whole forged record with a code of one’s own': [() => withMac(`sha256('anything')`), without('ledger_entry')],
    'a whole forged record with a code by a key of the session': [
      () => [
        `create temporary table journal_key on commit drop as select 1 as is_only, ''::bytea as inner_pad, ''::bytea as outer_pad`,
        ...withMac('sha256(sha256(head))'),
      ],
      without('ledger_entry'),
    ],
    'the key': [() => ['select * from journal_key'], /^permission denied/],
    'another key': [() => [`update journal_key set key = sha256('')`], /^permission denied/],
    'a record of another transaction': [
      () => [
        `insert into journal (instance_id, seq, type, at, record, hash, xid)
         select instance_id, seq + 1, type, at, record, hash, xid from journal where instance_id = ${of(unpaid)}`,
      ],
      /^permission denied/,
    ],
  };

  test.each(Object.entries(ways))('%s', async (_, [statements, refusal]) => {
    expect(await attempt(desk.database.dataSource, statements())).toMatch(refusal);
  });
});

describe('what the application’s role changes in a snapshot', () => {
  const commit = (...statements: string[]): Promise<void> =>
    desk.database.dataSource.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement);
    });

  test('is shown to nobody, decides nothing and stops the case: a tranche added', async () => {
    const quiet = await prepared();
    const seq = (await desk.cases.get(quiet.id, acting('ministry.signatory'))).seq;
    const addTranche = `update snapshot set content = jsonb_set(content, '{context,tranches}', '${tranche()}') where instance_id = ${of(quiet)}`;
    await commit(addTranche);
    await expect(quiet.send('ministry.signatory', 'bringIntoForce')).rejects.toThrow('not the one that was recorded');
    await expect(desk.cases.get(quiet.id, acting('ministry.signatory'))).rejects.toThrow('not the one that was recorded');
    expect(await desk.cases.readable(quiet.id, acting('ministry.signatory'))).toMatchObject({ seq, isStopped: true });
    const incidents = await desk.database.dataSource.query<{ error: string }[]>(
      `select error from incident where instance_id = ${of(quiet)} and resolved_at is null`,
    );
    expect(incidents).toEqual([{ error: expect.stringContaining('not the one that was recorded') }]);
  });

  test('is found also where it is an earlier snapshot, with its own seq and hash', async () => {
    const earlier = await prepared();
    const [stored] = await desk.database.dataSource.query<{ seq: string; content: object; head: Buffer }[]>(
      `select seq, content, head from snapshot where instance_id = ${of(earlier)}`,
    );
    await earlier.send('municipality.financier', 'confirmSeparateLine', { line: '1431' });
    await desk.database.dataSource.query(
      `update snapshot set seq = $1, content = $2, head = $3 where instance_id = ${of(earlier)}`,
      [stored!.seq, stored!.content, stored!.head],
    );
    await expect(desk.cases.get(earlier.id, acting('ministry.signatory'))).rejects.toThrow('not at the end of the journal');
  });

  test('is found also with a whole forged record: the program did not write it', async () => {
    const { id } = unpaid;
    const before = await attempt(owner, [forgeSnapshot(), ...forgeRecord(), addLedger('1'), addShare(), sayInForce()]);
    expect(before).toBe('accepted');
    await commit(forgeSnapshot(), ...forgeRecord());
    const because = 'the last record was not written by the program';
    await expect(unpaid.send('ministry.signatory', 'bringIntoForce')).rejects.toThrow(because);
    await expect(desk.cases.get(id, acting('ministry.signatory'))).rejects.toThrow(because);
    expect(await desk.cases.readable(id, acting('ministry.signatory'))).toMatchObject({ isStopped: true });
    expect((await desk.faults()).map(({ instance }) => instance)).toContain(id);
  });
});
