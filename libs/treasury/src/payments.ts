import type { FactSource, ShareChange, SharedRows } from '#engine';
import type { Allocation, Json, PaymentFact } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { changeShares, heldShares, repeatedReference } from './shares.js';

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
