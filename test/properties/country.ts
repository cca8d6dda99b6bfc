import { type Calendar, type Facts, localDate, startOfDay, type Workflow } from '#machine';
import { storedRules } from '../journeys/machine-desk.js';
import { type Bodies, peopleOf, type Person } from './people.js';
import type { SharedRow, Succession, Surroundings } from './surroundings.js';

const id = (block: string, number: number): string => `0193e000-0000-7000-8000-${block}${String(number).padStart(11, '0')}`;

export const bodies: Bodies = {
  ministry: id('b', 1),
  municipality: id('b', 2),
  finance: id('b', 3),
  treasury: id('b', 4),
  control: id('b', 5),
  registry: id('b', 7),
  third: id('b', 8),
  successor: id('b', 9),
  village: id('b', 10),
  union: id('b', 11),
};

const known = new Map<string, string>();
const idOf = (name: string): string => {
  if (!known.has(name)) known.set(name, id('a', known.size + 1));
  return known.get(name)!;
};
export const people: readonly Person[] = peopleOf(bodies, idOf);

const calendar: Calendar = {
  timeZone: 'Asia/Bishkek',
  approved: [2026, 2027],
  off: ['2026-11-07', '2026-11-08', '2027-01-01', '2027-01-02', '2027-01-07', '2027-03-08', '2027-05-01', '2027-05-05'],
  worked: ['2027-02-06'],
};
const rules = storedRules();
/** The documents that are stored, by hash; others are not. */
const knownDocuments = Object.fromEntries(
  ['1', '2'].map((digit) => [digit.repeat(64), { mediaType: 'application/pdf', size: 1000 }]),
);

/** The small country in which random people deal with each other: one clock, rows shared by all cases. */
export class Country implements Surroundings {
  readonly bodies = bodies;
  now = '2026-09-01T04:00:00.000Z';
  readonly rows: SharedRow[] = [];
  readonly successions: Succession[] = [
    { id: id('5', 1), kind: 'merge', predecessors: [bodies.municipality], successors: [bodies.successor] },
    { id: id('5', 2), kind: 'split', predecessors: [bodies.municipality], successors: [bodies.successor, bodies.village] },
    { id: id('5', 3), kind: 'rename', predecessors: [bodies.municipality], successors: [bodies.municipality] },
    { id: id('5', 4), kind: 'merge', predecessors: [bodies.successor], successors: [bodies.village] },
  ];

  get today(): string {
    return localDate(this.now, calendar.timeZone);
  }

  startOf(date: string): string {
    return startOfDay(date, calendar.timeZone);
  }

  addRow(row: Omit<SharedRow, 'id' | 'used'>): SharedRow {
    const added = { ...row, id: id('c', this.rows.length + 1), used: 0n };
    this.rows.push(added);
    return added;
  }

  /** What the engine would load. */
  facts(workflow: Workflow, context: unknown, type: string, payload: unknown): Facts {
    const asked = Object.entries(workflow.facts({ context, type, payload }));
    return {
      rules,
      calendar,
      documents: knownDocuments,
      ...Object.fromEntries(asked.map(([name, { source, key }]) => [name, this.fact(source, String(key))])),
    };
  }

  private fact(source: string, key: string): unknown {
    switch (source) {
      case 'power':
        return { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true };
      case 'body':
        return Object.values(bodies).includes(key) ? { id: key, kind: kindOf(key), rayonAdministration: bodies.control } : null;
      case 'authorities':
        return { financeMinistry: bodies.finance, treasury: bodies.treasury, registry: bodies.registry };
      case 'succession':
        return this.successions.find((each) => each.id === key) ?? null;
      case 'caseNumber':
        return 1;
      case 'territory':
        return { id: key };
      default:
        return this.rowFact(source, key);
    }
  }

  private rowFact(source: string, key: string): unknown {
    const row = this.rows.find((each) => each.id === key && each.kind === source);
    if (row === undefined) return null;
    const { year, recipient, paidOn, number, isConfirmed, amount, used } = row;
    const own =
      source === 'budgetLine'
        ? { year, classificationCode: number }
        : { paidOn, account: number, status: isConfirmed ? 'confirmed' : 'entered', repeats: null };
    return { ...own, recipient, amount: `${amount}`, free: `${amount - used}` };
  }
}

function kindOf(body: string): string {
  return [bodies.municipality, bodies.successor, bodies.village].includes(body) ? 'municipality' : 'ministry';
}
