import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { casesFound } from '#engine';
import type { Language } from '#machine';
import { decodeCursor, type Page, pageOf } from '#platform';
import type { Name } from '#registry';
import { moneyOf, moneyOfAll, nameOf, pathOfPlace, publicCases } from './money.sql.js';
import { PublicGround } from './public-ground.js';
import { PublicTurns } from './public-turns.js';

export const orders = ['newest', 'place', 'power', 'coverage', 'late'] as const;
export type Order = (typeof orders)[number];
/** `-place`: the other way round. */
export type Sort = Order | `-${Order}`;
export const sorts: readonly Sort[] = orders.flatMap((order): Sort[] => [order, `-${order}`]);

export interface PublicCriteria {
  /** A territory: cases of every place in it. */
  readonly place?: string | undefined;
  readonly power?: string | undefined;
  /** As people call it. */
  readonly state?: string | undefined;
  /** Only cases in which something due is missing. */
  readonly isLate?: boolean | undefined;
  /** A part of the number or title, of the name of the municipality or of the power. */
  readonly q?: string | undefined;
}

export interface PublicAsked extends PublicCriteria {
  readonly sort: Sort;
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

export interface PublicLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly instrument: string;
  readonly state: string;
  readonly isFinal: boolean;
  readonly power: { readonly id: string; readonly code: string; readonly name: Name; readonly isListed: boolean } | null;
  readonly municipality: { readonly id: string; readonly name: Name };
  /** From the oblast down to the municipality. */
  readonly place: readonly PublicPlace[];
  readonly effectiveOn: string | null;
  readonly inForceSince: string | null;
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
  readonly sql: (language: Language) => string;
  readonly type: 'bigint' | 'text';
  readonly isDescending: boolean;
  readonly asksMoney?: true;
}

const inAlphabet = (row: string, language: Language): string =>
  `(coalesce(${row}.name_${language}, ${row}.name_ru, ${row}.name_ky, '') collate "${language}-x-icu")`;

/** What is not known comes last, where the best known comes last. */
const keys: Readonly<Record<Order, Key>> = {
  newest: { sql: () => 'pc.instance_id', type: 'bigint', isDescending: true },
  place: { sql: (language) => inAlphabet('b', language), type: 'text', isDescending: false },
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
    private readonly ground: PublicGround,
    private readonly turns: PublicTurns,
  ) {}

  async page(asked: PublicAsked): Promise<PublicPage> {
    const [{ items, nextCursor }, count] = [await this.lines(asked), await this.count(asked)];
    return { items, nextCursor, count };
  }

  /** Without the count. @throws Refused `malformed` for what is no cursor of this order. */
  async lines(asked: PublicAsked): Promise<Page<PublicLine>> {
    const rows = await this.query<LineRow>(this.pageStatement(asked));
    const { items, nextCursor } = pageOf(rows, asked.limit, ({ key, id }) => [key, id]);
    return { items: items.map(({ line }) => line), nextCursor };
  }

  private async count(criteria: PublicCriteria): Promise<string> {
    const { from, parameters } = this.selection(criteria, criteria.isLate === true);
    const [row] = await this.query<{ count: string }>({
      sql: `select count(*) from (select ${from} limit ${countedRows + 1}) counted`,
      parameters,
    });
    return Number(row!.count) > countedRows ? `${countedRows}+` : row!.count;
  }

  private pageStatement({ sort, cursor, limit, language, ...criteria }: PublicAsked): Statement {
    const key = keys[sort.replace('-', '') as Order];
    const isDescending = key.isDescending !== sort.startsWith('-');
    const { from, parameters } = this.selection(criteria, key.asksMoney === true || criteria.isLate === true);
    const keySql = key.sql(language);
    const [direction, beyond] = isDescending ? ['desc', '<'] : ['asc', '>'];
    const after =
      cursor === undefined ? null : decodeCursor(cursor, [key.type === 'bigint' ? /^-?\d{1,18}$/ : /^[^\0]*$/s, /^\d{1,18}$/]);
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    const later = after && `and (${keySql}, pc.instance_id) ${beyond} (${add(after[0])}::${key.type}, ${add(after[1])}::bigint)`;
    const page = `select pc.instance_id, ${keySql} as key ${from} ${later ?? ''}
      order by ${keySql} ${direction}, pc.instance_id ${direction} limit ${add(limit + 1)}`;
    const sql = `select page.key::text, page.instance_id as id, ${line} as line
      from (${page}) page join ${publicCases('$1', '$2')} on pc.instance_id = page.instance_id
      join instance i on i.id = pc.instance_id ${moneyOf('$3')}
      order by page.key ${direction}, page.instance_id ${direction}`;
    return { sql, parameters };
  }

  /** What is meant, beginning with `from`; the first three parameters are the workflow, the party of the place and the day. */
  private selection(
    { place, power, state, isLate, q = '' }: PublicCriteria,
    asksMoney: boolean,
  ): { from: string; parameters: unknown[] } {
    const { name, publication } = this.ground.workflow;
    const parameters: unknown[] = [name, publication.place, this.ground.today];
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    // The day stands for itself, so that it has a type also where nothing is counted by it.
    const conditions = ['$3::date is not null'];
    if (place !== undefined) conditions.push(`b.territory_id in (${within(add(place))})`);
    if (power !== undefined) conditions.push(`p.id = ${add(power)}::uuid`);
    if (state !== undefined) conditions.push(`st.state = ${add(state)}`);
    if (isLate === true) conditions.push('money.days_late is not null');
    if (q.trim() !== '') conditions.push(searched(add(q.trim())));
    const from = `from ${publicCases('$1', '$2')} ${asksMoney ? moneyOfAll('$3') : ''} where ${conditions.join(' and ')}`;
    return { from, parameters };
  }

  private query<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.turns.run(() => this.dataSource.query<Row[]>(sql, parameters));
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

/** Exactly what is shown of a case in a list. Money as text: JSON has no such numbers. */
const line = `jsonb_build_object(
    'id', i.uuid, 'number', st.number, 'title', st.title, 'instrument', st.attributes ->> 'instrument', 'state', st.state,
    'isFinal', st.is_final,
    'power', case when p.id is not null
      then jsonb_build_object('id', p.id, 'code', p.code, 'name', ${nameOf('p')}, 'isListed', not p.demonstration) end,
    'municipality', jsonb_build_object('id', b.id, 'name', ${nameOf('b')}),
    'place', ${pathOfPlace},
    'effectiveOn', st.attributes ->> 'effectiveDate', 'inForceSince', st.attributes ->> 'inForceSince',
    'due', money.due::text, 'received', money.received::text, 'coverage', money.coverage, 'daysLate', money.days_late,
    'breaches', (select count(*) from public_record pr where pr.instance_id = pc.instance_id)
  )`;

/** A territory and all that is in it. */
function within(place: string): string {
  return `with recursive inside as (
      select id, 1 as depth from territory where id = ${place}::uuid
      union all select t.id, inside.depth + 1 from inside join territory t on t.parent_id = inside.id where inside.depth < 10
    ) select id from inside`;
}

function searched(q: string): string {
  return `(pc.instance_id in (${casesFound(q, null)}) or position(fold_name(${q}) in b.search_text) > 0
    or position(fold_name(${q}) in coalesce(p.search_text, '')) > 0)`;
}
