import type { FactSource, ShareChange, SharedRows } from '#engine';
import type { Allocation, Json } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { PaymentStatus } from './payment.entity.js';
import { changeShares, heldShares, repeatedReference } from './shares.js';

/** A payment as a case's decision sees it; amounts in tyiyn, `free` what no case holds, `paidOn` a local date. */
export interface PaymentFact {
  readonly id: string;
  readonly account: string;
  readonly reference: string;
  readonly paidOn: string;
  readonly status: PaymentStatus;
  /** The reference of the payment that counts in its place; null: none does. */
  readonly repeats: string | null;
  readonly recipient: string;
  readonly amount: string;
  readonly free: string;
}

const free = prepared<PaymentFact>(
  `select id, account, reference, status, paid_on::text as "paidOn", recipient_body_id as recipient, amount_tyiyn as amount, ${repeatedReference('own')} as repeats,
         amount_tyiyn - (select coalesce(sum(amount_tyiyn), 0) from allocation where kind = 'payment' and row_id = $1) as free
       from payment own where id = $1`,
);

/** Payments as shared rows of cases, and as the fact `payment` (key: the payment's id). */
@Injectable()
export class Payments implements SharedRows, FactSource {
  readonly kind = 'payment';
  readonly name = 'payment';

  /** @throws StepRefused `notAllowed` with `paymentAlreadyUsed` { free, asked }, `paymentUnconfirmed` { status } or `paymentRepeats` { reference }. */
  allocate(tx: EntityManager, changes: readonly ShareChange[]): Promise<void> {
    return changeShares(tx, { kind: this.kind, exhausted: 'paymentAlreadyUsed' }, changes);
  }

  held(tx: EntityManager, instanceId: string): Promise<Allocation[]> {
    return heldShares(tx, this.kind, instanceId);
  }

  async load(tx: EntityManager, key: Json): Promise<PaymentFact | null> {
    if (!isUUID(key)) return null;
    const [payment] = await free(tx, [key]);
    return payment ?? null;
  }
}
