import type { Acting } from '#engine';
import { Refused } from '#machine';
import { demandId, demandLimit, idBefore, malformed, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import type { BudgetLine } from './budget-line.entity.js';
import { visibleRecipients } from './entitlement.js';
import type { Payment } from './payment.entity.js';

/** A row as people read it; amounts in tyiyn, `free` what no case holds. */
export type BudgetLineView = BudgetLine & { readonly free: string };
export type PaymentView = Payment & { readonly free: string };

export interface PaymentsRequest extends PageRequest {
  /** The body whose money is asked for. */
  readonly recipient?: string | undefined;
  /** Only what cases hold the whole of, or only what something is left of to allocate. */
  readonly matched?: boolean | undefined;
  /** Words that the act, its code and year have, or the account and reference; in any case. */
  readonly q?: string | undefined;
}

export interface BudgetLinesRequest extends PaymentsRequest {
  readonly year?: number | undefined;
}

const free = `amount_tyiyn - (select coalesce(sum(share.amount_tyiyn), 0) from allocation share where share.row_id = shared.id)`;
const money = `recipient_body_id as recipient, amount_tyiyn as amount, ${free} as free,
  created_by_body_id as "createdBy", created_at as "createdAt"`;

/** What is searched for words. */
const words = {
  line: `concat_ws(' ', year, classification_code, act)`,
  payment: `concat_ws(' ', reference, account, to_char(paid_on, 'DD.MM.YYYY'))`,
};

const selectBudgetLine = `select id, act, classification_code as "classificationCode", year, ${money} from budget_line shared`;

const selectPayment = `select id, account, reference, paid_on::text as "paidOn", payer_body_id as payer, status, ${money}
  from payment shared`;

const isVisible = '($1::uuid[] is null or recipient_body_id = any($1))';

/** Finance and treasury bodies, auditors and operators see all; others what their bodies are to receive. */
@Injectable()
export class TreasuryReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. @param most rows, where more than a page is wanted. @throws Refused `malformed`. */
  async budgetLines(
    acting: Acting,
    { year, ...request }: BudgetLinesRequest = {},
    most: number = demandLimit(request.limit),
  ): Promise<Page<BudgetLineView>> {
    return this.page(selectBudgetLine, words.line, demandYear(year), acting, request, most);
  }

  /** Newest first. @param most rows, where more than a page is wanted. @throws Refused `malformed`. */
  async payments(
    acting: Acting,
    request: PaymentsRequest = {},
    most: number = demandLimit(request.limit),
  ): Promise<Page<PaymentView>> {
    return this.page(selectPayment, words.payment, null, acting, request, most);
  }

  /** @throws Refused `notFound`, also for a line that this person may not see. */
  budgetLine(tx: EntityManager, id: string, acting: Acting): Promise<BudgetLineView> {
    return this.one<BudgetLineView>(tx, selectBudgetLine, id, acting);
  }

  /** @throws Refused `notFound`, also for a payment that this person may not see. */
  payment(tx: EntityManager, id: string, acting: Acting): Promise<PaymentView> {
    return this.one<PaymentView>(tx, selectPayment, id, acting);
  }

  private async one<View>(tx: EntityManager, select: string, id: string, acting: Acting): Promise<View> {
    if (!isUUID(id)) throw new Refused('notFound');
    const recipients = await visibleRecipients(tx, acting);
    const [row] = await tx.query<View[]>(`${select} where ${isVisible} and id = $2`, [recipients, id]);
    if (row === undefined) throw new Refused('notFound');
    return row;
  }

  private async page<View extends { id: string }>(
    select: string,
    searched: string,
    year: number | null,
    acting: Acting,
    { recipient, matched, q, cursor }: PaymentsRequest,
    most: number,
  ): Promise<Page<View>> {
    demandId(recipient, '/recipient');
    const tx = this.dataSource.manager;
    const recipients = await visibleRecipients(tx, acting);
    const before = idBefore(cursor);
    const rows = await tx.query<View[]>(
      `${select} where ${isVisible} and ($2::uuid is null or recipient_body_id = $2) and id < $3
         and ($5::boolean is null or (${free} = 0) = $5)
         and not exists (select from unnest($6::text[]) word where position(word in lower(${searched})) = 0)
         ${year === null ? '' : 'and year = $7'} order by id desc limit $4`,
      [recipients, recipient, before, most + 1, matched, wordsOf(q), ...(year === null ? [] : [year])],
    );
    return pageOf(rows, most, ({ id }) => [id]);
  }
}

function demandYear(year: number | undefined): number | null {
  if (year !== undefined && !(Number.isInteger(year) && year > 0 && year < 10_000)) throw malformed('/year', 'year');
  return year ?? null;
}

function wordsOf(q: string | undefined): string[] {
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
