import { DataSource } from 'typeorm';
import { WorkflowCatalog } from '#engine';
import { deadlineEvent } from '#machine';
import type { Simulation } from '../simulate.js';
import { Fingerprint } from './fingerprint.js';
import { journals } from './journal.js';
import { WorkflowCases, type WorkflowOutcome } from './workflow-outcome.js';

/** What a simulation came to. */
export interface Outcome {
  readonly from: string;
  readonly until: string;
  readonly municipalities: number;
  /** By the name of the workflow: those of which there are cases. */
  readonly workflows: Readonly<Record<string, WorkflowOutcome>>;
  readonly fired: number;
  /** Notices by their template. */
  readonly notices: Readonly<Record<string, number>>;
  /** Reminders by the step of their schedule. */
  readonly reminders: Readonly<Record<string, number>>;
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
  const { byWorkflow, steps, fingerprint } = await readJournals(dataSource, app.get(WorkflowCatalog));
  const workflows: Record<string, WorkflowOutcome> = {};
  for (const [name, cases] of byWorkflow) workflows[name] = await cases.outcome(dataSource, until);
  return {
    from,
    until,
    municipalities: country.municipalities.length,
    workflows,
    fired: await firedDeadlines(dataSource),
    notices: await counts(`select content->>'template' as name, count(*) from outbox where content->>'kind' = 'notify'`),
    reminders: await counts('select rung as name, count(*) from reminder'),
    blocked: played.blocked,
    incidents: await counts('select kind as name, count(*) from incident'),
    steps,
    fingerprint,
  };
}

interface Read {
  readonly byWorkflow: ReadonlyMap<string, WorkflowCases>;
  readonly steps: number;
  readonly fingerprint: string;
}

async function readJournals(dataSource: DataSource, catalog: WorkflowCatalog): Promise<Read> {
  const byWorkflow = new Map<string, WorkflowCases>();
  const fingerprint = new Fingerprint();
  let steps = 0;
  for await (const lines of journals(dataSource)) {
    const [{ workflow }] = lines;
    const cases = byWorkflow.get(workflow) ?? new WorkflowCases(catalog.package(workflow));
    byWorkflow.set(workflow, cases);
    cases.add(lines);
    steps += lines.length;
    lines.forEach(({ text }) => fingerprint.add(text));
  }
  return { byWorkflow, steps, fingerprint: fingerprint.digest() };
}

async function firedDeadlines(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<[{ count: string }]>('select count(*) from journal where type = $1', [deadlineEvent]);
  return Number(row.count);
}
