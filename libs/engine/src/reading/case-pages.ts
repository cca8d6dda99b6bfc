import { type Page, pageOf } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Breadth } from './breadth.js';
import {
  type CasesAsked,
  narrowCount,
  narrowPage,
  type Statement,
  wholeCount,
  wholePage,
  wideCount,
  widePage,
} from './case-shapes.js';

export interface CaseLine {
  readonly id: string;
  readonly groupId: string | null;
  readonly workflow: string;
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isFinal: boolean;
  readonly changedAt: string;
}

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

type Found = { readonly rows: readonly LineRow[]; readonly count?: number };

const countedRows = 1000;

/** Reads pages of cases in the shape that fits the breadth of the reader and what is asked for. */
@Injectable()
export class CasePages {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly breadth: Breadth,
  ) {}

  async read(asked: CasesAsked): Promise<CountedPage<CaseLine>> {
    const { rows, count } = await this.find({ ...asked, limit: asked.limit + 1 });
    const page = pageOf(rows, asked.limit, ({ id }) => [id]);
    const isAll = asked.before === undefined && page.nextCursor === null;
    const all = isAll ? rows.length : (count ?? (await this.count(asked)));
    return { ...page, items: page.items.map(caseLine), count: all > countedRows ? `${countedRows}+` : String(all) };
  }

  private async find(asked: CasesAsked): Promise<Found> {
    if (isNamed(asked)) return this.whole(asked);
    const { isWide, most } = await this.breadth.of(asked.acting, asked.limit);
    if (!isWide) return { rows: await this.query(narrowPage(asked, most)) };
    const wide = widePage(asked, most, await this.isShown(asked));
    const rows = await this.query<LineRow>(wide);
    return wide.isExact || rows.length === asked.limit ? { rows } : this.whole(asked);
  }

  private async whole(asked: CasesAsked): Promise<Found> {
    const rows = await this.query<LineRow & { count: string }>(wholePage(asked, countedRows + 1));
    return rows[0] === undefined ? { rows } : { rows, count: Number(rows[0].count) };
  }

  private async count(page: CasesAsked): Promise<number> {
    const asked = { ...page, limit: countedRows + 1 };
    const counted = async (statement: Statement): Promise<number> =>
      Number((await this.query<{ count: string }>(statement))[0]!.count);
    if (isNamed(asked)) return counted(wholeCount(asked));
    const { isWide, most } = await this.breadth.of(asked.acting, asked.limit);
    if (!isWide) return counted(narrowCount(asked));
    const wide = wideCount(asked, most, await this.isShown(asked));
    const count = await counted(wide);
    return wide.isExact || count === asked.limit ? count : counted(wholeCount(asked));
  }

  private async isShown({ criteria: { state } }: CasesAsked): Promise<boolean> {
    if (state === undefined) return false;
    const [row] = await this.query<{ shown: boolean }>({
      sql: 'select exists (select from instance_state where state = $1) as shown',
      parameters: [state],
    });
    return row!.shown;
  }

  private query<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }
}

/** Few enough to be found at once. */
function isNamed({ criteria: { group, ids } }: CasesAsked): boolean {
  return group !== undefined || ids !== undefined;
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
