/** Amounts are tyiyn as strings, dates local (YYYY-MM-DD). */
interface Sum {
  readonly amount: string;
}

/** What is due on a day. */
export interface ScheduledTransfer extends Sum {
  readonly dueOn: string;
}

/**
 * Money sent for one scheduled transfer. It counts as received unless it is contested or reversed. `stated`: shown by a
 * statement's entry; `confirmed`: by the payee itself, who then cannot contest it any more.
 */
export interface TransferPayment extends Sum {
  readonly payment: string;
  readonly dueOn: string;
  /** The day it was recorded. */
  readonly on: string;
  readonly state: 'recorded' | 'stated' | 'confirmed' | 'contested' | 'reversed';
}

export function sumOf(parts: readonly Sum[]): bigint {
  return parts.reduce((total, { amount }) => total + BigInt(amount), 0n);
}

/** What is left of an amount when another is taken from it; never less than nothing. */
export function excess(amount: bigint, taken: bigint): bigint {
  return amount > taken ? amount - taken : 0n;
}

/** Money sent and not taken back counts as received at once; a contest takes it out. */
export function isReceived({ state }: TransferPayment): boolean {
  return state === 'recorded' || state === 'stated' || state === 'confirmed';
}

/** Payments with one of them in another state. */
export function withPaymentState(
  payments: readonly TransferPayment[],
  payment: string,
  state: TransferPayment['state'],
): readonly TransferPayment[] {
  return payments.map((each) => (each.payment === payment ? { ...each, state } : each));
}

/** Transfers in order of their day. */
export function inOrderOfDay<Transfer extends ScheduledTransfer>(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
}

/** What is due when, and what came of it. Money goes to the oldest debt, whichever transfer it was sent for. */
export class Transfers {
  /** @param schedule in order of date. */
  constructor(
    readonly schedule: readonly ScheduledTransfer[],
    private readonly payments: readonly TransferPayment[],
  ) {}

  get received(): bigint {
    return sumOf(this.payments.filter(isReceived));
  }

  /** What was recorded for one transfer. */
  receivedFor(date: string): bigint {
    return sumOf(this.payments.filter((payment) => payment.dueOn === date && isReceived(payment)));
  }

  isScheduled(date: string): boolean {
    return this.schedule.some(({ dueOn }) => dueOn === date);
  }

  /** What was due by a day, that day included. */
  dueBy(date: string): bigint {
    return sumOf(this.until(date));
  }

  /** What was due by a day and is not there. */
  outstandingBy(date: string): bigint {
    return excess(this.dueBy(date), this.received);
  }

  /**
   * The first transfer, of those due by a day, that the money received does not cover, by its date; null: all are covered. The
   * money counts as no less than `settled`.
   */
  firstUncovered(date: string, settled = 0n): string | null {
    const have = settled + excess(this.received, settled);
    let due = 0n;
    for (const transfer of this.until(date)) {
      due += BigInt(transfer.amount);
      if (due > have) return transfer.dueOn;
    }
    return null;
  }

  /** All transfers, of those due by a day, that the money received does not cover. */
  uncoveredBy(date: string): string[] {
    const first = this.firstUncovered(date);
    return first === null
      ? []
      : this.until(date)
          .map(({ dueOn }) => dueOn)
          .filter((dueOn) => dueOn >= first);
  }

  /** The next transfer that is not covered; null: the whole schedule is paid. */
  get next(): string | null {
    const last = this.schedule.at(-1);
    return last === undefined ? null : this.firstUncovered(last.dueOn);
  }

  /** The first transfer that was not covered on some day of a period, by its date; null: all were covered in time. */
  firstLate(from: string, to: string): string | null {
    let due = 0n;
    for (const { dueOn, amount } of this.until(to)) {
      due += BigInt(amount);
      const coveredOn = this.coveredSince(due);
      if (coveredOn === null || coveredOn > (dueOn > from ? dueOn : from)) return dueOn;
    }
    return null;
  }

  /** By day: what was due otherwise until a date by another schedule, with both amounts. */
  changesUntil(date: string, { schedule }: Transfers): { readonly dueOn: string; readonly from: string; readonly to: string }[] {
    const amountOn = (transfers: readonly ScheduledTransfer[], day: string): string =>
      transfers.find(({ dueOn }) => dueOn === day)?.amount ?? '0';
    const days = [...this.schedule, ...schedule].map(({ dueOn }) => dueOn).filter((dueOn) => dueOn <= date);
    return [...new Set(days)]
      .sort()
      .map((dueOn) => ({ dueOn, from: amountOn(this.schedule, dueOn), to: amountOn(schedule, dueOn) }))
      .filter(({ from, to }) => from !== to);
  }

  /** The first transfer after a date by which more is due than by another schedule, and how much more. */
  firstBeyond(date: string, other: Transfers): { readonly dueOn: string; readonly amount: bigint } | null {
    for (const { dueOn } of this.schedule.filter((transfer) => transfer.dueOn > date)) {
      const amount = this.dueBy(dueOn) - other.dueBy(dueOn);
      if (amount > 0n) return { dueOn, amount };
    }
    return null;
  }

  /**
   * Of transfers that are not covered any more since money was taken out on a day: that day, by due date; those of before stay
   * as long as their transfer is not covered.
   */
  droppedOn(day: string, before: Transfers, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const open = before.uncoveredBy(day);
    const now = this.uncoveredBy(day).filter((dueOn) => !open.includes(dueOn));
    const still = Object.entries(known).filter(([dueOn]) => open.includes(dueOn));
    return Object.fromEntries([...still, ...now.map((dueOn) => [dueOn, day] as const)]);
  }

  private until(date: string): readonly ScheduledTransfer[] {
    return this.schedule.filter(({ dueOn }) => dueOn <= date);
  }

  /** The day since which the money that is there now reaches an amount. */
  private coveredSince(amount: bigint): string | null {
    let have = 0n;
    for (const payment of this.payments.filter(isReceived).sort((left, right) => (left.on < right.on ? -1 : 1))) {
      have += BigInt(payment.amount);
      if (have >= amount) return payment.on;
    }
    return null;
  }
}
