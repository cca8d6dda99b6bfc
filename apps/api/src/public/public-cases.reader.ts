import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { casesFound } from '#cases';
import { type Language, Refused } from '#machine';
import { decodeCursor, type Page, pageOf } from '#platform';
import type { Name } from '#registry';
import { bodiesOf, literal, moneyOf, moneyOfAll, placesOf, powerJson, publicCases } from './money.sql.js';
import { PublicContext } from './public-context.js';
import { fieldOf, listedColumns, plainColumns, powerOf, type PublicWorkflow } from './public-workflow.js';
import { PublicSemaphore } from './public-semaphore.js';

const orders = ['newest', 'place', 'power', 'coverage', 'late'] as const;
type Order = (typeof orders)[number];

/** By what a list can be sorted: `newest`, by what the workflow has, and by the fields of its listed columns. `-place`: the other way round. */
export function ordersOf(workflow: PublicWorkflow): string[] {
  const { publication, affected, payee } = workflow;
  const has: Readonly<Record<Order, boolean>> = {
    newest: true,
    place: affected !== null,
    power: powerOf(workflow) !== undefined,
    coverage: payee !== null,
    late: payee !== null,
  };
  return [...orders.filter((order) => has[order]), ...listedColumns(publication).map(fieldOf)];
}

interface PublicCriteria {
  /** A territory: cases of every place in it. */
  readonly place?: string | undefined;
  readonly power?: string | undefined;
  /** As people call it. */
  readonly state?: string | undefined;
  /** Values of listed columns, by their field. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** Only cases in which something due is missing. */
  readonly isLate?: boolean | undefined;
  /** A part of the number or title, of the name of a body in its place or of the power. */
  readonly q?: string | undefined;
}

export interface PublicCaseQuery extends PublicCriteria {
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** In whose alphabet names are sorted. */
  readonly language: Language;
}

export interface PublicPlace {
  readonly id: string;
  readonly soate: string;
  readonly level: string;
  readonly name: Name;
}

/** A body in whose territory a case lies, with the way down to it from the oblast. */
export interface PublicPlaceBody {
  readonly id: string;
  readonly name: Name;
  readonly place: readonly PublicPlace[];
}

export interface PublicLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly isFinal: boolean;
  readonly power: { readonly id: string; readonly code: string; readonly name: Name; readonly isListed: boolean } | null;
  readonly bodies: readonly PublicPlaceBody[];
  /** Of its columns that are no power, by their field. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly due: string;
  readonly received: string;
  /** Basis points. */
  readonly coverage: number | null;
  readonly daysLate: number | null;
  readonly breaches: number;
}

/** `count` is exact up to 1000, then `1000+`. */
export interface PublicPage extends Page<PublicLine> {
  readonly count: string;
}

interface Key {
  readonly sql: (language: Language, workflow: PublicWorkflow) => string;
  readonly type: 'bigint' | 'text';
  readonly isDescending: boolean;
  readonly asksMoney?: true;
}

const inAlphabet = (row: string, language: Language): string =>
  `(coalesce(${row}.name_${language}, ${row}.name_ru, ${row}.name_ky, '') collate "${language}-x-icu")`;

/** What is not known comes last, where the best known comes last. */
const keys: Readonly<Record<Order, Key>> = {
  newest: { sql: () => 'pc.instance_id', type: 'bigint', isDescending: true },
  place: {
    sql: (language, workflow) => `coalesce((select min(${inAlphabet('b', language)}) from ${bodiesOf(workflow)}), '')`,
    type: 'text',
    isDescending: false,
  },
  power: { sql: (language) => inAlphabet('p', language), type: 'text', isDescending: false },
  coverage: { sql: () => 'coalesce(money.coverage, 9999999999)', type: 'bigint', isDescending: false, asksMoney: true },
  late: { sql: () => 'coalesce(money.days_late, -1)::bigint', type: 'bigint', isDescending: true, asksMoney: true },
};

const countedRows = 1000;

/** Reads published cases; the condition that they are stands in every statement. */
@Injectable()
export class PublicCasesReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly context: PublicContext,
    private readonly semaphore: PublicSemaphore,
  ) {}

  async page(workflow: PublicWorkflow, asked: PublicCaseQuery): Promise<PublicPage> {
    const [{ items, nextCursor }, count] = [await this.lines(workflow, asked), await this.count(workflow, asked)];
    return { items, nextCursor, count };
  }

  /** Without the count. @throws Refused `malformed` for what is no cursor of this order, or no order. */
  async lines(workflow: PublicWorkflow, asked: PublicCaseQuery): Promise<Page<PublicLine>> {
    const rows = await this.query<LineRow>(this.pageStatement(workflow, asked));
    const { items, nextCursor } = pageOf(rows, asked.limit, ({ key, id }) => [key, id]);
    return { items: items.map(({ line }) => line), nextCursor };
  }

  private async count(workflow: PublicWorkflow, criteria: PublicCriteria): Promise<string> {
    const { from, parameters } = this.selection(workflow, criteria, criteria.isLate === true);
    const [row] = await this.query<{ count: string }>({
      sql: `select count(*) from (select ${from} limit ${countedRows + 1}) counted`,
      parameters,
    });
    return Number(row!.count) > countedRows ? `${countedRows}+` : row!.count;
  }

  private pageStatement(workflow: PublicWorkflow, { sort, cursor, limit, language, ...criteria }: PublicCaseQuery): Statement {
    const key = keyOf(workflow, sort.replace('-', ''));
    const isDescending = key.isDescending !== sort.startsWith('-');
    const { from, parameters } = this.selection(workflow, criteria, key.asksMoney === true || criteria.isLate === true);
    const keySql = key.sql(language, workflow);
    const [direction, beyond] = isDescending ? ['desc', '<'] : ['asc', '>'];
    const after =
      cursor === undefined ? null : decodeCursor(cursor, [key.type === 'bigint' ? /^-?\d{1,18}$/ : /^[^\0]*$/s, /^\d{1,18}$/]);
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    const later = after && `and (${keySql}, pc.instance_id) ${beyond} (${add(after[0])}::${key.type}, ${add(after[1])}::bigint)`;
    const page = `select pc.instance_id, ${keySql} as key ${from} ${later ?? ''}
      order by ${keySql} ${direction}, pc.instance_id ${direction} limit ${add(limit + 1)}`;
    // Each step is fenced: else the planner may find the page anew for every public case (10,000: over 15 s, 2026-12-02).
    const sql = `with page as materialized (${page})
      select page.key::text, page.instance_id as id, one.line from page cross join lateral (
        select ${lineOf(workflow)} as line from ${publicCases(workflow)}
        join instance i on i.id = pc.instance_id ${moneyOf(workflow, add(this.context.today))}
        where pc.instance_id = page.instance_id offset 0
      ) one order by page.key ${direction}, page.instance_id ${direction}`;
    return { sql, parameters };
  }

  /** What is meant, beginning with `from`. */
  private selection(
    workflow: PublicWorkflow,
    { place, power, state, values = {}, isLate, q = '' }: PublicCriteria,
    asksMoney: boolean,
  ): { from: string; parameters: unknown[] } {
    const parameters: unknown[] = [];
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['true'];
    if (place !== undefined)
      conditions.push(`exists (select from ${bodiesOf(workflow)} and b.territory_id in (${within(add(place))}))`);
    if (power !== undefined) conditions.push(`p.id = ${add(power)}::uuid`);
    if (state !== undefined) conditions.push(`st.state = ${add(state)}`);
    for (const column of listedColumns(workflow.publication)) {
      const value = values[fieldOf(column)];
      if (value !== undefined) conditions.push(`st.attributes ->> ${literal(column.attribute)} = ${add(value)}`);
    }
    if (isLate === true) conditions.push('money.days_late is not null');
    if (q.trim() !== '') conditions.push(searched(workflow, add(q.trim())));
    const from = `from ${publicCases(workflow)} ${asksMoney ? moneyOfAll(workflow, add(this.context.today)) : ''} where ${conditions.join(' and ')}`;
    return { from, parameters };
  }

  private query<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.semaphore.run(() => this.dataSource.query<Row[]>(sql, parameters));
  }
}

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

interface LineRow {
  readonly key: string;
  readonly id: string;
  readonly line: PublicLine;
}

function keyOf(workflow: PublicWorkflow, order: string): Key {
  if (!ordersOf(workflow).includes(order)) throw new Refused('malformed');
  const column = plainColumns(workflow.publication).find((each) => fieldOf(each) === order);
  if (column === undefined) return keys[order as Order];
  return { sql: () => `coalesce(st.attributes ->> ${literal(column.attribute)}, '')`, type: 'text', isDescending: false };
}

/** Exactly what is shown of a case in a list. Money as text: JSON has no such numbers. */
const lineOf = (workflow: PublicWorkflow): string => `jsonb_build_object(
    'id', i.uuid, 'number', st.number, 'title', st.title, 'state', st.state, 'isFinal', st.is_final,
    'power', ${powerJson}, 'bodies', ${placesOf(workflow)}, 'values', jsonb_build_object(${valuesOf(workflow).join(', ')}),
    'due', money.due::text, 'received', money.received::text, 'coverage', money.coverage, 'daysLate', money.days_late,
    'breaches', (select count(*) from public_record pr where pr.instance_id = pc.instance_id)
  )`;

function valuesOf({ publication }: PublicWorkflow): string[] {
  return plainColumns(publication).flatMap((column) => [
    literal(fieldOf(column)),
    `st.attributes ->> ${literal(column.attribute)}`,
  ]);
}

/** A territory and all that is in it. */
function within(place: string): string {
  return `with recursive inside as (
      select id, 1 as depth from territory where id = ${place}::uuid
      union all select t.id, inside.depth + 1 from inside join territory t on t.parent_id = inside.id where inside.depth < 10
    ) select id from inside`;
}

function searched(workflow: PublicWorkflow, q: string): string {
  return `(pc.instance_id in (${casesFound(q, null)}) or exists (select from ${bodiesOf(workflow)} and position(fold_name(${q}) in b.search_text) > 0)
    or position(fold_name(${q}) in coalesce(p.search_text, '')) > 0)`;
}
