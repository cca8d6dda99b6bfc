import { newId } from '#platform';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { type Explained, nodesOf, type PlanNode, rowsRead, seqScans } from '../../../../test/support/query-plan.js';
import { seedCases, seededBodies } from '../../../../test/support/seeded-cases.js';
import { sentStatements } from '../../../../test/support/sent-statements.js';
import type { CaseCriteria } from './case.filter.js';
import type { Acting } from '#engine';
import { CaseFigures } from '../figures/case-figures.js';
import type { TaskCriteria } from './task-shapes.js';

/** The cases here are of these workflows. */
const recipients = ['leave', 'cover'].map((workflow) => ({ workflow, party: 'recipient' }));

/** Enough that no plan is chosen because a table is small. */
const cases = 20_000;
const limit = 50;
/** √(51 × 20,000): twice as far a list looks before it takes another shape, and each case has four parties. */
const reach = 1_010;
const looking = 10 * reach;

/** A statement that was sent, and how it went. `isCount`: of up to 1,000 among up to 25,000, however many there are. */
interface Sent {
  readonly isCount: boolean;
  readonly plan: readonly PlanNode[];
}

let office: LeaveOffice;
beforeAll(async () => {
  office = await openLeaveOffice();
  await seedCases(office.database, cases);
}, 120_000);
afterAll(() => office.close());

const acting = (reads: Acting['reads'], offices: readonly (readonly [body: string, office: string])[]): Acting => ({
  person: newId(),
  reads,
  offices: offices.map(([body, name]) => ({ id: newId(), body, office: name, basis: 'order 1' })),
});
const { municipality, ministry, finance, manyMunicipalities } = seededBodies;
const people = {
  municipality: acting('own', [
    [municipality, 'drafter'],
    [municipality, 'signatory'],
  ]),
  ministry: acting('own', [[ministry, 'signatory']]),
  finance: acting('own', [[finance, 'financier']]),
  rayon: acting(
    'own',
    manyMunicipalities.map((body) => [body, 'drafter'] as const),
  ),
  auditor: acting('all', []),
};
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];

/** The plans, as they went, of all statements that something sends. */
async function plansOf(act: () => Promise<unknown>): Promise<Sent[]> {
  const plans: Sent[] = [];
  for (const { text, values } of await sentStatements(act)) {
    const [row] = await office.database.dataSource.query<[Explained]>(
      `explain (analyze, timing off, format json) ${text}`,
      values,
    );
    plans.push({ isCount: text.startsWith('select count(*)'), plan: nodesOf(row) });
  }
  return plans;
}

const scanned = (nodes: readonly PlanNode[]): PlanNode[] => nodes.filter((node) => node['Relation Name'] !== undefined);
/** What had to be put in order: a page, or what the page is cut from. */
const sorted = (nodes: readonly PlanNode[]): number =>
  Math.max(0, ...nodes.filter((node) => node['Node Type'].includes('Sort')).flatMap((node) => node.Plans!.map(rowsRead)));

const soon = '2026-06-20T00:00:00Z';
const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('the worklist', () => {
  const queries: Record<string, TaskCriteria & { cursor?: string }> = {
    everything: { mine: false },
    mine: { mine: true },
    'due soon': { mine: false, dueBefore: soon },
    'of a body': { mine: false, body: ministry },
    'mine, by a number': { mine: true, q: 'D-2026-0001234' },
    'mine, by what nothing has': { mine: true, q: 'жок нерсе' },
    'by a number': { mine: false, q: 'D-2026-0019234' },
    'further on': { mine: false, cursor: cursorOf([String(Date.parse('2026-09-01')), '1', 'a', newId()]) },
    'among those without a date': { mine: false, cursor: cursorOf(['infinity', '1', 'a', newId()]) },
  };
  const all = everybody.flatMap((person) => Object.keys(queries).map((name) => [person, name] as const));

  test.each(all)('of %s, %s: no table is read through, and little is looked at', async (person, name) => {
    const plans = await plansOf(() => office.tasks.list({ ...queries[name]!, limit }, people[person]));
    for (const { plan } of plans) {
      expect(seqScans(plan)).toEqual([]);
      for (const node of scanned(plan)) expect(rowsRead(node)).toBeLessThanOrEqual(looking);
    }
  });

  test.each([
    ['finance', 'everything'],
    ['auditor', 'everything'],
    ['rayon', 'everything'],
    ['auditor', 'due soon'],
    ['auditor', 'further on'],
    ['finance', 'among those without a date'],
  ] as const)('of %s, %s: the order comes from the index', async (person, name) => {
    const plans = await plansOf(() => office.tasks.list({ ...queries[name]!, limit }, people[person]));
    expect(plans.map(({ plan }) => sorted(plan))).toEqual(plans.map(() => 0));
  });

  test.each([
    ['ministry', 'mine'],
    ['finance', 'mine'],
    ['municipality', 'mine'],
    ['auditor', 'of a body'],
  ] as const)('of %s, %s: not much more than a page is sorted', async (person, name) => {
    const plans = await plansOf(() => office.tasks.list({ ...queries[name]!, limit }, people[person]));
    for (const { plan } of plans) expect(sorted(plan)).toBeLessThanOrEqual(3 * (limit + 1));
  });
});

describe('the list of cases', () => {
  const queries: Record<string, CaseCriteria & { cursor?: string }> = {
    everything: {},
    'in a state': { state: 'inForce' },
    'in a state that only old cases have': { state: 'completed' },
    'in a rare state': { state: 'suspended' },
    'of a workflow': { workflow: 'leave' },
    'with a party': { party: municipality },
    'with recipients of a rayon': {
      member: { parties: recipients, bodies: manyMunicipalities },
    },
    'with one recipient': { member: { parties: recipients, bodies: [municipality] } },
    'in a state, awaited soon': { state: 'suspended', awaitedBefore: soon },
    'with a task': { task: 'sign' },
    'with a task, awaited soon': { task: 'sign', awaitedBefore: soon },
    'further on': { cursor: cursorOf([String(cases / 2)]) },
  };
  const hot = everybody.flatMap((person) => Object.keys(queries).map((name) => [person, name] as const));

  test.each(hot)('of %s, %s: no table is read through, and little is looked at', async (person, name) => {
    const plans = await plansOf(() => office.cases.list({ ...queries[name]!, limit }, people[person]));
    for (const { plan, isCount } of plans) {
      expect(seqScans(plan)).toEqual([]);
      if (isCount) continue;
      expect(sorted(plan)).toBeLessThanOrEqual(3 * reach);
      for (const node of scanned(plan)) expect(rowsRead(node)).toBeLessThanOrEqual(looking);
    }
  });

  test.each([
    ['finance', 'everything'],
    ['auditor', 'everything'],
    ['auditor', 'in a state'],
    ['auditor', 'with a task'],
    ['auditor', 'in a state that only old cases have'],
    ['finance', 'in a state that only old cases have'],
    ['auditor', 'further on'],
  ] as const)('of %s, %s: the order comes from the index', async (person, name) => {
    const plans = await plansOf(() => office.cases.list({ ...queries[name]!, limit }, people[person]));
    expect(plans.map(({ plan }) => sorted(plan))).toEqual(plans.map(() => 0));
  });

  test.each([
    ['a number', 'D-2026-0001234'],
    ['what nothing has', 'жок нерсе'],
    ['two letters that are rare', 'рё'],
    ['a word of a title in many', 'көчөлөрдү'],
  ])('searched by %s: found by its index', async (_, q) => {
    for (const person of ['auditor', 'finance', 'municipality'] as const) {
      const plans = await plansOf(() => office.cases.list({ q, limit }, people[person]));
      for (const { plan } of plans) expect(seqScans(plan).map((node) => node['Relation Name'])).toEqual([]);
    }
  });

  test.each([
    ['a path that is rare', { state: 'live.force' }],
    ['a flag', { state: 'review' }],
    ['a workflow that is rare', { workflow: 'cover' }],
    ['a task that nobody has', { task: 'nothing' }],
    ['what is due soon', { dueBefore: '2026-06-03T00:00:00Z' }],
    ['what is awaited soon', { awaitedBefore: '2026-06-03T00:00:00Z' }],
  ])('by %s: what the newest cases do not have is found by an index', async (_, criteria) => {
    const plans = await plansOf(() => office.cases.list({ ...criteria, limit }, people.auditor));
    for (const { plan } of plans) expect(seqScans(plan)).toEqual([]);
  });
});

describe('figures over many cases', () => {
  const months = { last: '2026-11', timeZone: 'Asia/Bishkek', attribute: 'power' };
  test.each<[string, (figures: CaseFigures, acting: Acting) => Promise<unknown>]>([
    ['workflows', (figures, acting) => figures.workflows(acting, ['leave', 'cover'])],
    ['states', (figures, acting) => figures.states(acting, 'leave', new Date())],
    ['paths', (figures, acting) => figures.onPaths(acting, 'leave', [['live'], ['live', 'review']])],
    ['what is awaited', (figures, acting) => figures.awaited(acting, 'leave', new Date())],
    ['months', (figures, acting) => figures.months(acting, 'leave', months)],
  ])('%s: of a municipality nothing but its own cases is looked at', async (_, ask) => {
    const plans = await plansOf(() => ask(new CaseFigures(office.database.dataSource), people.municipality));
    expect(plans).toHaveLength(1);
    for (const { plan } of plans) {
      expect(seqScans(plan)).toEqual([]);
      for (const node of scanned(plan)) expect(rowsRead(node)).toBeLessThanOrEqual(reach);
    }
  });
});

test('a case with its children is found by keys alone', async () => {
  const id = await office.ask();
  const plans = await plansOf(() => office.cases.get(id, office.applicant));
  for (const { plan } of plans) for (const node of scanned(plan)) expect(rowsRead(node)).toBeLessThanOrEqual(10);
});
