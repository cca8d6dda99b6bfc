import { type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { anything, byName, flag, id, instant, orNull, type StaticObject, text } from '#schema';
import type { CaseCriteria } from './case.filter.js';
import { ListPlanner } from './list-plan.js';
import {
  type CaseQuery,
  narrowCount,
  narrowPage,
  type Statement,
  wholeCount,
  wholePage,
  wideCount,
  widePage,
} from './case-shapes.js';

/** Of a case in a list, in the document of the API. */
export const caseLineProperties = {
  id,
  groupId: { ...orNull(id), description: 'Of the cases that were started together' },
  workflow: text,
  state: text,
  number: text,
  title: text,
  attributes: byName(anything),
  isFinal: flag,
  changedAt: instant,
};

export type CaseLine = StaticObject<typeof caseLineProperties>;

/** `count` is exact up to 1000, then `1000+`. */
export interface CountedPage<Line> extends Page<Line> {
  readonly count: string;
}

interface LineRow {
  id: string;
  uuid: string;
  group_id: string | null;
  workflow: string;
  state: string;
  number: string;
  title: string;
  attributes: Record<string, unknown>;
  is_final: boolean;
  changed_at: Date;
}

type View =
  | { readonly shape: 'whole' }
  | { readonly shape: 'narrow'; readonly maxRows: number }
  | { readonly shape: 'wide'; readonly walk: number; readonly counted: number; readonly isShown: boolean };

type Found = { readonly rows: readonly LineRow[]; readonly count?: number };

const countedRows = 1000;
/** Rows that a count looks at before it takes the other shape: a twentieth of all, as of a ministry, is counted so. */
const countedAmong = 25 * countedRows;
/** To look into the words of a case takes several times as long as to ask for its party, and what is searched is mostly rare. */
const searchedAmong = 3 * countedRows;
const searchCost = 8;

/** Reads pages of cases in the shape that fits the plan of the reader and the query. */
@Injectable()
export class CasePages {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly planner: ListPlanner,
  ) {}

  async read(page: CaseQuery): Promise<CountedPage<CaseLine>> {
    const query = { ...page, limit: page.limit + 1 };
    const view = await this.viewOf(query);
    const { rows, count } = await this.find(query, view);
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    const isAll = page.before === undefined && nextCursor === null;
    const all = isAll ? rows.length : (count ?? (await this.count({ ...page, limit: countedRows + 1 }, view)));
    return { items: items.map(caseLine), nextCursor, count: all > countedRows ? `${countedRows}+` : String(all) };
  }

  private async viewOf({ criteria, acting, limit }: CaseQuery): Promise<View> {
    // Few enough to be found at once.
    if (criteria.group !== undefined || criteria.ids !== undefined) return { shape: 'whole' };
    const { isWide, maxRows, maxScanned } = await this.planner.of(acting, limit);
    if (!isWide) return { shape: 'narrow', maxRows };
    const isShown = criteria.state !== undefined && (await this.isShown(criteria.state));
    return { shape: 'wide', isShown, ...limitsOf(criteria, maxScanned) };
  }

  private async find(query: CaseQuery, view: View): Promise<Found> {
    if (view.shape === 'narrow') return { rows: await this.query(narrowPage(query, view.maxRows)) };
    if (view.shape === 'wide') {
      const wide = widePage(query, view.walk, view.isShown);
      const rows = await this.query<LineRow>(wide);
      if (wide.isExact || rows.length === query.limit) return { rows };
    }
    const rows = await this.query<LineRow & { count: string }>(wholePage(query, countedRows + 1));
    return rows[0] === undefined ? { rows } : { rows, count: Number(rows[0].count) };
  }

  private async count(query: CaseQuery, view: View): Promise<number> {
    const counted = async (statement: Statement): Promise<number> =>
      Number((await this.query<{ count: string }>(statement))[0]!.count);
    if (view.shape === 'narrow') return counted(narrowCount(query));
    if (view.shape === 'wide' && view.counted > 0) {
      const wide = wideCount(query, view.counted, view.isShown);
      const count = await counted(wide);
      if (wide.isExact || count === query.limit) return count;
    }
    return counted(wholeCount(query));
  }

  /** Whether any case is in a state that people call so. By the order of the index: what is only old is far from where a scan begins. */
  private async isShown(state: string): Promise<boolean> {
    const sql = 'select state = $1 as shown from instance_state where state >= $1 order by state limit 1';
    return (await this.query<{ shown: boolean }>({ sql, parameters: [state] }))[0]?.shown === true;
  }

  private query<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }
}

/** How many rows are looked at one after the other, for a page and to count, before the other shape takes over. */
function limitsOf({ q = '', dueBefore, awaitedBefore }: CaseCriteria, walk: number): { walk: number; counted: number } {
  if (q.length > 1) return { walk: Math.ceil(walk / searchCost), counted: searchedAmong };
  // Deadlines and tasks are counted by their own index: fewer than cases, and the soonest mostly match.
  return { walk, counted: dueBefore === undefined && awaitedBefore === undefined ? countedAmong : 0 };
}

function caseLine(row: LineRow): CaseLine {
  const { uuid, group_id, workflow, state, number, title, attributes, is_final, changed_at } = row;
  return {
    id: uuid,
    groupId: group_id,
    workflow,
    state,
    number,
    title,
    attributes,
    isFinal: is_final,
    changedAt: changed_at.toISOString(),
  };
}
