import { DataSource } from 'typeorm';
import { deadlineEvent } from '#machine';
import { delegation } from '../../../../workflows/delegation/v1/delegation.workflow.js';
import type { Simulation } from '../simulate.js';
import { deadlinesByPath, type Kept, tally } from './deadline-tally.js';
import { addStays, median } from './durations.js';
import { Fingerprint } from './fingerprint.js';
import { journals } from './journal.js';

/** What a simulation came to. Amounts in tyiyn, durations in days. */
export interface Outcome {
  readonly from: string;
  readonly until: string;
  readonly municipalities: number;
  readonly cases: number;
  /** Cases by the state that people use. */
  readonly states: Readonly<Record<string, number>>;
  readonly medianDays: Readonly<Record<string, number>>;
  readonly deadlines: Readonly<Record<string, Readonly<Kept>>>;
  readonly rang: number;
  /** Notices by their template. */
  readonly notices: Readonly<Record<string, number>>;
  /** Reminders by the rung of their ladder. */
  readonly reminders: Readonly<Record<string, number>>;
  readonly money: Readonly<Record<string, string>>;
  /** Why people could not do what was awaited of them. */
  readonly blocked: Readonly<Record<string, number>>;
  readonly incidents: Readonly<Record<string, number>>;
  readonly steps: number;
  /** SHA-256 of the journals without ids and hashes: the same for the same seed. */
  readonly fingerprint: string;
}

export async function outcomeOf({ app, country, played, from, until }: Simulation): Promise<Outcome> {
  const dataSource = app.get(DataSource);
  const counts = async (sql: string): Promise<Record<string, number>> => {
    const rows = await dataSource.query<{ name: string; count: string }[]>(`${sql} group by 1 order by 1`);
    return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
  };
  const read = await readJournals(dataSource);
  return {
    from,
    until,
    municipalities: country.municipalities.length,
    cases: read.cases,
    states: await counts('select state as name, count(*) from instance_state'),
    medianDays: read.medianDays,
    deadlines: read.deadlines,
    rang: await rings(dataSource),
    notices: await counts(`select content->>'template' as name, count(*) from outbox where content->>'kind' = 'notify'`),
    reminders: await counts('select rung as name, count(*) from reminder'),
    money: await moneyOf(dataSource, until),
    blocked: played.blocked,
    incidents: await counts('select kind as name, count(*) from incident'),
    steps: read.steps,
    fingerprint: read.fingerprint,
  };
}

type Read = Pick<Outcome, 'cases' | 'medianDays' | 'deadlines' | 'steps' | 'fingerprint'>;

async function readJournals(dataSource: DataSource): Promise<Read> {
  const byPath = deadlinesByPath(delegation);
  const deadlines: Record<string, Kept> = {};
  const stays: Record<string, number[]> = {};
  const fingerprint = new Fingerprint();
  let [cases, steps] = [0, 0];
  for await (const lines of journals(dataSource)) {
    cases += 1;
    steps += lines.length;
    tally(lines, byPath, deadlines);
    addStays(lines, delegation, stays);
    lines.forEach(({ text }) => fingerprint.add(text));
  }
  const medianDays = sorted(Object.entries(stays).map(([state, days]) => [state, median(days)]));
  return { cases, steps, medianDays, deadlines: sorted(Object.entries(deadlines)), fingerprint: fingerprint.digest() };
}

function sorted<Value>(entries: readonly [string, Value][]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}

async function rings(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<[{ count: string }]>('select count(*) from journal where type = $1', [deadlineEvent]);
  return Number(row.count);
}

/** What was due by the last day, and everything else of the ledger. */
async function moneyOf(dataSource: DataSource, until: string): Promise<Record<string, string>> {
  const rows = await dataSource.query<{ kind: string; amount: string }[]>(
    `select kind, sum(amount_tyiyn)::text as amount from ledger_entry where due_on is null or due_on <= $1 group by kind`,
    [until],
  );
  const sums = new Map(rows.map(({ kind, amount }) => [kind, amount]));
  const kinds = ['due', 'appropriated', 'released', 'received', 'spent', 'ownTopUp', 'returned', 'interest'];
  return Object.fromEntries(kinds.map((kind) => [kind, sums.get(kind) ?? '0']));
}
