import type { Acting } from '#engine';
import { Refused } from '#machine';
import { decodeCursor, demandId, demandLimit, malformed, type Page, pageOf, type PageRequest, uuidPart } from '#platform';
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
}

export interface BudgetLinesRequest extends PaymentsRequest {
  readonly year?: number | undefined;
}

const money = `recipient_body_id as recipient, amount_tyiyn as amount,
  amount_tyiyn - (select coalesce(sum(share.amount_tyiyn), 0) from allocation share where share.row_id = shared.id) as free,
  created_by_body_id as "createdBy", created_at as "createdAt"`;

const selectBudgetLine = `select id, act, classification_code as "classificationCode", year, ${money} from budget_line shared`;

const selectPayment = `select id, account, reference, paid_on::text as "paidOn", payer_body_id as payer, status, ${money}
  from payment shared`;

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const isVisible = '($1::uuid[] is null or recipient_body_id = any($1))';

/** Finance and treasury bodies, auditors and operators see all; others what their bodies are to receive. */
@Injectable()
export class TreasuryReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. @throws Refused `malformed`. */
  async budgetLines(acting: Acting, { year, ...request }: BudgetLinesRequest = {}): Promise<Page<BudgetLineView>> {
    if (year !== undefined && !(Number.isInteger(year) && year > 0 && year < 10_000)) throw malformed('/year', 'year');
    return this.page(`${selectBudgetLine} where ($5::integer is null or year = $5) and`, [year], acting, request);
  }

  /** Newest first. @throws Refused `malformed`. */
  payments(acting: Acting, request: PaymentsRequest = {}): Promise<Page<PaymentView>> {
    return this.page(`${selectPayment} where`, [], acting, request);
  }

  /** @throws Refused `notFound`, also for a line that this person may not see. */
  async budgetLine(tx: EntityManager, id: string, acting: Acting): Promise<BudgetLineView> {
    if (!isUUID(id)) throw new Refused('notFound');
    const recipients = await visibleRecipients(tx, acting);
    const [line] = await tx.query<BudgetLineView[]>(`${selectBudgetLine} where ${isVisible} and id = $2`, [recipients, id]);
    if (line === undefined) throw new Refused('notFound');
    return line;
  }

  private async page<View extends { id: string }>(
    select: string,
    parameters: readonly unknown[],
    acting: Acting,
    { recipient, cursor, limit: asked }: PaymentsRequest,
  ): Promise<Page<View>> {
    demandId(recipient, '/recipient');
    const limit = demandLimit(asked);
    const tx = this.dataSource.manager;
    const recipients = await visibleRecipients(tx, acting);
    // Ids are UUIDv7: rows that are added move no other row to another page.
    const [before] = cursor === undefined ? [lastId] : decodeCursor(cursor, [uuidPart]);
    const rows = await tx.query<View[]>(
      `${select} ${isVisible} and ($2::uuid is null or recipient_body_id = $2) and id < $3 order by id desc limit $4`,
      [recipients, recipient, before, limit + 1, ...parameters],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
