import { addMonths } from '#machine';
import type { DelegationContext } from '../../../../workflows/delegation/v1/context.js';
import {
  appropriated,
  costOf,
  dueBy,
  firstUncovered,
  isReceived,
  received,
  schedule,
  sum,
} from '../../../../workflows/delegation/v1/money.js';
import { type Act, type Move, negative, type Occasion } from '../play/act.js';

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** What of a year's cost is not appropriated yet. Tyiyn. */
export function openCost({ data }: Occasion, year: number): bigint {
  const open = (costOf(data, year) ?? 0n) - appropriated(data, year);
  return open > 0n ? open : 0n;
}

/** A line of the budget of its own for what is open, or at first for a part of it. */
export function appropriate(occasion: Occasion, year: number): Move | null {
  const { desk, data, municipality } = occasion;
  const open = openCost(occasion, year);
  if (open === 0n) return null;
  const isFirst = appropriated(data, year) === 0n;
  const amount = `${isFirst && municipality.traits.funding === 'partial' ? (open * 7n) / 10n : open}`;
  const payload = async (): Promise<object> => {
    return { budgetLine: await desk.budgetLine(year, data.recipient, amount, data.title), amount };
  };
  return { type: 'recordAppropriation', payload };
}

/** The next transfer that is not covered, and how much is missing for it. */
function nextTransfer({ data }: Occasion): { dueOn: string; open: bigint } | null {
  const transfers = schedule(data);
  // Money that came early for an amendment would seem to cover what was due before it.
  if (data.amendment !== null) {
    const open = transfers.map(({ dueOn, amount }) => ({ dueOn, open: BigInt(amount) - receivedFor(data, dueOn) }));
    return open.find((each) => each.open > 0n) ?? null;
  }
  const last = transfers.at(-1)?.dueOn;
  const dueOn = last === undefined ? null : firstUncovered(data, last);
  return dueOn === null ? null : { dueOn, open: dueBy(data, dueOn) - received(data) };
}

function receivedFor({ tranches }: DelegationContext, dueOn: string): bigint {
  return sum(tranches.filter((tranche) => tranche.dueOn === dueOn && isReceived(tranche)).map(({ amount }) => amount));
}

/** The next transfer, or at first a part of it. */
function transfer(occasion: Occasion): Move | null {
  const { desk, data, municipality, person, random } = occasion;
  const next = nextTransfer(occasion);
  if (next === null) return null;
  const { dueOn, open } = next;
  // No payment is taken that was made more than twelve months before.
  if (dueOn > addMonths(occasion.today, 12)) return null;
  const isPart = municipality.traits.funding === 'partial' && random.chance(60);
  const amount = `${isPart ? (open * 2n) / 3n || open : open}`;
  const payload = async (): Promise<object> => {
    const to = { recipient: data.recipient, amount, account: data.draft.treasuryAccount ?? `44020${municipality.key}` };
    return { payment: await desk.payment(person, to), amount, dueOn };
  };
  return { type: 'recordTranche', payload };
}

const itemIn =
  (...states: string[]) =>
  ({ data }: Occasion): string | undefined =>
    data.items.find(({ state }) => states.includes(state))?.key;

const handOver =
  (...states: string[]): Act =>
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
  applyAmendment: ({ view }) => {
    const { reasons } = view.events.find(({ type }) => type === 'applyAmendment')!;
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
