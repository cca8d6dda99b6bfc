import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { selectCases } from '../lists/case.filter.js';
import type { Acting } from '#engine';

interface StateFigure {
  /** As people call it. */
  readonly state: string;
  readonly isFinal: boolean;
  readonly cases: number;
  /** Of these, cases in which something that is awaited is overdue. */
  readonly overdue: number;
}

/** The cases in which something is awaited of one office; of `body`, or null: of any, each case once. */
export interface AwaitedFigure {
  readonly name: string;
  readonly office: string;
  readonly body: string | null;
  readonly open: number;
  readonly overdue: number;
}

interface MonthFigure {
  /** `2026-03` */
  readonly month: string;
  readonly started: number;
  /** Cases whose attribute is a day of the month. */
  readonly reached: number;
  readonly ended: number;
}

interface MonthsRequest {
  /** The newest month, `2026-03`. */
  readonly last: string;
  readonly timeZone: string;
  /** An attribute of the workflow that is a local date or null; null: it has none that counts. */
  readonly attribute: string | null;
}

const shownMonths = 12;

/** Counts over all cases of a workflow that a person may see. */
@Injectable()
export class CaseFigures {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of these workflows those of which the person may see a case, in the same order. */
  async workflows(acting: Acting, names: readonly string[]): Promise<string[]> {
    const { sql, parameters } = selectCases({}, acting);
    const rows = await this.dataSource.query<{ name: string }[]>(
      `select name from unnest($${parameters.length + 1}::text[]) with ordinality named (name, place)
       where exists (select from instance_state st where st.workflow = named.name and ${sql}) order by place`,
      [...parameters, names],
    );
    return rows.map(({ name }) => name);
  }

  async states(acting: Acting, workflow: string, now: Date): Promise<StateFigure[]> {
    const { sql, parameters } = selectCases({ workflow }, acting);
    return this.dataSource.query<StateFigure[]>(
      `select state, is_final as "isFinal", count(*)::int as cases, (count(*) filter (where is_late))::int as overdue
       from (
         select st.state, st.is_final,
           exists (select from task t where t.instance_id = st.instance_id and t.due_at < $${parameters.length + 1}) as is_late
         from instance_state st where ${sql}
       ) seen group by state, is_final order by is_final, cases desc, state`,
      [...parameters, now],
    );
  }

  /** How many cases are on all paths of each set at once, in the order of the sets. */
  async onPaths(acting: Acting, workflow: string, sets: readonly (readonly string[])[]): Promise<number[]> {
    if (sets.length === 0) return [];
    const { sql, parameters } = selectCases({ workflow }, acting);
    const counted = sets.map((_, index) => `count(*) filter (where st.states @> $${parameters.length + 1 + index}::text[])`);
    const [row] = await this.dataSource.query<[{ counts: number[] }]>(
      `select array[${counted.join(', ')}]::int[] as counts from instance_state st where ${sql}`,
      [...parameters, ...sets],
    );
    return row.counts;
  }

  /** By name, office and body, and of all bodies together: several of one party can be awaited in one case. The most overdue first. */
  async awaited(acting: Acting, workflow: string, now: Date): Promise<AwaitedFigure[]> {
    const { sql, parameters } = selectCases({ workflow }, acting);
    return this.dataSource.query<AwaitedFigure[]>(
      `select t.name, t.office, t.body_id as body, count(distinct t.instance_id)::int as open,
         (count(distinct t.instance_id) filter (where t.due_at < $${parameters.length + 1}))::int as overdue
       from instance_state st join task t on t.instance_id = st.instance_id where ${sql}
       group by grouping sets ((t.name, t.office, t.body_id), (t.name, t.office))
       order by overdue desc, open desc, t.name, t.body_id`,
      [...parameters, now],
    );
  }

  /** The last twelve months, the oldest first. A case ends with the last change of its state. */
  async months(acting: Acting, workflow: string, { last, timeZone, attribute }: MonthsRequest): Promise<MonthFigure[]> {
    const months = monthsUpTo(last);
    const { sql, parameters } = selectCases({ workflow }, acting);
    const at = parameters.length;
    const from = `$${at + 1}::text`;
    const monthOf = (instant: string): string => `to_char(${instant} at time zone $${at + 2}::text, 'YYYY-MM')`;
    const rows = await this.dataSource.query<{ month: string; started: number; reached: number; ended: number }[]>(
      `select month, count(started)::int as started, count(reached)::int as reached, count(ended)::int as ended
       from instance_state st join instance i on i.id = st.instance_id
       cross join lateral (values
         (${monthOf('i.created_at')}, 1, null, null),
         (left(st.attributes ->> $${at + 3}::text, 7), null, 1, null),
         (case when st.is_final then ${monthOf('st.changed_at')} end, null, null, 1)
       ) happened (month, started, reached, ended)
       where ${sql} and month >= ${from} group by month`,
      [...parameters, months[0], timeZone, attribute],
    );
    const found = new Map(rows.map((row) => [row.month, row]));
    return months.map((month) => found.get(month) ?? { month, started: 0, reached: 0, ended: 0 });
  }
}

function monthsUpTo(last: string): string[] {
  const newest = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: shownMonths }, (_, index) => {
    const month = newest - shownMonths + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
