import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { selectCases } from '../lists/case.filter.js';
import type { Acting } from '#engine';
import { WorkflowCatalog } from '#engine';

/** How long cases were in a state that they have left; days with one decimal, by nearest rank. */
interface StayFigure {
  readonly state: string;
  readonly stays: number;
  readonly medianDays: number;
  /** Nine of ten were no longer. */
  readonly ninetiethDays: number;
}

interface StateDurations {
  readonly states: readonly StayFigure[];
  /** Of the journal: the cases and steps that were read. */
  readonly cases: number;
  readonly steps: number;
  /** There are more than were read: only the cases that changed last count. */
  readonly isCut: boolean;
}

interface Row {
  id: string;
  version: string;
  at: Date;
  to: string[];
}

/** Each record of the journal is unpacked to see where the case went. */
export const maxSteps = 10_000;
/** Stays that ended before so many days do not count. */
export const stayDays = 365;
const dayLength = 86_400_000;

/** How long cases stay in each of their states, by the journal. */
@Injectable()
export class StayReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /** By the cases that this person may see and that changed last, whole journals, up to `maxSteps`. */
  async read(acting: Acting, workflow: string, now: Date): Promise<StateDurations> {
    const since = new Date(now.getTime() - stayDays * dayLength);
    const { sql, parameters } = selectCases({ workflow }, acting);
    const at = parameters.length;
    const rows = await this.dataSource.query<Row[]>(
      `select newest.instance_id as id, i.version, j.at, (j.record::json) -> 'to' as "to"
       from (
         select st.instance_id, st.changed_at from instance_state st where ${sql} and st.changed_at >= $${at + 1}
         order by st.changed_at desc, st.instance_id limit $${at + 2}
       ) newest
       join instance i on i.id = newest.instance_id
       cross join lateral (select at, seq, record from journal where instance_id = newest.instance_id order by seq offset 0) j
       order by newest.changed_at desc, newest.instance_id, j.seq limit $${at + 2}`,
      [...parameters, since, maxSteps + 1],
    );
    const read = rows.slice(0, maxSteps);
    const lengths = this.lengthsOf(read, workflow, since);
    return {
      states: [...lengths].map(([state, days]) => figureOf(state, days)).sort((one, other) => other.medianDays - one.medianDays),
      cases: new Set(read.map(({ id }) => id)).size,
      steps: read.length,
      isCut: rows.length > maxSteps,
    };
  }

  /** Days by state, of the stays that have ended since an instant. */
  private lengthsOf(rows: readonly Row[], workflow: string, since: Date): Map<string, number[]> {
    const shown = new Map(
      this.catalog.all().flatMap((each) => (each.name === workflow ? [[each.version, each.shownState] as const] : [])),
    );
    const lengths = new Map<string, number[]>();
    let stay: Stay = { id: '', state: '', from: since };
    for (const { id, version, at, to } of rows) {
      // Of a version that only another program has it is not known how its states are called.
      const state = shown.get(version)?.(withOuter(to)) ?? '';
      if (stay.id === id && stay.state === state) continue;
      if (stay.id === id && stay.state !== '' && at >= since) {
        const days = (at.getTime() - stay.from.getTime()) / dayLength;
        const known = lengths.get(stay.state);
        if (known === undefined) lengths.set(stay.state, [days]);
        else known.push(days);
      }
      stay = { id, state, from: at };
    }
    return lengths;
  }
}

interface Stay {
  readonly id: string;
  readonly state: string;
  readonly from: Date;
}

/** The journal names the innermost paths; those that they are in are active as well. */
function withOuter(paths: readonly string[]): string[] {
  const all = paths.flatMap((path) => {
    const parts = path.split('.');
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  });
  return [...new Set(all)];
}

function figureOf(state: string, days: readonly number[]): StayFigure {
  const sorted = [...days].sort((one, other) => one - other);
  const ranked = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1]! * 10) / 10;
  return { state, stays: days.length, medianDays: ranked(0.5), ninetiethDays: ranked(0.9) };
}
