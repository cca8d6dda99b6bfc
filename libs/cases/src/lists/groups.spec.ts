import { Client } from 'pg';
import { newId, type Page } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { type Explained, nodesOf, rowsRead, seqScans } from '../../../../test/support/query-plan.js';
import { seedCases, seededBodies } from '../../../../test/support/seeded-cases.js';
import { sentStatements } from '../../../../test/support/sent-statements.js';
import type { Acting } from '#engine';
import { type GroupLine, GroupReader } from './group.reader.js';

/** The newer half of them in groups of a hundred, as they came one after the other; those of another workflow are one group of all years. */
const cases = 20_000;
const together = 100;
const groups = 100;

let database: TestDatabase;
let reader: GroupReader;
beforeAll(async () => {
  database = await createTestDatabase();
  reader = new GroupReader(database.dataSource);
  await seedCases(database, cases);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`update instance set group_id = case workflow when 'cover' then '0193e000-0000-7000-8000-000000000001'::uuid
    else md5('group ' || (id - 1) / ${together})::uuid end where id > ${cases / 2}`);
  await owner.query('vacuum analyze instance').finally(() => owner.end());
}, 120_000);
afterAll(() => database.drop());

const acting = (reads: Acting['reads'], bodies: readonly string[]): Acting => ({
  person: newId(),
  reads,
  offices: bodies.map((body) => ({ id: newId(), body, office: 'drafter', basis: 'order 1' })),
});
const { municipality, ministry, finance, control, manyMunicipalities } = seededBodies;
const people = {
  'a municipality': acting('own', [municipality]),
  'a ministry': acting('own', [ministry]),
  'the finance ministry': acting('own', [finance, control]),
  'a rayon': acting('own', manyMunicipalities),
  'an auditor': acting('all', []),
  'a stranger': acting('own', [newId()]),
  nobody: acting('own', []),
};
const everybody = Object.keys(people) as (keyof typeof people)[];

async function pagesOf(read: (cursor: string | undefined) => Promise<Page<GroupLine>>): Promise<GroupLine[]> {
  const all: GroupLine[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await read(cursor);
    all.push(...items);
    if (nextCursor === null) return all;
    expect(items.length).toBeGreaterThan(0);
    cursor = nextCursor;
  }
}

const plain = `select i.group_id as id, min(i.workflow) as workflow, count(*)::int as count,
    (array_agg(st.title order by i.id))[1] as title, (array_agg(st.number order by i.id))[1] as "firstNumber",
    (array_agg(st.number order by i.id desc))[1] as "lastNumber"
  from instance i join instance_state st on st.instance_id = i.id
  where i.group_id is not null and ($3::text is null or i.workflow = $3)
    and ($1 or exists (select from instance_party p where p.instance_id = i.id and p.body_id = any($2::uuid[])))
  group by i.group_id order by i.group_id desc`;

test.each(everybody.flatMap((person) => [undefined, 'leave', 'cover'].map((workflow) => [person, workflow] as const)))(
  'the groups of %s, of workflow %s, read page by page, are all of which they may see a case, each as they may see it',
  async (person, workflow) => {
    const who = people[person];
    const bodies = who.offices.map(({ body }) => body);
    const all = await database.dataSource.query<GroupLine[]>(plain, [who.reads === 'all', bodies, workflow ?? null]);
    expect(await pagesOf((cursor) => reader.list({ workflow, cursor, limit: 20 }, who))).toEqual(all);
    if (person === 'an auditor' && workflow === undefined) expect(all).toHaveLength(groups + 1);
  },
);

/** All that the list looks at in tables, at the most in one of its steps. */
async function maxLooked(person: keyof typeof people): Promise<number> {
  const { text, values } = (await sentStatements(() => reader.list({ limit: 20 }, people[person]))).at(-1)!;
  const [row] = await database.dataSource.query<[Explained]>(`explain (analyze, timing off, format json) ${text}`, values);
  const nodes = nodesOf(row);
  expect(seqScans(nodes)).toEqual([]);
  return Math.max(...nodes.filter((node) => node['Relation Name'] !== undefined).map(rowsRead));
}

test.each(everybody)(
  'of %s no table is read through, and no more than the cases of a page, each with its four parties',
  async (person) => {
    // A little more: PostgreSQL rounds what it says of each loop.
    expect(await maxLooked(person)).toBeLessThanOrEqual(1.1 * 4 * 21 * together);
  },
);

test.each(['a stranger', 'nobody'] as const)('%s is answered without a look at the cases of the groups', async (person) => {
  expect(await maxLooked(person)).toBeLessThanOrEqual(groups + 1);
});
