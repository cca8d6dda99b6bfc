import type { Acting } from '#engine';
import { type Actor, type Json, type Reason, reason, Refused } from '#machine';
import { answeredOnce, Clock, inTransaction, newId, operationJournal, type Repeatable } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type EntityTarget } from 'typeorm';
import { BudgetLine } from './budget-line.entity.js';
import { entitledActor, financier, requireBodies, treasurer } from './entitlement.js';
import { barsTo, type PaymentAct } from './payment-acts.js';
import { Payment } from './payment.entity.js';
import type { BudgetLineChange, NewBudgetLine, NewPayment, PaymentConfirmation, PaymentVoiding } from './treasury.dto.js';
import { type BudgetLineView, type PaymentView, TreasuryReader } from './treasury.reader.js';

/** What is done to payments, as the journal of operations calls it. */
const doneTo = { confirm: 'paymentConfirmed', void: 'paymentVoided' } as const satisfies Record<PaymentAct, string>;

/** What is done to one row of money, and by whom. */
interface Deed {
  readonly operation: 'budgetLineEntered' | 'budgetLineChanged' | 'paymentEntered' | 'paymentConfirmed' | 'paymentVoided';
  readonly table: 'budget_line' | 'payment';
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** What finance and treasury bodies enter: the money that cases may draw on. Each change is in the journal of operations. */
@Injectable()
export class Treasury {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: TreasuryReader,
  ) {}

  /**
   * By a financier of a finance ministry. A line stands once: by act, code, year and recipient.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `invalidPayload` (unknown recipient), `officeNotEntitled`, `notAllowed` with `budgetLineExists`, `keyReused`.
   */
  createBudgetLine(request: NewBudgetLine, acting: Acting, key?: string): Promise<BudgetLineView> {
    const { office, ...entered } = request;
    const { recipient, year } = entered;
    return this.once({ scope: `budgetLine:${acting.person}`, key, request }, async (tx) => {
      await requireBodies(tx, { recipient });
      const actor = await entitledActor(tx, acting, financier, office);
      const id = newId();
      const line = { id, ...entered, createdBy: actor.body, createdAt: this.clock.now() };
      const deed: Deed = { operation: 'budgetLineEntered', table: 'budget_line', id, actor, reason: null };
      await this.recorded(tx, deed, () => insertOnce(tx, BudgetLine, line, reason('budgetLineExists', { year: String(year) })));
      return this.reader.budgetLine(tx, id, acting);
    });
  }

  /**
   * Lowers or raises a line, by a financier of a finance ministry. A line is never cut below what cases hold of it: their
   * own appropriations are amended first, so that each case shows the cut.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `notFound`, `officeNotEntitled`, `notAllowed` with `lineAllocated` { allocated, asked } (tyiyn), `keyReused`.
   */
  changeBudgetLine(id: string, request: BudgetLineChange, acting: Acting, key?: string): Promise<BudgetLineView> {
    const { amount, reason: why, office } = request;
    return this.once({ scope: `budgetLine:${acting.person}`, key, request: { id, ...request } }, async (tx) => {
      await this.reader.budgetLine(tx, id, acting);
      const actor = await entitledActor(tx, acting, financier, office);
      // Only a statement after the lock sees the shares that others took while this one waited for it.
      await tx.query('select from budget_line where id = $1 for update', [id]);
      const line = await this.reader.budgetLine(tx, id, acting);
      const allocated = BigInt(line.amount) - BigInt(line.free);
      if (BigInt(amount) < allocated) {
        throw new Refused('notAllowed', [reason('lineAllocated', { allocated: allocated.toString(), asked: amount })]);
      }
      const deed: Deed = { operation: 'budgetLineChanged', table: 'budget_line', id, actor, reason: why };
      await this.recorded(tx, deed, () => tx.update(BudgetLine, id, { amount }));
      return this.reader.budgetLine(tx, id, acting);
    });
  }

  /**
   * By a treasurer of a treasury body. Nothing can be allocated of it before it is confirmed.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `invalidPayload` (unknown bodies), `officeNotEntitled`, `notAllowed` with `paymentReferenceExists`, `keyReused`.
   */
  createPayment(request: NewPayment, acting: Acting, key?: string): Promise<PaymentView> {
    const { office, ...entered } = request;
    const { reference, recipient, payer } = entered;
    return this.once({ scope: `payment:${acting.person}`, key, request }, async (tx) => {
      await requireBodies(tx, payer === undefined ? { recipient } : { recipient, payer });
      const actor = await entitledActor(tx, acting, treasurer, office);
      const id = newId();
      const more = { status: 'entered', enteredBy: acting.person, createdBy: actor.body, createdAt: this.clock.now() } as const;
      const payment = { id, ...entered, payer: payer ?? actor.body, ...more };
      const deed: Deed = { operation: 'paymentEntered', table: 'payment', id, actor, reason: null };
      await this.recorded(tx, deed, () => insertOnce(tx, Payment, payment, reason('paymentReferenceExists', { reference })));
      return this.reader.payment(tx, id, acting);
    });
  }

  /**
   * By a treasurer of the same treasury; by the rule `payment.secondPerson` not by who entered it.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `notFound`, `officeNotEntitled`, `notAllowed` with `paymentSamePerson`, `paymentRepeats` { reference },
   * `paymentAlreadyConfirmed`, `paymentVoid`, `keyReused`.
   */
  confirmPayment(id: string, request: PaymentConfirmation, acting: Acting, key?: string): Promise<PaymentView> {
    const changes = { status: 'confirmed', confirmedBy: acting.person } as const;
    return this.settle({ act: 'confirm', id, ...request }, acting, changes, key);
  }

  /**
   * Takes a payment that was entered wrongly out of the money, by a treasurer of the same treasury. Its reference is free again.
   * @param key a repeat with the same key is answered by the first answer.
   * @throws Refused `notFound`, `officeNotEntitled`, `notAllowed` with `paymentVoid`, `paymentAllocated` { allocated } (tyiyn),
   * `keyReused`.
   */
  voidPayment(id: string, request: PaymentVoiding, acting: Acting, key?: string): Promise<PaymentView> {
    const changes = { status: 'void', voidReason: request.reason } as const;
    return this.settle({ act: 'void', id, ...request }, acting, changes, key);
  }

  /** Decides on a payment as it is once nobody else can change it or allocate of it. */
  private settle(
    request: { readonly act: PaymentAct; readonly id: string; readonly office?: string; readonly reason?: string },
    acting: Acting,
    changes: Partial<Payment>,
    key: string | undefined,
  ): Promise<PaymentView> {
    const { act, id, office, reason: why = null } = request;
    return this.once({ scope: `payment:${acting.person}`, key, request }, async (tx) => {
      const { createdBy: body } = await this.reader.payment(tx, id, acting);
      const actor = await entitledActor(tx, acting, { ...treasurer, body }, office);
      // As with a line: what others did meanwhile is seen by a statement after the lock only.
      await tx.query('select from payment where id = $1 for update', [id]);
      const payment = await this.reader.payment(tx, id, acting);
      const bars = await barsTo(tx, act, payment, acting.person, this.clock.now());
      if (bars.length > 0) throw new Refused('notAllowed', bars);
      const deed: Deed = { operation: doneTo[act], table: 'payment', id, actor, reason: why };
      await this.recorded(tx, deed, () => tx.update(Payment, id, changes));
      return this.reader.payment(tx, id, acting);
    });
  }

  /** Makes a change of one row, and its record with the whole row before and after it. */
  private async recorded(
    tx: EntityManager,
    { operation, table, id, actor, reason: why }: Deed,
    change: () => Promise<unknown>,
  ): Promise<void> {
    const before = await storedRow(tx, table, id);
    await change();
    const details = { before, after: await storedRow(tx, table, id) };
    const at = this.clock.now().toISOString();
    await operationJournal.append(tx, { at, actor, operation, subject: id, details, reason: why });
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

/** The row as it is stored, by the names of its columns; null: there is none. */
async function storedRow(tx: EntityManager, table: Deed['table'], id: string): Promise<Json> {
  const [found] = await tx.query<{ row: Json }[]>(`select to_jsonb(stored) as row from ${table} stored where id = $1`, [id]);
  return found?.row ?? null;
}

/** @throws Refused `notAllowed` with this reason when there is such a row already, or somebody else enters it at this moment. */
async function insertOnce<Row extends object>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  row: object,
  exists: Reason,
): Promise<void> {
  const { raw } = await tx.createQueryBuilder().insert().into(entity).values(row).orIgnore().returning('id').execute();
  if ((raw as unknown[]).length === 0) throw new Refused('notAllowed', [exists]);
}
