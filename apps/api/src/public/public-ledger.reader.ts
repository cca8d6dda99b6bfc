import { isOf } from '#treasury';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { bodyOf, literal } from './money.sql.js';
import type { PublicBody } from './public-case.reader.js';
import type { PublicWorkflow } from './public-workflow.js';
import { PublicSemaphore } from './public-semaphore.js';

/** A sum of the ledger of a published case; what is due stands by its due date. */
export interface PublicLedgerRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly period: string;
  readonly dueOn: string | null;
  readonly amount: string;
  /** Whose money it is; null: the case has no payee. */
  readonly payee: PublicBody | null;
}

/** So many cases at once: some ten thousand rows at the most. */
const casesAtOnce = 500;

@Injectable()
export class PublicLedgerReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly semaphore: PublicSemaphore,
  ) {}

  /** The ledgers of all published cases of a workflow, in the order in which the cases began; read as they are asked for. */
  async *all(workflow: PublicWorkflow): AsyncGenerator<PublicLedgerRow> {
    for (let after: string | null = '0'; after !== null;) {
      const asked: unknown[] = [after, casesAtOnce, Object.keys(workflow.publication.ledger?.kinds ?? {})];
      const [page]: [LedgerPage] = await this.semaphore.run(() => this.dataSource.query<[LedgerPage]>(selectOf(workflow), asked));
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

const selectOf = ({ name, payee }: PublicWorkflow): string => `with cases as materialized (
    select pc.instance_id, i.uuid, st.number from public_case pc
    join instance_state st on st.instance_id = pc.instance_id and st.workflow = ${literal(name)}
    join instance i on i.id = pc.instance_id
    where pc.instance_id > $1::bigint order by pc.instance_id limit $2
  ), summed as (
    select cases.instance_id, cases.uuid, cases.number, payee.body_id, e.kind, e.period, e.due_on, sum(e.amount_tyiyn) as amount
    from cases left join instance_party payee on payee.instance_id = cases.instance_id and payee.party = ${literal(payee)}
    join ledger_entry e on e.instance_id = cases.instance_id and e.kind = any($3) and ${isOf('e', 'payee.body_id')}
    group by cases.instance_id, cases.uuid, cases.number, payee.body_id, e.kind, e.period, e.due_on
    having sum(e.amount_tyiyn) <> 0
  )
  select (select max(instance_id) from cases) as last, coalesce((select json_agg(json_build_object(
    'id', s.uuid, 'number', s.number, 'kind', s.kind, 'period', s.period, 'dueOn', s.due_on, 'amount', s.amount::text, 'payee', ${bodyOf('b')}
  ) order by s.instance_id, b.name_ru, b.id, s.period, s.kind, s.due_on) from summed s left join body b on b.id = s.body_id), '[]') as rows`;
