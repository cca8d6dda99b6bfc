import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationBodies } from '#registry';
import { createDemonstrationDatabase, type TestDatabase } from '../../support/database.js';
import { type BenchEngine, openEngine } from '../lives/bench-engine.js';
import { lifeOf, type Setting } from '../lives/life.js';
import { settingOf, termsHashOf } from '../lives/settings.js';
import { type Kind, makeModels } from './model-cases.js';
import { multiply } from './multiply.js';
import { leftOutOfCopies } from './verified-sample.js';

const kinds: Kind[] = ['registered', 'withdrawn', 'drafted', 'submitted', 'offered', 'inForce'];
const copies = 4;

let database: TestDatabase;
let folder: string;
let bench: BenchEngine;
let setting: Setting;
beforeAll(async () => {
  [database, folder] = [await createDemonstrationDatabase(), await mkdtemp(join(tmpdir(), 'yntymak-multiply-'))];
  bench = await openEngine({ folder }, database);
  setting = await settingOf(bench, 'aimak', demonstrationBodies.aimak.id, 'ru');
  await makeModels(bench, [setting], kinds);
  // As the owner, under every trigger and foreign key.
  await multiply(database.ownerUrl, copies, { isFast: false });
});
afterAll(async () => {
  await bench?.close();
  await database?.drop();
  await rm(folder, { recursive: true });
});

const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => database.dataSource.query<Row[]>(sql, parameters);

async function faults(): Promise<unknown[]> {
  const found = [];
  let count = 0;
  for await (const fault of bench.verify.all()) {
    count += 1;
    if (fault !== null && fault.fault !== leftOutOfCopies) found.push(fault);
  }
  expect(count).toBe(kinds.length * (copies + 1));
  return found;
}

/** The newest copy in a state. */
async function copyIn(state: string): Promise<string> {
  const rows = await query<{ uuid: string }>(
    'select i.uuid from instance i join instance_state st on st.instance_id = i.id where st.state = $1 order by i.id desc limit 1',
    [state],
  );
  return rows[0]!.uuid;
}

test('each copy is a case of its own whose past is proven', async () => {
  expect(await faults()).toEqual([]);
  const [row] = await query<Record<string, number>>(
    `select count(*)::int as cases, count(distinct i.uuid)::int as ids, count(distinct st.number)::int as numbers,
       (select count(distinct hash)::int from journal) as hashes, (select count(*)::int from journal) as records,
       (select count(distinct id)::int from deadline) as deadlines, (select count(*)::int from deadline) as all_deadlines
     from instance i join instance_state st on st.instance_id = i.id`,
  );
  const cases = kinds.length * (copies + 1);
  const records = (copies + 1) * (1 + 2 + 2 + 3 + 8 + 20);
  expect(row).toMatchObject({ cases, ids: cases, numbers: cases, records, hashes: records });
  expect(row!.deadlines).toBe(row!.all_deadlines);
});

test('each copy in force draws on money of its own', async () => {
  const rows = await query<{ kind: string; shares: number; rows: number }>(
    'select kind, count(*)::int as shares, count(distinct row_id)::int as rows from allocation group by kind order by kind',
  );
  const each = { shares: copies + 1, rows: copies + 1 };
  expect(rows).toEqual([
    { kind: 'budgetLine', ...each },
    { kind: 'payment', ...each },
  ]);
});

test('the engine takes the next event of a copy, and begins the next case beside them', async () => {
  const offered = await copyIn('keneshReview');
  const termsHash = await termsHashOf(bench, offered);
  const acts = new Map(lifeOf(setting, termsHash).map((act) => [act.type, act]));
  const amendment = { clauses: { performanceStandards: 'В течение двух дней.' }, reasonText: 'Обращений стало больше.' };
  const sent: [state: string, type: string, login?: string, payload?: object][] = [
    ['drafting', 'submitForLegalityCheck'],
    ['legalityCheck', 'confirmLegality'],
    ['keneshReview', 'recordKeneshResolution'],
    ['preparing', 'submitCosting'],
    ['inForce', 'proposeAmendment', 'ministry.signatory', amendment],
  ];
  for (const [state, type, login, payload] of sent) {
    const act = acts.get(type);
    const acting = bench.person(login ?? act!.by);
    const instance = await copyIn(state);
    const { seq } = await bench.cases.readable(instance, acting);
    const answer = await bench.engine.send({
      instance,
      type,
      payload: payload ?? act!.payload({ budgetLine: '', payment: '' }),
      acting,
    });
    expect(answer).toMatchObject({ id: instance, seq: seq + 1 });
  }
  expect(await faults()).toEqual([]);
  await makeModels(bench, [setting], ['drafted']);
  const newest = await query<{ number: string }>('select number from instance_state order by instance_id desc limit 2');
  expect(newest[0]!.number > newest[1]!.number).toBe(true);
});

test('each copy is found by its own number', async () => {
  const rows = await query<{ isOwn: boolean }>(
    `select words = search_words(number || ' ' || title) as "isOwn" from instance_state join case_search using (instance_id)`,
  );
  expect(rows).toHaveLength(kinds.length * (copies + 1) + 1);
  expect(rows.filter(({ isOwn }) => !isOwn)).toEqual([]);
});

test('its indexes are there again', async () => {
  const [row] = await query<{ valid: boolean; there: boolean }>(
    `select bool_and(indisvalid) as valid, bool_or(indexrelid = 'task_of_office'::regclass) as there from pg_index
     where indrelid in ('task'::regclass, 'deadline'::regclass, 'instance_state'::regclass)`,
  );
  expect(row).toEqual({ valid: true, there: true });
});
