import type { Acting } from '#engine';
import { reason, Refused } from '#machine';
import { answeredOnce, Clock, inTransaction, newId, type Repeatable, sqlState } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { BudgetLine } from './budget-line.entity.js';
import { entitledBody, requireBodies } from './entitlement.js';
import { Payment } from './payment.entity.js';
import type { BudgetLineChange, NewBudgetLine, NewPayment } from './treasury.dto.js';
import { type BudgetLineView, type PaymentView, TreasuryReader } from './treasury.reader.js';

/** What finance and treasury bodies enter: the money that cases may draw on. */
@Injectable()
export class Treasury {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: TreasuryReader,
  ) {}

  /**
   * By a financier of a finance ministry.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `invalidPayload` (unknown recipient), `officeNotEntitled`, `keyReused`.
   */
  createBudgetLine(asked: NewBudgetLine, acting: Acting, key?: string): Promise<BudgetLineView> {
    const { office, ...entered } = asked;
    const { recipient } = entered;
    return this.once({ scope: `budgetLine:${acting.person}`, key, request: asked }, async (tx) => {
      await requireBodies(tx, { recipient });
      const createdBy = await entitledBody(tx, acting, 'financeMinistry', 'financier', office);
      const line: BudgetLine = { id: newId(), ...entered, createdBy, createdAt: this.clock.now() };
      await tx.insert(BudgetLine, line);
      return { ...line, free: line.amount };
    });
  }

  /**
   * Lowers or raises a line, by a financier of a finance ministry. A line is never cut below what cases hold of it: their
   * own appropriations are amended first, so that each case shows the cut.
   * @throws Refused `notFound`, `officeNotEntitled`, `notAllowed` with `lineAllocated` { allocated, asked } (tyiyn).
   */
  changeBudgetLine(id: string, { amount, office }: BudgetLineChange, acting: Acting): Promise<BudgetLineView> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.reader.budgetLine(tx, id, acting);
      await entitledBody(tx, acting, 'financeMinistry', 'financier', office);
      // Only a statement after the lock sees the shares that others took while this one waited for it.
      await tx.query('select from budget_line where id = $1 for update', [id]);
      const line = await this.reader.budgetLine(tx, id, acting);
      const allocated = BigInt(line.amount) - BigInt(line.free);
      if (BigInt(amount) < allocated) {
        throw new Refused('notAllowed', [reason('lineAllocated', { allocated: allocated.toString(), asked: amount })]);
      }
      await tx.update(BudgetLine, id, { amount });
      return { ...line, amount, free: (BigInt(amount) - allocated).toString() };
    });
  }

  /**
   * By a treasurer of a treasury body.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `invalidPayload` (unknown bodies), `officeNotEntitled`, `notAllowed` with `paymentReferenceExists`, `keyReused`.
   */
  createPayment(asked: NewPayment, acting: Acting, key?: string): Promise<PaymentView> {
    const { office, ...entered } = asked;
    const { reference, recipient, payer } = entered;
    return this.once({ scope: `payment:${acting.person}`, key, request: asked }, async (tx) => {
      await requireBodies(tx, payer === undefined ? { recipient } : { recipient, payer });
      const createdBy = await entitledBody(tx, acting, 'treasury', 'treasurer', office);
      const payment: Payment = {
        id: newId(),
        ...entered,
        payer: payer ?? createdBy,
        status: 'booked',
        createdBy,
        createdAt: this.clock.now(),
      };
      await tx.insert(Payment, payment).catch((error: unknown) => {
        const isKnown = sqlState(error) === '23505' && (error as { constraint?: string }).constraint === 'payment_reference';
        throw isKnown ? new Refused('notAllowed', [reason('paymentReferenceExists', { reference })]) : error;
      });
      return { ...payment, free: payment.amount };
    });
  }

  private once<View extends { readonly createdAt: Date }>(
    repeatable: Repeatable,
    enter: (tx: EntityManager) => Promise<View>,
  ): Promise<View> {
    return inTransaction(this.dataSource, async (tx) => {
      const answer = await answeredOnce(tx, repeatable, () => enter(tx));
      // A repeat is answered out of JSON.
      return { ...answer, createdAt: new Date(answer.createdAt) };
    });
  }
}
