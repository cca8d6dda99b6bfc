import { RuleFacts } from '#calendar';
import type { Acting } from '#engine';
import { type Reason, reason, Refused } from '#machine';
import { Clock, inTransaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { object, type Static, text } from '#schema';
import { entitledActor, treasurer, visibleRecipients } from './entitlement.js';
import { repeatedReference } from './shares.js';
import { type PaymentView, TreasuryReader } from './treasury.reader.js';

/** What is done to a payment once it is entered. */
export const paymentActs = ['confirm', 'void'] as const;
export type PaymentAct = (typeof paymentActs)[number];

/** How many payments wait for confirmation: exact up to 1000, then `1000+`. */
export const AwaitingPayments = object({
  /** Of those that the person sees. */
  count: text,
  /** Of those that the person can confirm. */
  mine: text,
});
export type AwaitingPayments = Static<typeof AwaitingPayments>;

/** The rule that a payment entered by one person is confirmed by another; 0 lets one person do both. */
const secondPerson = 'payment.secondPerson';
const rules = new RuleFacts();
const counted = 1000;

/** What a person can do to payments, and what they wait for. */
@Injectable()
export class PaymentActs {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: TreasuryReader,
  ) {}

  /** Why this person cannot do it to a payment as it is now; no reasons: they can. @throws Refused `notFound`. */
  of(id: string, acting: Acting): Promise<Record<PaymentAct, readonly Reason[]>> {
    return inTransaction(this.dataSource, async (tx) => {
      const payment = await this.reader.payment(tx, id, acting);
      const foreign = await entitledActor(tx, acting, { ...treasurer, body: payment.createdBy }).then(
        () => null,
        (error: unknown) => reasonsOf(error),
      );
      const reasons = (act: PaymentAct): Promise<readonly Reason[]> =>
        foreign === null ? barsTo(tx, act, payment, acting.person, this.clock.now()) : Promise.resolve(foreign);
      return { confirm: await reasons('confirm'), void: await reasons('void') };
    });
  }

  async awaiting(acting: Acting): Promise<AwaitingPayments> {
    const tx = this.dataSource.manager;
    const treasuries = acting.offices.filter(({ office }) => office === treasurer.office).map(({ body }) => body);
    const ownToo = !(await needsSecondPerson(tx, this.clock.now()));
    const entered = `select from payment where status = 'entered' and ($1::uuid[] is null or recipient_body_id = any($1))`;
    const [row] = await tx.query<[{ count: string; mine: string }]>(
      `select (select count(*) from (${entered} limit ${counted + 1}) seen) as count,
         (select count(*) from (${entered} and repeats is null and created_by_body_id = any($2) and ($4 or entered_by is distinct from $3)
            limit ${counted + 1}) own) as mine`,
      [await visibleRecipients(tx, acting), treasuries, acting.person, ownToo],
    );
    return { count: capped(row.count), mine: capped(row.mine) };
  }
}

/** Why somebody with the office cannot do this to a payment as it is; none: they can. */
export async function barsTo(
  tx: EntityManager,
  act: PaymentAct,
  { id, status, voidReason, enteredBy, amount, free }: PaymentView,
  person: string,
  at: Date,
): Promise<readonly Reason[]> {
  if (status === 'void') return [reason('paymentVoid', { why: voidReason! })];
  if (act === 'void') {
    const allocated = BigInt(amount) - BigInt(free);
    return allocated > 0n ? [reason('paymentAllocated', { allocated: `${allocated}` })] : [];
  }
  if (status === 'confirmed') return [reason('paymentAlreadyConfirmed')];
  const same = enteredBy === person && (await needsSecondPerson(tx, at)) ? [reason('paymentSamePerson')] : [];
  const [{ other }] = await tx.query<[{ other: string | null }]>(
    `select ${repeatedReference('own')} as other from payment own where id = $1`,
    [id],
  );
  return other === null ? same : [...same, reason('paymentRepeats', { reference: other })];
}

async function needsSecondPerson(tx: EntityManager, at: Date): Promise<boolean> {
  const { [secondPerson]: rule } = await rules.load(tx, [secondPerson], at.toISOString());
  return rule?.value !== 0;
}

function reasonsOf(error: unknown): readonly Reason[] {
  if (error instanceof Refused && error.reasons.length > 0) return error.reasons;
  throw error;
}

const capped = (count: string): string => (Number(count) > counted ? `${counted}+` : count);
