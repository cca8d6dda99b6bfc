import { newId } from '#platform';
import { Client } from 'pg';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { seedCases, seededBodies } from '../../../../test/support/seeded-cases.js';
import type { CaseCriteria } from './case.filter.js';
import type { Acting } from '#engine';
import type { TaskCriteria } from './task-shapes.js';

/** The cases here are of these workflows. */
const recipients = ['leave', 'cover'].map((workflow) => ({ workflow, party: 'recipient' }));

/** More than the thousand that anybody may have looked at, so that both shapes are met. */
const cases = 3_000;

let office: LeaveOffice;
beforeAll(async () => {
  office = await openLeaveOffice();
  await seedCases(office.database, cases);
}, 60_000);
afterAll(() => office.close());

const acting = (reads: Acting['reads'], offices: readonly (readonly [body: string, office: string])[]): Acting => ({
  person: newId(),
  reads,
  offices: offices.map(([body, name]) => ({ id: newId(), body, office: name, basis: 'order 1' })),
});
const { municipality, ministry, finance, control, manyMunicipalities } = seededBodies;
const drafters = manyMunicipalities.map((body) => [body, 'drafter'] as const);
const people = {
  'a municipality': acting('own', [
    [municipality, 'drafter'],
    [municipality, 'signatory'],
    [municipality, 'drafter'],
  ]),
  'a ministry': acting('own', [[ministry, 'signatory']]),
  'the finance ministry': acting('own', [[finance, 'financier']]),
  'two wide bodies': acting('own', [
    [finance, 'financier'],
    [control, 'auditor'],
  ]),
  'a rayon': acting('own', drafters),
  'many bodies of everything': acting('own', [...drafters, [finance, 'financier']]),
  'an auditor': acting('all', []),
  'an auditor with an office': acting('all', [[ministry, 'signatory']]),
  'a stranger': acting('own', [[newId(), 'drafter']]),
  nobody: acting('own', []),
};
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

async function pagesOf<Item>(
  read: (cursor: string | undefined) => Promise<{ items: readonly Item[]; nextCursor: string | null }>,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await read(cursor);
    all.push(...items);
    if (nextCursor === null) return all;
    expect(items.length).toBeGreaterThan(0);
    await between();
    cursor = nextCursor;
  }
}

const bodies = ({ offices }: Acting): string[] => offices.map(({ body }) => body);
const words = (text: string): string => `translate(lower(${text} collate "ky-x-icu"), 'ёөүң', 'еоун')`;
const mayRead = `($1 or exists (select from instance_party p where p.instance_id = st.instance_id and p.body_id = any($2::uuid[])))`;

describe('a worklist, read page by page, is all that may be seen in one order', () => {
  const queries: Record<string, TaskCriteria> = {
    everything: { mine: false },
    mine: { mine: true },
    'mine, of a body': { mine: true, body: municipality },
    'of a ministry': { mine: false, body: ministry },
    'of a municipality': { mine: false, body: municipality },
    'due soon': { mine: false, dueBefore: '2026-07-01T00:00:00Z' },
    'mine, due soon': { mine: true, dueBefore: '2026-07-01T00:00:00Z' },
    'by a word': { mine: false, q: 'кочолорду' },
    'mine, by a word': { mine: true, q: 'Өрт коопсуздугу' },
    'mine, by a word or by the name of a party': { mine: true, q: 'озеленение', named: [municipality] },
    'of the finance ministry, due soon': { mine: false, body: finance, dueBefore: '2026-06-20T00:00:00Z' },
  };
  const plain = `select i.uuid || ' ' || t.name || ' ' || t.body_id as key
    from task t join instance i on i.id = t.instance_id join instance_state st on st.instance_id = t.instance_id
    where ${mayRead} and (not $3 or (t.body_id, t.office) in (select * from unnest($2::uuid[], $4::text[])))
      and ($5::uuid is null or t.body_id = $5) and ($6::timestamptz is null or t.due_at < $6)
      and ($7::text is null or position(${words('$7')} in ${words(`st.number || ' ' || st.title`)}) > 0
        or exists (select from instance_party p where p.instance_id = i.id and p.body_id = any($8::uuid[])))
    order by t.due_at nulls last, t.instance_id, t.name, t.body_id`;

  test.each(everybody.flatMap((person) => Object.keys(queries).map((name) => [person, name] as const)))(
    'of %s: %s',
    async (person, name) => {
      const who = people[person];
      const { mine, body, dueBefore, q, named = [] } = queries[name]!;
      const offices = who.offices.map((each) => each.office);
      const all = await office.database.dataSource.query<{ key: string }[]>(plain, [
        who.reads === 'all',
        bodies(who),
        mine,
        offices,
        body,
        dueBefore,
        q,
        named,
      ]);
      const read = await pagesOf((cursor) => office.tasks.list({ ...queries[name]!, cursor, limit: 170 }, who));
      expect(read.map((task) => `${task.instance} ${task.name} ${task.body}`)).toEqual(all.map(({ key }) => key));
    },
  );
});

describe('the list of cases, read page by page, is all that may be seen, newest first, and counted', () => {
  const queries: Record<string, CaseCriteria> = {
    everything: {},
    'in a state': { state: 'inForce' },
    'in an old state': { state: 'completed' },
    'in a rare state': { state: 'suspended' },
    'in no state there is': { state: 'nothing' },
    'on a path': { state: 'live' },
    'on a rare path': { state: 'live.force' },
    'with a flag': { state: 'review' },
    'of a workflow': { workflow: 'leave' },
    'of a rare workflow': { workflow: 'cover' },
    'in a state of a rare workflow': { workflow: 'cover', state: 'drafting' },
    'with a party': { party: municipality },
    'with a wide party': { party: control, state: 'drafting' },
    'with a party in its part': {
      member: { parties: recipients, bodies: manyMunicipalities },
    },
    'in another part': { member: { parties: recipients, bodies: [ministry] } },
    'with one of nobody': { member: { parties: recipients, bodies: [] } },
    'in a state, of a few': {
      state: 'suspended',
      member: { parties: recipients, bodies: [municipality] },
    },
    'due soon': { dueBefore: '2026-06-05T00:00:00Z' },
    'due some day': { dueBefore: '2026-12-05T00:00:00Z' },
    'awaited soon': { awaitedBefore: '2026-06-05T00:00:00Z' },
    'awaited some day, in a state': { awaitedBefore: '2026-12-05T00:00:00Z', state: 'drafting' },
    'with a task': { task: 'sign' },
    'with a task, in a state': { task: 'sign', state: 'drafting' },
    'with a task of a few': {
      task: 'sign',
      member: { parties: recipients, bodies: manyMunicipalities },
    },
    'with a task, this awaited soon': { task: 'sign', awaitedBefore: '2026-06-05T00:00:00Z' },
    'with no task there is': { task: 'nothing' },
    'by a word': { q: 'кочолорду' },
    'by a rare word': { q: 'D-2026-0000012' },
    'by two letters': { q: '77' },
    'by a letter': { q: 'ъ' },
    'by nothing': { q: '' },
    'by a word, or by the name of a party': { q: '-сУу 12', named: [ministry, municipality] },
    'by a word, a state and a date': { q: 'көч', state: 'inForce', dueBefore: '2026-09-01T00:00:00Z' },
  };
  const plain = `select i.uuid as key from instance i join instance_state st on st.instance_id = i.id
    where ${mayRead} and ($3::text is null or st.workflow = $3) and ($4::text is null or st.state = $4 or $4 = any(st.states))
      and ($5::uuid is null or exists (select from instance_party p where p.instance_id = i.id and p.body_id = $5))
      and ($6::timestamptz is null or exists (select from deadline d where d.instance_id = i.id and d.due_at < $6))
      and ($7::text is null or position(${words('$7')} in ${words(`st.number || ' ' || st.title`)}) > 0
        or exists (select from instance_party p where p.instance_id = i.id and p.body_id = any($8::uuid[])))
      and ($9::text is null or exists (select from instance_party p where p.instance_id = i.id and p.party = $9 and p.body_id = any($10::uuid[])))
      and ($11::timestamptz is null or exists (select from task t where t.instance_id = i.id and t.due_at < $11 and t.name = coalesce($12, t.name)))
      and ($12::text is null or exists (select from task t where t.instance_id = i.id and t.name = $12))
    order by i.id desc`;

  test.each(everybody.flatMap((person) => Object.keys(queries).map((name) => [person, name] as const)))(
    'of %s: %s',
    async (person, name) => {
      const who = people[person];
      const { workflow, state, party, dueBefore, q, named = [], member, awaitedBefore, task } = queries[name]!;
      const all = await office.database.dataSource.query<{ key: string }[]>(plain, [
        who.reads === 'all',
        bodies(who),
        workflow,
        state,
        party,
        dueBefore,
        q,
        named,
        member?.parties[0]?.party,
        member?.bodies,
        awaitedBefore,
        task,
      ]);
      const counts = new Set<string>();
      const read = await pagesOf(async (cursor) => {
        const page = await office.cases.list({ ...queries[name]!, cursor, limit: 170 }, who);
        counts.add(page.count);
        return page;
      });
      expect(read.map(({ id }) => id)).toEqual(all.map(({ key }) => key));
      expect([...counts]).toEqual([all.length > 1000 ? '1000+' : String(all.length)]);
    },
  );

  test('cases that were started together, and cases named', async () => {
    const group = newId();
    const owner = new Client({ connectionString: office.database.ownerUrl });
    await owner.connect();
    await owner.query('update instance set group_id = $1 where id % 1000 = 7', [group]).finally(() => owner.end());
    const together = await office.cases.list({ group, limit: 2 }, people['an auditor']);
    expect([together.items.length, together.count]).toEqual([2, '3']);
    const ids = together.items.map(({ id }) => id);
    expect((await office.cases.list({ ids, limit: 5 }, people['the finance ministry'])).items.map(({ id }) => id)).toEqual(ids);
    expect((await office.cases.list({ ids, limit: 5 }, people['a stranger'])).items).toEqual([]);
  });
});

describe('rows that come and go between pages', () => {
  test('move no other task: those that stay are read once each, in their order', async () => {
    const who = people['the finance ministry'];
    const key = (task: { instance: string; name: string; body: string }): string => `${task.instance} ${task.name} ${task.body}`;
    const before = (await pagesOf((cursor) => office.tasks.list({ mine: false, cursor, limit: 200 }, who))).map(key);
    const { dataSource } = office.database;
    let turn = 0;
    const read = await pagesOf(
      (cursor) => office.tasks.list({ mine: false, cursor, limit: 100 }, who),
      async () => {
        turn += 1;
        // Of the same due dates as those around them: one more each of the first tasks, and every 50th gone.
        await dataSource.query(
          `insert into task (instance_id, name, body_id, event, party, office, due_on, due_at, opened_at)
           select instance_id, name || $1, body_id, event, party, office, due_on, due_at, opened_at from task
           where name in ('answer', 'sign') and instance_id % 40 = $2`,
          [`Again${turn}`, turn],
        );
        await dataSource.query('delete from task where instance_id % 50 = $1 and name !~ $2', [turn, 'Again']);
      },
    );
    const stayed = new Set(
      (
        await dataSource.query<{ key: string }[]>(
          `select i.uuid || ' ' || t.name || ' ' || t.body_id as key from task t join instance i on i.id = t.instance_id where t.name !~ 'Again'`,
        )
      ).map((row) => row.key),
    );
    expect(turn).toBeGreaterThan(5);
    expect(stayed.size).toBeLessThan(before.length);
    const found = read.map(key);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((each) => stayed.has(each))).toEqual(before.filter((each) => stayed.has(each)));
  });

  test('move no case: a new one comes before the first page', async () => {
    const who = people['a municipality'];
    const before = await pagesOf((cursor) => office.cases.list({ cursor, limit: 200 }, who));
    let added = cases;
    const read = await pagesOf(
      (cursor) => office.cases.list({ cursor, limit: 2 }, who),
      () => seedCases(office.database, 500, (added += 500)),
    );
    expect(before.length).toBeGreaterThan(2);
    expect(read.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  }, 60_000);
});
