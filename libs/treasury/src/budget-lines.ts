import type { FactSource, ShareChange, SharedRows } from '#engine';
import type { Allocation, BudgetLineFact, Json } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { changeShares, heldShares } from './shares.js';

const free = prepared<BudgetLineFact>(
  `select id, classification_code as "classificationCode", year, recipient_body_id as recipient, amount_tyiyn as amount,
         amount_tyiyn - (select coalesce(sum(amount_tyiyn), 0) from allocation where kind = 'budgetLine' and row_id = $1) as free
       from budget_line where id = $1`,
);

/** Budget lines as shared rows of cases, and as the fact `budgetLine` (key: the line's id). */
@Injectable()
export class BudgetLines implements SharedRows, FactSource {
  readonly kind = 'budgetLine';
  readonly name = 'budgetLine';

  /** @throws StepRefused `notAllowed` with `budgetLineExhausted` { free, asked }. */
  allocate(tx: EntityManager, changes: readonly ShareChange[]): Promise<void> {
    return changeShares(tx, { kind: this.kind, exhausted: 'budgetLineExhausted' }, changes);
  }

  held(tx: EntityManager, instanceId: string): Promise<Allocation[]> {
    return heldShares(tx, this.kind, instanceId);
  }

  async load(tx: EntityManager, key: Json): Promise<BudgetLineFact | null> {
    if (!isUUID(key)) return null;
    const [line] = await free(tx, [key]);
    return line ?? null;
  }
}
