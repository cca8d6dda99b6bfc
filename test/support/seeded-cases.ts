import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestDatabase } from './database.js';

/** Shares of the whole country: every case has the finance ministry and the control body as parties. */
const ministries = 20;
const municipalities = 480;

const idOf = (role: string, number: number): string =>
  createHash('md5')
    .update(`${role} ${number}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** The bodies of seeded cases, from the narrowest to the widest. */
export const seededBodies = {
  /** Of every 480th case. */
  municipality: idOf('municipality', 7),
  /** Of every 20th. */
  ministry: idOf('ministry', 3),
  /** Of every case. */
  finance: idOf('finance', 0),
  control: idOf('control', 0),
  /** Of every eighth case together: more than one of a ministry, in many bodies. */
  manyMunicipalities: Array.from({ length: municipalities / 8 }, (_, number) => idOf('municipality', number)),
} as const;

/**
 * Fills an empty schema with so many cases as the years bring them: the first 60 % have ended, the others are spread over the
 * states; each open case awaits one or two tasks, every fifth without a due date, many on the same day. Only what lists read:
 * no journal. Foreign keys and triggers are on.
 */
export async function seedCases({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>, count: number, from = 0): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(instances, [from, from + count]);
    // Names of tables and columns aside nothing here is a parameter of a person: the numbers are ours.
    for (const statement of projections) await owner.query(statement);
    await owner.query('drop table seeded');
    await analyze(owner, ['instance', 'snapshot', 'instance_state', 'instance_party', 'task', 'deadline']);
  } finally {
    await owner.end();
  }
}

/** So that the same plans are chosen each time. @param owner of the tables. */
export async function analyze(owner: Client, tables: readonly string[]): Promise<void> {
  // Every row is looked at: of a sample the planner would know something else each time, and now and then choose another plan.
  await owner.query('set default_statistics_target = 2000');
  // Again while an analysis by the server itself keeps pages from being known as visible to all: plans would go by chance.
  for (let tries = 0; tries < 30 && !(await isVacuumed(owner, tables)); tries += 1) await delay(200);
}

async function isVacuumed(owner: Client, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) await owner.query(`vacuum analyze ${table}`);
  const { rows } = await owner.query('select from pg_class where relname = any($1) and relallvisible < relpages', [tables]);
  return rows.length === 0;
}

/** A number below another, by lot: it has nothing to do with the order of the cases, and is the same every time. */
const drawn = (what: string, below: number): string => `('x' || left(md5('${what} ' || n), 7))::bit(28)::int % ${below}`;
const uuid = (role: string, number: string): string => `md5('${role} ' || (${number}))::uuid`;

const instances = `with made as (
    insert into instance (uuid, workflow, version, created_at)
    select md5('case ' || n)::uuid, case n % 50 when 0 then 'cover' else 'leave' end, 'v1', timestamptz '2026-01-01' + n * interval '1 second'
    from generate_series($1::int + 1, $2::int) n order by n
    returning id, uuid, workflow, created_at
  )
  select made.*, n <= $1::int + ($2::int - $1::int) * 0.6 as is_final, ${drawn('place', 1000)} as place,
    ${uuid('ministry', drawn('ministry', ministries))} as ministry,
    ${uuid('municipality', drawn('municipality', municipalities))} as municipality
  into temporary table seeded
  from (select row_number() over (order by id) + $1::int as n, made.* from made) made order by id`;

const stateOf = `case
  when is_final then (array ['completed', 'declined'])[1 + place % 2]
  when place < 400 then 'inForce' when place < 700 then 'drafting' when place < 990 then 'awaitingKeneshDecision'
  else 'suspended' end`;
const title = `(array [
    'Уборка снега и озеленение', 'Көчөлөрдү жарыктандыруу', 'Waste collection and removal', 'Ведение похозяйственного учёта',
    'Мектепке чейинки билим берүү', 'Содержание ирригационных сетей', 'Өрт коопсуздугу боюнча чаралар', 'Ремонт внутренних дорог'
  ])[1 + place % 8] || ', ' || (array ['Ысык-Ата', 'Ак-Суу', 'Жети-Өгүз', 'Сокулук', 'Кара-Кулжа', 'Чоң-Алай'])[1 + n % 6]
  || ' ' || (n % 9973)`;

const projections = [
  `insert into snapshot (instance_id, seq, content, head, stepped_at) select id, 1, '{}', sha256(''), created_at from seeded order by id`,
  `insert into instance_state (instance_id, workflow, state, states, number, title, attributes, is_final, changed_at)
   select id, workflow, state,
     case state when 'inForce' then array ['live', 'live.reporting', 'live.reporting.awaiting']
       when 'suspended' then array ['live', 'live.force', 'live.force.suspended', 'review'] else array [state] end,
     'D-2026-' || lpad(n::text, 7, '0'), ${title}, jsonb_build_object('power', n % 40), is_final, created_at
   from seeded, lateral (select ${stateOf} as state) st order by id`,
  `insert into instance_party (instance_id, party, body_id)
   select id, party, body from seeded, lateral (values
     ('proposer', ministry), ('recipient', municipality),
     ('finance', ${uuid('finance', '0')}), ('control', ${uuid('control', '0')})
   ) member (party, body) order by id, party`,
  `insert into task (instance_id, name, body_id, event, party, office, due_on, due_at, opened_at)
   select id, name, body, 'approve', party, office, due, due + time '18:00' at time zone 'Asia/Bishkek', created_at
   from seeded, lateral (select case when place % 5 > 0 then date '2026-06-01' + n::int * 31 % 240 end as due) d, lateral (values
     ('decide', 'proposer', ministry, 'signatory', place % 3 = 0),
     ('answer', 'recipient', municipality, 'drafter', place % 3 = 1),
     ('confirm', 'finance', ${uuid('finance', '0')}, 'financier', place % 3 = 2),
     ('sign', 'recipient', municipality, 'signatory', place % 2 = 0)
   ) t (name, party, body, office, is_awaited)
   where is_awaited and not is_final order by id, name`,
  `insert into deadline (id, instance_id, name, counted_from, due_on, due_at, provisional, basis)
   select md5('deadline ' || n)::uuid, id, 'answerDue', '2026-01-01', due, due + time '18:00' at time zone 'Asia/Bishkek', n % 2 = 0, 'statutory'
   from seeded, lateral (select date '2026-06-01' + n::int * 31 % 240 as due) d where not is_final and place % 5 > 0 order by id`,
];
