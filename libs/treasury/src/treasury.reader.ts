import type { Acting } from '#engine';
import { Refused } from '#machine';
import { assertId, assertLimit, idBefore, malformed, type Page, pageOf, type PageRequest } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { component, date, id, object, oneOf, orNull, type Static, text, timestamp, tyiyn, whole } from '#schema';
import { visibleRecipients } from './entitlement.js';
import { type PaymentStatus, paymentStatuses } from './payment.entity.js';

const money = { id, recipient: id, amount: tyiyn, free: tyiyn, createdBy: id, createdAt: timestamp };

/** Of a budget line as people read it; `free` is what no case holds. */
export const budgetLineProperties = { ...money, act: text, classificationCode: text, year: whole };
/** Of a payment as people read it. */
export const paymentProperties = {
  ...money,
  account: text,
  reference: text,
  paidOn: date,
  payer: id,
  status: oneOf(...paymentStatuses),
  enteredBy: orNull(id),
  confirmedBy: orNull(id),
  voidReason: orNull(text),
};

export const BudgetLineView = component('BudgetLine', object(budgetLineProperties));
export type BudgetLineView = Static<typeof BudgetLineView>;

export const PaymentView = component('Payment', object(paymentProperties));
export type PaymentView = Static<typeof PaymentView>;

interface PaymentsRequest extends PageRequest {
  /** The body whose money is queried. */
  readonly recipient?: string | undefined;
  /** Only what cases hold the whole of, or only what something is left of to allocate; of payments those that are confirmed. */
  readonly matched?: boolean | undefined;
  /** Words that the act, its code and year have, or the account and reference; in any case. */
  readonly q?: string | undefined;
  readonly status?: PaymentStatus | undefined;
}

interface BudgetLinesRequest extends Omit<PaymentsRequest, 'status'> {
  readonly year?: number | undefined;
}

const free = `amount_tyiyn - (select coalesce(sum(share.amount_tyiyn), 0) from allocation share where share.row_id = shared.id)`;
const shared = `recipient_body_id as recipient, amount_tyiyn as amount, created_by_body_id as "createdBy", created_at as "createdAt"`;
/** Of a payment that was entered wrongly nothing is there. */
const freeOfPayment = `case when status = 'void' then 0 else ${free} end`;

const selectBudgetLine = `select id, act, classification_code as "classificationCode", year, ${shared},
  ${free} as free from budget_line shared`;

const selectPayment = `select id, account, reference, paid_on::text as "paidOn", payer_body_id as payer, status,
  entered_by as "enteredBy", confirmed_by as "confirmedBy", void_reason as "voidReason", ${shared},
  ${freeOfPayment} as free
  from payment shared`;

/** What a list is made of. */
interface Listed {
  readonly select: string;
  /** What is searched for words. */
  readonly searched: string;
  /** The column that a list is narrowed by. */
  readonly only: string;
  /** What may be allocated of at all. */
  readonly isOpen: string;
}

const lines: Listed = {
  select: selectBudgetLine,
  searched: `concat_ws(' ', year, classification_code, act)`,
  only: 'year',
  isOpen: 'true',
};

const payments: Listed = {
  select: selectPayment,
  searched: `concat_ws(' ', reference, account, to_char(paid_on, 'DD.MM.YYYY'))`,
  only: 'status',
  isOpen: `status = 'confirmed'`,
};

const isVisible = '($1::uuid[] is null or recipient_body_id = any($1))';

/** Finance and treasury bodies, auditors and operators see all; others what their bodies are to receive. */
@Injectable()
export class TreasuryReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. @param maxRows where more than a page is wanted. @throws Refused `malformed`. */
  async budgetLines(
    acting: Acting,
    { year, ...request }: BudgetLinesRequest = {},
    maxRows: number = assertLimit(request.limit),
  ): Promise<Page<BudgetLineView>> {
    return this.page(lines, assertYear(year), acting, request, maxRows);
  }

  /** Newest first. @param maxRows where more than a page is wanted. @throws Refused `malformed`. */
  async payments(
    acting: Acting,
    request: PaymentsRequest = {},
    maxRows: number = assertLimit(request.limit),
  ): Promise<Page<PaymentView>> {
    return this.page(payments, request.status ?? null, acting, request, maxRows);
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
    { select, searched, only, isOpen }: Listed,
    chosen: number | string | null,
    acting: Acting,
    { recipient, matched, q, cursor }: PaymentsRequest,
    maxRows: number,
  ): Promise<Page<View>> {
    assertId(recipient, '/recipient');
    const tx = this.dataSource.manager;
    const recipients = await visibleRecipients(tx, acting);
    const before = idBefore(cursor);
    const rows = await tx.query<View[]>(
      `${select} where ${isVisible} and ($2::uuid is null or recipient_body_id = $2) and id < $3
         and ($5::boolean is null or ((${free} = 0) = $5 and ${isOpen}))
         and not exists (select from unnest($6::text[]) word where position(word in lower(${searched})) = 0)
         ${chosen === null ? '' : `and ${only} = $7`} order by id desc limit $4`,
      [recipients, recipient, before, maxRows + 1, matched, wordsOf(q), ...(chosen === null ? [] : [chosen])],
    );
    return pageOf(rows, maxRows, ({ id }) => [id]);
  }
}

function assertYear(year: number | undefined): number | null {
  if (year !== undefined && !(Number.isInteger(year) && year > 0 && year < 10_000)) throw malformed('/year', 'year');
  return year ?? null;
}

function wordsOf(q: string | undefined): string[] {
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
