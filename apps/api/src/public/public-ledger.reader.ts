import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { PublicGround } from './public-ground.js';
import { PublicTurns } from './public-turns.js';

/** A sum of the ledger of a published case; what is due stands by its due date. */
export interface PublicLedgerRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly period: string;
  readonly dueOn: string | null;
  readonly amount: string;
}

/** So many cases at once: some ten thousand rows at the most. */
const casesAtOnce = 500;

@Injectable()
export class PublicLedgerReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ground: PublicGround,
    private readonly turns: PublicTurns,
  ) {}

  /** The ledgers of all published cases, in the order in which the cases began; read as they are asked for. */
  async *all(): AsyncGenerator<PublicLedgerRow> {
    const { name } = this.ground.workflow;
    for (let after: string | null = '0'; after !== null;) {
      const asked: unknown[] = [name, after, casesAtOnce];
      const [page]: [LedgerPage] = await this.turns.run(() => this.dataSource.query<[LedgerPage]>(select, asked));
      yield* page.rows;
      after = page.last;
    }
  }
}

interface LedgerPage {
  /** The last of the cases that were looked at; null: there were none. */
  readonly last: string | null;
  readonly rows: readonly PublicLedgerRow[];
}

const select = `with cases as materialized (
    select pc.instance_id, i.uuid, st.number from public_case pc
    join instance_state st on st.instance_id = pc.instance_id and st.workflow = $1 join instance i on i.id = pc.instance_id
    where pc.instance_id > $2::bigint order by pc.instance_id limit $3
  ), summed as (
    select cases.instance_id, cases.uuid, cases.number, e.kind, e.period, e.due_on, sum(e.amount_tyiyn) as amount
    from cases join ledger_entry e on e.instance_id = cases.instance_id
    group by cases.instance_id, cases.uuid, cases.number, e.kind, e.period, e.due_on having sum(e.amount_tyiyn) <> 0
  )
  select (select max(instance_id) from cases) as last, coalesce((select json_agg(json_build_object(
    'id', uuid, 'number', number, 'kind', kind, 'period', period, 'dueOn', due_on, 'amount', amount::text
  ) order by instance_id, period, kind, due_on) from summed), '[]') as rows`;
