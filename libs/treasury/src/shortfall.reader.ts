import { type Acting, visibleTo, WorkflowCatalog } from '#engine';
import { timeZone } from '#calendar';
import { decodeCursor, type Page, pageOf, uuidPart } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { date, flag, id, orNull, type StaticObject, text, tyiyn, whole } from '#schema';
import { missingSince, moneyOfCases } from './case-money.js';
import { AwaitedPayers, type AwaitedTask } from './awaited-payers.js';

export const shortfallSorts = ['amount', 'since'] as const;

export interface ShortfallsRequest {
  /** The local date up to which amounts count as due. */
  readonly on: string;
  /** The largest first, or the oldest. */
  readonly sort: (typeof shortfallSorts)[number];
  /** Of cases that have ended so; else of those that have not. */
  readonly ended: boolean;
  readonly workflow?: string | undefined;
  readonly power?: string | undefined;
  /** Only of these bodies. */
  readonly recipients?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Of a case whose money is missing. */
export const shortfallProperties = {
  instance: id,
  workflow: text,
  number: text,
  title: text,
  state: text,
  funding: { ...orNull(text), description: 'The path of the state of its funding; null: not watched in this state' },
  isFinal: flag,
  recipient: id,
  due: tyiyn,
  received: tyiyn,
  missing: tyiyn,
  since: { ...date, description: 'The day since which the oldest debt is missing: due, or taken back later' },
  days: whole,
};

/** With what those who pay are awaited to do in the case. */
export type Shortfall = StaticObject<typeof shortfallProperties> & { readonly awaited: readonly AwaitedTask[] };

export interface ShortfallPage extends Page<Shortfall> {
  /** Cases of all pages together. */
  readonly count: number;
  readonly missing: string;
}

interface Row extends Omit<Shortfall, 'awaited' | 'funding'> {
  readonly id: string;
  readonly states: readonly string[];
  /** Days since 1970. */
  readonly day: number;
}

/** Amounts have at most 15 digits, and a sum of them three more; a day has at most five. */
const cursorParts = { amount: [/^\d{1,18}$/, /^\d{1,18}$/, uuidPart], since: [/^\d{1,6}$/, /^\d{1,18}$/, uuidPart] };

/** Payees of cases whose money is missing: a case is there once for each of them. */
@Injectable()
export class ShortfallReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly payers: AwaitedPayers,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /** @throws Refused `malformed` for a cursor that is none. */
  async list(acting: Acting, request: ShortfallsRequest): Promise<ShortfallPage> {
    const { sort, limit, cursor } = request;
    const after = cursor === undefined ? null : (decodeCursor(cursor, cursorParts[sort]) as [string, string, string]);
    const { total, rows } = await this.find(acting, { ...request, limit: limit + 1 }, after);
    const { items, nextCursor } = pageOf(rows, limit, ({ missing, day, id, recipient }) => [
      sort === 'amount' ? missing : String(day),
      id,
      recipient,
    ]);
    const awaited = await this.payers.of(items.map(({ id }) => id));
    return {
      items: items.map(({ id, states, day: _, ...row }) => ({
        ...row,
        funding: this.fundingOf(row.workflow, states),
        awaited: awaited.get(id) ?? [],
      })),
      nextCursor,
      ...total,
    };
  }

  private async find(
    acting: Acting,
    { on, sort, ended, workflow, power, recipients, limit }: ShortfallsRequest,
    after: [string, string, string] | null,
  ): Promise<{ total: { count: number; missing: string }; rows: Row[] }> {
    const parameters = [
      on,
      on.slice(0, 4),
      timeZone,
      workflow,
      power,
      recipients,
      ended,
      after?.[0],
      after?.[1],
      after?.[2],
      limit,
    ];
    const visible = visibleTo(acting, 'p.instance_id', parameters.length + 1);
    const money = moneyOfCases({
      payees: this.catalog.partiesAs('payee'),
      visible: visible.sql,
      conditions: [
        `($4::text is null or st.workflow = $4)`,
        `($5::text is null or st.attributes ->> 'power' = $5)`,
        `($6::uuid[] is null or p.body_id = any($6))`,
        `st.is_final = $7`,
      ],
      on: '$1::date',
      year: '$2::text',
    });
    const dated = (from: string): string =>
      `select short.*, since from ${from} short ${missingSince('short', '$1::date', '$3::text')}`;
    // The day is found out for those that are shown, unless it makes the order.
    const page =
      sort === 'amount'
        ? dated(`(select * from short where $8::bigint is null or (missing, instance_id, recipient) < ($8, $9::bigint, $10::uuid)
            order by missing desc, instance_id desc, recipient desc limit $11)`)
        : `select * from (${dated('short')}) all_dated
           where $8::bigint is null or (since - date '1970-01-01', instance_id, recipient) > ($8, $9::bigint, $10::uuid)
           order by since, instance_id, recipient limit $11`;
    const [row] = await this.dataSource.query<[{ count: number; missing: string; rows: Row[] }]>(
      `with ${money},
       short as materialized (select *, due - received as missing from money where due > received),
       page as (${page})
       select (select count(distinct instance_id)::int from short) as count, (select coalesce(sum(missing), 0)::text from short) as missing,
         coalesce((select jsonb_agg(jsonb_build_object('id', page.instance_id::text, 'instance', i.uuid, 'workflow', st.workflow,
             'number', st.number, 'title', st.title, 'state', st.state, 'states', st.states, 'isFinal', st.is_final,
             'recipient', page.recipient, 'due', page.due::text, 'received', page.received::text, 'missing', page.missing::text,
             'since', page.since, 'days', $1::date - page.since, 'day', page.since - date '1970-01-01')
           order by ${sort === 'amount' ? 'page.missing desc, page.instance_id desc, page.recipient desc' : 'page.since, page.instance_id, page.recipient'})
           from page join instance i on i.id = page.instance_id join instance_state st on st.instance_id = page.instance_id), '[]') as rows`,
      [...parameters, ...visible.parameters],
    );
    return { total: { count: row.count, missing: row.missing }, rows: row.rows };
  }

  private fundingOf(workflow: string, states: readonly string[]): string | null {
    const region = this.catalog.package(workflow).money?.funding;
    return states.find((path) => path.slice(0, path.lastIndexOf('.')) === region) ?? null;
  }
}
