import { DataSource, type EntityManager } from 'typeorm';
import { Checkpoints, SigningKeys, Verify, VerifyCheckpoints } from '#proofs';
import { OutboxDispatcher } from '#engine';
import { CONFIGURATION, migrate } from '#platform';
import { appendOnly, examine, migrations } from '#program';
import { packages } from '#workflows';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';
import { operationFaults } from './verify-operations.js';

/** What is changed, as the owner of the tables, and what verify says of it. */
type Change = readonly [name: string, statement: string, fault: RegExp];

/** A power in force; a case that is not public; and one that is, of another number. */
const force = `(select instance_id from instance_state where state = 'inForce' order by 1 limit 1)`;
const draft = `(select instance_id from instance_state where state = 'drafting' order by 1 limit 1)`;
const set = (table: string, what: string, of = force, and = 'true'): string =>
  `update ${table} set ${what} where instance_id = ${of} and ${and}`;
const first = (table: string, and = 'true'): string => `ctid = (select min(ctid) from ${table} where ${and})`;
const one = (table: string, of = force): string => first(table, `instance_id = ${of}`);
/** With the trigger that would note it out of the way. */
const silently = (table: string, statement: string): string =>
  `alter table ${table} disable trigger ${table}_recorded; ${statement}; alter table ${table} enable trigger ${table}_recorded`;
const changed = (table: string, what: string, and = 'true'): string =>
  silently(table, `update ${table} set ${what} where ${first(table, and)}`);
const held = `select effect from (select id as effect from outbox where delivered_at is null order by id limit 1) waiting`;
const nobody = `'0193e000-0000-7000-8000-ffffffffffff'`;

const ofCases: readonly Change[] = [
  ['instance: its uuid', `update instance set uuid = gen_random_uuid() where id = ${force}`, /not of this case, place or step/],
  ['instance: its version', `update instance set version = 'v9' where id = ${force}`, /this program has no delegation\/v9/],
  ['instance: its group', `update instance set group_id = gen_random_uuid() where id = ${force}`, /another group/],
  [
    'instance: its beginning',
    `update instance set created_at = created_at - interval '1 day' where id = ${force}`,
    /at another time/,
  ],
  ['instance: its parent', `update instance set parent_id = ${draft} where id = ${force}`, /another parent/],
  ['snapshot: its step', set('snapshot', 'seq = seq - 1'), /the snapshot is at/],
  [
    'snapshot: its content',
    set('snapshot', `content = jsonb_set(content, '{context,title}', '"x"')`),
    /not the replay of the journal/,
  ],
  ['snapshot: its head', set('snapshot', 'head = sha256(head)'), /another head of the chain/],
  ['snapshot: its authentication', set('snapshot', 'mac = sha256(mac)'), /was not written by the program/],
  ['snapshot: its time', set('snapshot', `stepped_at = stepped_at + interval '1 s'`), /another time/],
  ['snapshot: stopped', set('snapshot', 'is_stopped = true'), /stopped without an open incident/],
  ['snapshot: gone', `delete from snapshot where instance_id = ${draft}`, /the snapshot is missing/],
  [
    'incident: made up',
    `insert into incident (id, instance_id, kind, event_type, request, error, opened_at)
    values (${nobody}, ${force}, 'step', 'x', '{}', 'x', '2026-01-01')`,
    /an open incident is there/,
  ],
  [
    'journal: a byte of a record',
    set('journal', `record = replace(record, 'delegation', 'delegatioN')`, force, 'seq = 1'),
    /match its hash/,
  ],
  ['journal: a hash', set('journal', 'hash = sha256(hash)', force, 'seq = 3'), /match its hash/],
  ['journal: a type', set('journal', `type = 'x'`, force, 'seq = 3'), /not of this case, place or step/],
  ['journal: a time', set('journal', `at = at + interval '1 s'`, force, 'seq = 3'), /not of this case, place or step/],
  [
    'journal: a record gone',
    `delete from journal where seq = 2 and instance_id = (select instance_id from instance_state where state = 'keneshReview')`,
    /record 2 is missing/,
  ],
  [
    'journal: the last record gone',
    `delete from journal where instance_id = ${draft} and seq = (select max(seq) from journal where instance_id = ${draft})`,
    /the snapshot is at|journal is empty/,
  ],
  [
    'journal: a record too many',
    `insert into journal (instance_id, seq, type, at, record, hash)
    select instance_id, seq + 1, type, at, record, hash from journal where instance_id = ${draft} order by seq desc limit 1`,
    /match its hash/,
  ],
  ['fact: gone', `delete from fact`, /fact .* is missing/],
  ['state: a path', set('instance_state', `states = states || '{zzz}'`), /the shown state/],
  ['state: its number', set('instance_state', `number = 'D-999999'`), /the shown state/],
  ['state: its title', set('instance_state', `title = 'x'`), /the shown state/],
  ['state: attributes', set('instance_state', `attributes = attributes || '{"recipient": null}'`), /the shown state/],
  ['state: ended', set('instance_state', 'is_final = true'), /the shown state/],
  ['state: since when', set('instance_state', `changed_at = changed_at - interval '1 day'`), /the shown state/],
  ['state: gone', `delete from instance_state where instance_id = ${force}`, /the shown state/],
  ['words that are searched', set('case_search', `words = 'x'`), /words that are searched/],
  ['party: its body', set('instance_party', `body_id = ${nobody}`, force, `party = 'control'`), /the parties/],
  ['party: gone', `delete from instance_party where instance_id = ${force} and party = 'control'`, /the parties/],
  ['party: too many', `insert into instance_party values (${draft}, 'control', ${nobody})`, /the parties/],
  ...['event', 'party', 'office'].map((column): Change => [
    `task: its ${column}`,
    set('task', `${column} = 'operator'`, draft),
    /the tasks/,
  ]),
  ['task: its body', set('task', `body_id = ${nobody}`, draft), /the tasks/],
  ['task: its due date', set('task', `due_on = '2199-01-01'`, draft), /the tasks/],
  ['task: its instant', set('task', `due_at = '2199-01-01'`, draft), /the tasks/],
  ['task: since when', set('task', `opened_at = opened_at - interval '1 day'`, draft), /the tasks/],
  ['task: gone', `delete from task where instance_id = ${draft}`, /the tasks/],
  [
    'task: made up',
    `insert into task select instance_id, 'x', body_id, event, party, office, due_on, due_at, opened_at from task where ${first('task')}`,
    /the tasks/,
  ],
  ...[
    `counted_from = '2020-01-01'`,
    `due_on = '2199-01-01'`,
    `due_at = '2199-01-01'`,
    'provisional = not provisional',
    `rule = 'x'`,
    `name = 'x'`,
  ].map((what): Change => [`deadline: ${what}`, `update deadline set ${what} where ${first('deadline')}`, /the deadlines/]),
  [
    'deadline: its basis',
    `update deadline set basis = case basis when 'own' then 'statutory' else 'own' end where ${first('deadline')}`,
    /the deadlines/,
  ],
  ['deadline: gone', `delete from deadline where ${first('deadline')}`, /the deadlines/],
  ...[`kind = 'interest'`, `period = '1999'`, `source = 'x'`, 'amount_tyiyn = amount_tyiyn + 1', 'ordinal = ordinal + 50'].map(
    (what): Change => [
      `ledger: ${what}`,
      `update ledger_entry set ${what} where ${first('ledger_entry', `kind = 'received'`)}`,
      /the ledger rows/,
    ],
  ),
  [
    'ledger: a due date',
    `update ledger_entry set due_on = due_on + 1 where ${first('ledger_entry', `kind = 'due'`)}`,
    /the ledger rows/,
  ],
  [
    'ledger: its time',
    `update ledger_entry set recorded_at = recorded_at - interval '1 day' where ${one('ledger_entry')}`,
    /the ledger rows are of another time/,
  ],
  ['ledger: gone', `delete from ledger_entry where ${one('ledger_entry')}`, /the ledger rows/],
  [
    'ledger: made up',
    `insert into ledger_entry (instance_id, seq, ordinal, kind, period, source, amount_tyiyn, recorded_at)
    values (${draft}, 1, 1, 'received', '2026', 'x', 1, '2026-01-01')`,
    /the ledger rows/,
  ],
  ['share: its amount', `update allocation set amount_tyiyn = amount_tyiyn - 1 where ${one('allocation')}`, /the shares/],
  ['share: gone', `delete from allocation where ${one('allocation')}`, /the shares/],
  ['document: named by nobody', `insert into case_document values (${draft}, 1, sha256('x'))`, /the documents/],
  [
    'outbox: what is to be done',
    `update outbox set content = content || '{"template": "x"}' where ${one('outbox')}`,
    /effects of the replay/,
  ],
  [
    'outbox: of another step',
    `update outbox set seq = 1 where ${first('outbox', `instance_id = ${force} and seq > 1`)}`,
    /effects of the replay/,
  ],
  [
    'outbox: when',
    `update outbox set created_at = created_at - interval '1 day' where ${one('outbox')}`,
    /effects of the replay/,
  ],
  ['outbox: gone', `delete from outbox where id in (${held})`, /effects of the replay/],
  [
    'outbox: made up',
    `insert into outbox (uuid, instance_id, seq, content, created_at) select gen_random_uuid(), instance_id, seq, content, created_at from outbox where ${one('outbox')}`,
    /effects of the replay/,
  ],
  [
    'outbox: marked as delivered',
    `update outbox set delivered_at = '2026-01-01', outcome = 'done' where id in (${held})`,
    /nothing came of it/,
  ],
  [
    'outbox: marked as meant for nobody',
    `update outbox set delivered_at = '2026-01-01', outcome = 'moot' where id in (${held})`,
    /nothing came of it/,
  ],
  [
    'outbox: marked as skipped',
    `update outbox set delivered_at = '2026-01-01', outcome = 'skipped' where id in (${held})`,
    /nothing came of it/,
  ],
  [
    'outbox: delivered without an outcome',
    `update outbox set delivered_at = '2026-01-01' where id in (${held})`,
    /without an outcome/,
  ],
  [
    'outbox: under another id',
    `update outbox set uuid = gen_random_uuid() where ${first('outbox', 'delivered_at is not null')}`,
    /nothing came of it/,
  ],
  [
    'notices: gone',
    `delete from inbox_item where source = (select uuid from outbox where ${first('outbox', `outcome = 'done'`)});
    delete from untold where source = (select uuid from outbox where ${first('outbox', `outcome = 'done'`)})`,
    /nothing came of it/,
  ],
  ['public case: a draft', `insert into public_case values (${draft}, 1)`, /is public, but was never published/],
  ['public case: taken back', `delete from public_case where instance_id = ${force}`, /not public as it was published/],
  ['public case: since another step', set('public_case', 'seq = seq - 1'), /not public as it was published/],
  [
    'public record: made up',
    `insert into public_record values (${force}, 1, 'recordConsultationBreach', '2026-01-01')`,
    /public records/,
  ],
];

const ofOperations: readonly Change[] = [
  [
    'operation: a byte of the record',
    `update operation_record set record = replace(record, 'program', 'programs') where id = 1`,
    /operation 1 .* hash/,
  ],
  ['operation: its hash', `update operation_record set hash = sha256(hash) where id = 1`, /operation 1 /],
  ['operation: its time', `update operation_record set at = at - interval '1 day' where id = 1`, /its columns/],
  ['operation: its name', `update operation_record set operation = 'personCreated' where id = 1`, /its columns/],
  ['operation: its subject', `update operation_record set subject = 'x' where id = 1`, /its columns/],
  ['operation: its person', `update operation_record set person = ${nobody} where id = 1`, /its columns/],
  [
    'operation: gone',
    `delete from operation_row where operation_id = 1; delete from operation_record where id = 1`,
    /operation 1 the record does not match its hash, or is missing/,
  ],
  [
    'row of an operation: its image',
    `update operation_row set image = image || '{"name": "x"}' where ${first('operation_row', `of_table = 'person'`)}`,
    /rows that it changed/,
  ],
  ['row of an operation: gone', `delete from operation_row where ${first('operation_row')}`, /rows that it changed/],
  [
    'row of an operation: made up',
    `insert into operation_row values (1, 999999, 'person', '{"id": ${nobody.replaceAll("'", '"')}}', null)`,
    /rows that it changed/,
  ],
  [
    'person: with the trigger on',
    `update person set name = 'x' where ${first('person')}`,
    /person .* was changed without a record/,
  ],
  ...[
    `login = 'x.y'`,
    `name = 'x'`,
    `language = case language when 'en' then 'ru' else 'en' end`,
    `password_hash = 'x'`,
    'must_change_password = not must_change_password',
    'demonstration = false',
    `disabled_at = '2026-01-01'`,
    `disabled_reason = 'x'`,
  ].map((what): Change => [`person: ${what}`, changed('person', what), /person .* is not as it was recorded/]),
  [
    'person: made up',
    silently('person', `insert into person (id, login, name, language) values (${nobody}, 'x.y', 'x', 'en')`),
    /person .* was never recorded/,
  ],
  ...[
    `office = case office when 'operator' then 'auditor' else 'operator' end`,
    `valid_from = '2000-01-01'`,
    `valid_to = '2199-01-01'`,
    `basis = 'x'`,
    `end_reason = 'x'`,
  ].map((what): Change => [`office: ${what}`, changed('office', what), /office .* is not as it was recorded/]),
  [
    'office: of another person',
    changed('office', `person_id = (select id from person where login = 'operator')`, `office = 'signatory'`),
    /office .* is not as/,
  ],
  [
    'office: in another body',
    changed('office', `body_id = (select id from body order by id desc limit 1)`),
    /office .* is not as/,
  ],
  ['office: gone', silently('office', `delete from office where ${first('office')}`), /office .* is missing/],
  [
    'office: made up',
    silently(
      'office',
      `insert into office (id, person_id, body_id, office, valid_from, basis)
    select ${nobody}, person_id, body_id, 'operator', '2001-01-01', 'x' from office where ${first('office')}`,
    ),
    /office .* was never recorded/,
  ],
  [
    'token: made up',
    silently(
      'token',
      `insert into token (id, sha256, person_id, name, created_at, expires_at, scopes)
    select ${nobody}, sha256('x'), id, 'x', '2026-01-01', '2199-01-01', '{act}' from person where ${first('person')}`,
    ),
    /token .* was never recorded/,
  ],
  [
    'identity: made up',
    silently(
      'person_identity',
      `insert into person_identity (id, person_id, issuer, subject, linked_at)
    select ${nobody}, id, 'x', 'x', '2026-01-01' from person where ${first('person')}`,
    ),
    /person_identity .* was never recorded/,
  ],
  ...[`name_ru = 'x'`, `valid_to = '2199-01-01'`, 'demonstration = false'].map((what): Change => [
    `body: ${what}`,
    changed('body', what),
    /body .* is not as it was recorded/,
  ]),
  ...[`name_ru = 'x'`, 'population = 1', `valid_to = '2199-01-01'`].map((what): Change => [
    `territory: ${what}`,
    changed('territory', what),
    /territory .* is not as it was recorded/,
  ]),
  [
    'succession of territories: gone',
    silently('territory_succession', `delete from territory_succession where ${first('territory_succession')}`),
    /territory_succession .* is missing/,
  ],
  ...[
    'own_local_matter = not own_local_matter',
    'judicial = not judicial',
    `name_en = 'x'`,
    `valid_to = '2199-01-01'`,
    `sphere = 'x'`,
  ].map((what): Change => [`power: ${what}`, changed('power', what), /power .* is not as it was recorded/]),
  [
    'mandate: made up',
    silently(
      'mandate',
      `insert into mandate select ${nobody}, a.id, b.id, '{signatory}', '1', '2026-01-01', null, '2026-01-01', '2199-01-01', '2026-01-01', ${nobody}
    from body a, body b where a.id < b.id limit 1`,
    ),
    /mandate .* was never recorded/,
  ],
  ...[
    'value = value + 1',
    `unit = case unit when 'count' then 'months' else 'count' end`,
    `valid_to = '2199-01-01'`,
    `article = 'x'`,
    `note_en = 'x'`,
  ].map((what): Change => [`rule: ${what}`, changed('rule', what), /rule .* is not as it was recorded/]),
  [
    'rule: made up',
    silently(
      'rule',
      `insert into rule (id, valid_from, value, unit, statutory, note_ky, note_ru, note_en)
    values ('kenesh.answer', '2000-01-01', 1, 'count', false, '', '', '')`,
    ),
    /rule .* was never recorded/,
  ],
  ['calendar: its note', changed('calendar_year', `note_en = 'x'`), /calendar_year .* is not as it was recorded/],
  [
    'calendar: a day of another kind',
    changed('calendar_day', `kind = case kind when 'off' then 'shortened' else 'off' end`),
    /calendar_day .* is not as/,
  ],
  [
    'calendar: a day gone',
    silently('calendar_day', `delete from calendar_day where ${first('calendar_day')}`),
    /calendar_day .* is missing/,
  ],
];

const ofMoney: readonly Change[] = [
  ...['amount_tyiyn = amount_tyiyn + 1', `account = '1'`, `reference = 'x'`, 'paid_on = paid_on - 1'].map((what): Change => [
    `payment: ${what}`,
    changed('payment', what),
    /payment .* is not as it was recorded/,
  ]),
  [
    'payment: gone',
    silently('payment', `delete from allocation where kind = 'payment'; delete from payment where ${first('payment')}`),
    /payment .* is missing/,
  ],
  [
    'payment: made up',
    silently(
      'payment',
      `create temporary table x on commit drop as select * from payment limit 1; update x set id = ${nobody}, reference = 'x';
      insert into payment select * from x`,
    ),
    /payment .* was never recorded/,
  ],
  ...['amount_tyiyn = amount_tyiyn + 1', `act = 'x'`, `classification_code = '1'`, 'year = year + 1'].map((what): Change => [
    `budget line: ${what}`,
    changed('budget_line', what),
    /budget_line .* is not as it was recorded/,
  ]),
  [
    'budget line: with the trigger on',
    'update budget_line set amount_tyiyn = amount_tyiyn + 1',
    /budget_line .* was changed without a record/,
  ],
];

const ofCheckpoints: readonly Change[] = [
  ['checkpoint: its statement', `update checkpoint set statement = replace(statement, '"count"', '"Count"')`, /checkpoint 1/],
  ['checkpoint: its time', `update checkpoint set at = at - interval '1 day'`, /checkpoint 1/],
  ['checkpoint: its hash', `update checkpoint set hash = sha256(hash)`, /checkpoint 1/],
  ['checkpoint: its signature', `update checkpoint set signature = sha512(signature)`, /checkpoint 1/],
  ['checkpoint: gone', `delete from checkpoint`, /checkpoint 1/],
  ['checkpoint: the head of operations', `update checkpoint set operation_hash = sha256(operation_hash)`, /checkpoint 1/],
  ['a head that it covers', `update checkpoint_head set head = sha256(head) where ${first('checkpoint_head')}`, /checkpoint 1/],
  ['a head that it covers: gone', `delete from checkpoint_head where ${first('checkpoint_head')}`, /checkpoint 1/],
  ['key: its statement', `update signing_key set statement = replace(statement, '"number"', '"Number"')`, /key/],
  ['key: its signature', `update signing_key set signature = sha512(signature)`, /key/],
  [
    'operations: the last cut off',
    `delete from operation_row where operation_id = (select max(id) from operation_record);
    delete from operation_record where id = (select max(id) from operation_record)`,
    /operation \d+ is not the one that checkpoint 1 covers/,
  ],
  [
    'journal: a chain computed anew',
    set('journal', `record = record || ' ', hash = sha256(hash)`, draft),
    /not the one that checkpoint 1 covers/,
  ],
];

const ofSchema: readonly Change[] = [
  [
    'trigger disabled',
    'alter table instance_state disable trigger delegation_in_force',
    /trigger instance_state.delegation_in_force is not/,
  ],
  [
    'trigger dropped',
    'drop trigger delegation_recorded on instance_state',
    /trigger instance_state.delegation_recorded is missing/,
  ],
  [
    'trigger added',
    'create trigger x before insert on journal for each row execute function search_case()',
    /trigger journal.x is not made/,
  ],
  [
    'function hollowed out',
    `create or replace function delegation_in_force() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin return null; end $$`,
    /function delegation_in_force\(\) is not/,
  ],
  [
    'function where tables are looked for',
    'alter function unrecorded(bigint) reset search_path',
    /function unrecorded\(.*\) is not/,
  ],
  ['function with the rights of its owner', 'alter function search_case() security definer', /function search_case\(\) is not/],
  ['function added', `create function x() returns int language sql return 1`, /function x\(\) is not made/],
  ['function dropped', 'drop function row_key cascade', /function row_key\(.*\) is missing/],
  [
    'check dropped',
    'alter table instance_state drop constraint delegation_shown',
    /constraint instance_state.delegation_shown is missing/,
  ],
  ['reference dropped', 'alter table ledger_entry drop constraint ledger_entry_step_fkey', /ledger_entry_step_fkey is missing/],
  ['key dropped', 'alter table journal drop constraint journal_pkey cascade', /journal_pkey is missing/],
  [
    'check not valid',
    'alter table ledger_entry drop constraint ledger_entry_kind_check; alter table ledger_entry add constraint ledger_entry_kind_check check (true) not valid',
    /ledger_entry_kind_check is not/,
  ],
  [
    'unique index replaced',
    'drop index payment_reference; create index payment_reference on payment (reference)',
    /index payment_reference is not/,
  ],
  ['index dropped', 'drop index task_name', /index task_name is missing/],
  ['not null dropped', 'alter table journal alter column record drop not null', /column journal.record is not/],
  ['default changed', 'alter table journal alter column xid drop default', /column journal.xid is not/],
  ['type changed', 'alter table round_run alter column took_ms type bigint', /column round_run.took_ms is not/],
  ['column added', 'alter table person add column x int', /column person.x is not made/],
  [
    'column computed otherwise',
    'alter table allocation alter column payment_id drop expression',
    /column allocation.payment_id is not/,
  ],
  ['table added', 'create table x (id int)', /table x is not made/],
  ['view added', 'create view x as select 1 as one', /table x is not made/],
  ['table not logged', 'alter table round_run set unlogged', /table round_run is not/],
  ['rule added', 'create rule x as on insert to refused_attempt do instead nothing', /rule refused_attempt.x is not made/],
  ['rows hidden', 'alter table journal enable row level security', /table journal is not/],
  ['policy added', 'create policy x on journal using (false)', /policy journal.x is not made/],
  ['sequence in larger steps', 'alter sequence case_number increment by 2', /sequence case_number is not/],
  ['right to update the past', 'grant update on journal to application', /right of application on table journal is not/],
  [
    'right to update a column of the past',
    'grant update (record) on journal to application',
    /right of application on column journal.record is not/,
  ],
  [
    'right to empty a table',
    'grant truncate on ledger_entry to application',
    /right of application on table ledger_entry is not/,
  ],
  ['right to read for everybody', 'grant select on person to public', /right of public on table person is not made/],
  ['right taken away', 'revoke select on journal from application', /right of application on table journal is missing/],
  ['right to make tables', 'grant create on schema public to application', /right of application on schema public is not/],
  [
    'right to make tables of a session',
    `do $$ begin execute format('grant temporary on database %I to application', current_database()); end $$`,
    /right of application on database: temporary is not made/,
  ],
  [
    'setting of the role that owns',
    `do $$ begin execute format('alter database %I set search_path = x', current_database()); end $$`,
    /setting of public: search_path is not made/,
  ],
];

const warn = jest.fn();
let api: TestApi;
let checkpoints: VerifyCheckpoints;
let owner: DataSource;
let roles: { owner: string; application: string };
const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

beforeAll(async () => {
  api = await openApi({}, packages);
  const { url, ownerUrl } = api.database;
  // Rights on the database itself are not part of a template.
  await migrate({ url, ownerUrl, migrations, appendOnly });
  roles = { owner: roleOf(ownerUrl), application: roleOf(url) };
  owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  // A rule of the smallest workflow, which is put there as if by hand.
  await owner.query(`delete from rule where id = 'leave.answer'; delete from row_change`);
  checkpoints = new VerifyCheckpoints(owner, api.app.get(SigningKeys), api.app.get(CONFIGURATION));
  await makeDemonstrationCases(api.app, { warn });
  expect(warn).not.toHaveBeenCalled();
  // One effect that nobody has performed yet.
  await owner.query(
    `update outbox set next_try_at = 'infinity' where id = (select max(id) from outbox where content ->> 'kind' = 'notify')`,
  );
  await api.app.get(OutboxDispatcher).deliver();
  await api.app.get(Checkpoints).make();
}, 120_000);
afterAll(async () => {
  await owner.destroy();
  await api.close();
});

class Undone extends Error {}

/** What a proof says after a change. */
async function after(statement: string, proof: (tx: EntityManager) => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  const undone = owner.transaction('REPEATABLE READ', async (tx) => {
    if (statement !== '')
      await tx.query(
        statement
          .replaceAll('to application', `to ${roles.application}`)
          .replaceAll('from application', `from ${roles.application}`),
      );
    faults = await proof(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  return faults;
}

async function collected<Fault>(faults: AsyncGenerator<Fault>): Promise<Fault[]> {
  const found: Fault[] = [];
  for await (const fault of faults) found.push(fault);
  return found;
}

const proofs: Record<string, [changes: readonly Change[], proof: (tx: EntityManager) => Promise<string[]>]> = {
  'a case': [
    ofCases,
    async (tx) => (await collected(api.app.get(Verify).all(tx))).flatMap((found) => (found === null ? [] : [found.fault])),
  ],
  'what changes outside cases': [[...ofOperations, ...ofMoney], (tx) => collected(operationFaults(tx))],
  checkpoints: [ofCheckpoints, async (tx) => [...(await checkpoints.within(tx)).faults]],
  'the schema': [ofSchema, async (tx) => [...(await examine(tx, roles)).faults]],
};

describe.each(Object.entries(proofs))('of %s', (_, [changes, proof]) => {
  test('nothing is found where nothing was changed', async () => {
    expect(await after('', proof)).toEqual([]);
  });

  test.each(changes)('verify finds %s', async (__, statement, fault) => {
    expect(await after(statement, proof)).toContainEqual(expect.stringMatching(fault));
  });
});

test('a migration that this program does not know is no way around the comparison', async () => {
  const added = `insert into migrations (timestamp, name) values (1999999999999, 'x')`;
  const ages = await after(added, async (tx) => [(await examine(tx, roles)).age]);
  expect(ages).toEqual(['newer']);
});
