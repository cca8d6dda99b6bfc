import { addMonths, type Move, type ScheduledTransfer, yearOf } from '#machine';
import { appropriated, costOf, transfersOf } from '../../v1/money.js';
import { type Act, type At, type Decide, negative, recipientOf, traitsOf } from '../occasion.js';

/** Of the functional classification of expenditure. */
export const budgetCode = '70951';

/** What of a year's cost is not appropriated yet. Tyiyn. */
function openCost({ data }: At, year: number): bigint {
  const open = (costOf(data, year) ?? 0n) - appropriated(data, year);
  return open > 0n ? open : 0n;
}

/** A line of the budget of its own for what is open, or at first for a part of it. */
export function appropriate(occasion: At, year: number): Move | null {
  const open = openCost(occasion, year);
  if (open === 0n) return null;
  const isFirst = appropriated(occasion.data, year) === 0n;
  const amount = `${isFirst && traitsOf(occasion).funding === 'partial' ? (open * 7n) / 10n : open}`;
  const { recipient, title } = occasion.data;
  const act = `Law on the republican budget for ${year} (simulated). ${title}`;
  return {
    type: 'recordAppropriation',
    entry: { kind: 'budgetLine', act, classificationCode: budgetCode, year, recipient, amount },
    payload: (budgetLine) => ({ budgetLine, amount }),
  };
}

/** The next transfer that is not covered, and how much is missing for it. */
function nextTransfer({ data }: At): { dueOn: string; open: bigint } | null {
  const transfers = transfersOf(data);
  // Money that came early for an amendment would seem to cover what was due before it.
  if (data.amendment !== null) {
    const open = transfers.schedule.map(({ dueOn, amount }) => ({ dueOn, open: BigInt(amount) - transfers.receivedFor(dueOn) }));
    return open.find((each) => each.open > 0n) ?? null;
  }
  const dueOn = transfers.next;
  return dueOn === null ? null : { dueOn, open: transfers.outstandingBy(dueOn) };
}

/** The next transfer, or at first a part of it. */
function transfer(occasion: At): Move | null {
  const next = nextTransfer(occasion);
  if (next === null) return null;
  const { dueOn, open } = next;
  // No payment is taken that was made more than twelve months before.
  if (dueOn > addMonths(occasion.today, 12)) return null;
  const isPart = traitsOf(occasion).funding === 'partial' && occasion.random.chance(60);
  const amount = `${isPart ? (open * 2n) / 3n || open : open}`;
  return payment(occasion, { dueOn, amount });
}

/** Pays so much for a scheduled transfer. */
export function payment(occasion: At, { dueOn, amount }: ScheduledTransfer): Move {
  const { draft, recipient } = occasion.data;
  const account = draft.treasuryAccount ?? `44020${recipientOf(occasion).key}`;
  return {
    type: 'recordTranche',
    entry: { kind: 'payment', account, recipient, amount },
    payload: (id) => ({ payment: id, amount, dueOn }),
  };
}

const itemIn =
  (...states: string[]) =>
  ({ data }: At): string | undefined =>
    data.items.find(({ state }) => states.includes(state))?.key;

const handOver =
  (...states: string[]): Decide =>
  (occasion) => {
    const item = itemIn(...states)(occasion);
    return item === undefined ? null : { type: 'recordHandover', payload: { item, actNumber: 'A-1' }, goesOn: true };
  };

/** Money and things, before force and in it. */
export const resourceActs: Readonly<Record<string, Act>> = {
  appropriate: (occasion) => appropriate(occasion, Math.max(yearOf(occasion.today), yearOf(occasion.data.draft.effectiveDate!))),
  appropriateYear: (occasion) => appropriate(occasion, yearOf(occasion.today)),
  transferMoney: transfer,
  handOverItems: handOver('pending'),
  mendContestedItems: handOver('contested'),
  acknowledgeItems: (occasion) => {
    const item = itemIn('handedOver')(occasion);
    if (item === undefined) return null;
    if (occasion.fate(`item ${item}`).chance(5) && occasion.random.chance(60))
      return { type: 'contestItem', payload: { item, ...negative('quality', 'Two computers are missing.') }, goesOn: true };
    return { type: 'acknowledgeItem', payload: { item }, goesOn: true };
  },
  confirmSeparateLine: () => ({ type: 'confirmSeparateLine', payload: { line: '1430' } }),
  bringIntoForce: () => ({ type: 'bringIntoForce' }),
  /** What became due meanwhile cannot be changed any more: then it comes to nothing. */
  applyAmendment: ({ events }) => {
    const { reasons } = events.find(({ type }) => type === 'applyAmendment')!;
    const isOverrun = reasons.some(({ code }) => code === 'amendmentChangesDue');
    if (!isOverrun) return { type: 'applyAmendment' };
    return { type: 'withdrawAmendment', payload: negative('financial', 'Its money came too late.') };
  },
  answerRegistration: ({ random }) => {
    const agrees = random.chance(85);
    const why = agrees ? {} : negative('legal', 'The act does not name this municipality.');
    return { type: 'answerRegistration', payload: { agrees, answerText: agrees ? 'It is so.' : 'It is not so.', ...why } };
  },
};
