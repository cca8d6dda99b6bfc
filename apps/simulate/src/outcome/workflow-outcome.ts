import type { DataSource } from 'typeorm';
import type { Simulation, WorkflowPackage } from '#machine';
import { deadlinesByPath, tally } from './deadline-tally.js';
import { addStateDurations, median } from './durations.js';
import type { Line } from './journal.js';

interface DeadlineCount {
  met: number;
  missed: number;
}

/** What came of the cases of one workflow. Amounts in tyiyn, durations in days. */
export interface WorkflowOutcome {
  readonly cases: number;
  /** Cases by the state that people use. */
  readonly states: Readonly<Record<string, number>>;
  readonly medianDays: Readonly<Record<string, number>>;
  readonly deadlines: Readonly<Record<string, Readonly<DeadlineCount>>>;
  /** By the kinds of its ledger that its package shows. */
  readonly money: Readonly<Record<string, string>>;
}

/** Gathers what came of the cases of one workflow, one case after the other. */
export class WorkflowCases {
  private readonly deadlines: Record<string, DeadlineCount> = {};
  private readonly stays: Record<string, number[]> = {};
  private readonly byPath: ReadonlyMap<string, ReturnType<typeof deadlinesByPath>>;
  private readonly counting: Simulation['deadlines'];
  private cases = 0;

  constructor(readonly workflowPackage: WorkflowPackage) {
    this.byPath = new Map(workflowPackage.versions.map((each) => [each.version, deadlinesByPath(each)]));
    this.counting = workflowPackage.simulation?.deadlines;
  }

  add(lines: readonly [Line, ...Line[]]): void {
    const [{ version }] = lines;
    const { dates = [], repeated = [] } = this.counting ?? {};
    const count = (name: string, how: keyof DeadlineCount): void => {
      this.deadlines[name] ??= { met: 0, missed: 0 };
      this.deadlines[name][how] += 1;
    };
    this.cases += 1;
    tally(lines, this.byPath.get(version)!, [...dates, ...repeated], count);
    this.counting?.count(lines, count);
    addStateDurations(
      lines,
      this.workflowPackage.versions.find((each) => each.version === version)!,
      this.stays,
    );
  }

  async outcome(dataSource: DataSource, until: string): Promise<WorkflowOutcome> {
    const { name } = this.workflowPackage;
    const states = await dataSource.query<{ state: string; count: string }[]>(
      `select st.state, count(*) from instance_state st join instance i on i.id = st.instance_id
       where i.workflow = $1 group by 1 order by 1`,
      [name],
    );
    return {
      cases: this.cases,
      states: Object.fromEntries(states.map(({ state, count }) => [state, Number(count)])),
      medianDays: sorted(Object.entries(this.stays).map(([state, days]) => [state, median(days)])),
      deadlines: sorted(Object.entries(this.deadlines)),
      money: await this.money(dataSource, until),
    };
  }

  /** What was due by the last day, and everything else of the ledger. */
  private async money(dataSource: DataSource, until: string): Promise<Record<string, string>> {
    const { name, caseMoney } = this.workflowPackage;
    const rows = await dataSource.query<{ kind: string; amount: string }[]>(
      `select kind, sum(amount_tyiyn)::text as amount from ledger_entry l join instance i on i.id = l.instance_id
       where i.workflow = $1 and (due_on is null or due_on <= $2) group by kind`,
      [name, until],
    );
    const sums = new Map(rows.map(({ kind, amount }) => [kind, amount]));
    return Object.fromEntries((caseMoney?.ledgerKinds ?? []).map(({ kind }) => [kind, sums.get(kind) ?? '0']));
  }
}

function sorted<Value>(entries: readonly [string, Value][]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}
