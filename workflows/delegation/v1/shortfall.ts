import { accept, daysBetween, excess, region, Remark, today, type WorkflowEvent, yearOf } from '#machine';
import { recordAppropriation } from './appropriation.js';
import type { DelegationContext } from './context.js';
import { suspend } from './force.js';
import { appropriated, costOf, isAppropriatedInFull, missingSince, schedule, termEnd, transfersOf } from './money.js';
import { act, bothSignatories, condition, notice, recording, task, term } from './vocabulary.js';

/** The part of a year's cost that is not appropriated; of a year that was never costed there is none. */
function unappropriated(context: DelegationContext, year: number): bigint {
  return excess(costOf(context, year) ?? 0n, appropriated(context, year));
}

export const serveNotice = act('serveNotice', {
  payload: Remark,
  by: 'recipient.signatory',
  // The figures are computed, never typed (DOMAIN.md §5).
  record: (context, event) => {
    const day = today(event);
    const transfers = transfersOf(context);
    const figures = {
      servedOn: day,
      due: `${transfers.dueBy(day)}`,
      received: `${transfers.received}`,
      short: `${transfers.outstandingBy(day)}`,
      daysLate: daysBetween(context.shortfall!.since, day),
      unappropriated: `${unappropriated(context, yearOf(day))}`,
    };
    return { shortfall: { ...context.shortfall!, notice: figures } };
  },
  notifies: [notice('noticeServed', 'proposer.signatory', 'finance.financier', 'treasury.treasurer')],
});

/** When the shortfall that is there now began: with a due date, a reversal or a contest, or an unfunded year. */
const recordShortfall = recording(
  'recordShortfall',
  (context, event) => {
    const day = today(event);
    const uncovered = transfersOf(context).firstUncovered(day);
    const since = (uncovered && missingSince(context, uncovered)) ?? context.unfundedSince ?? `${day.slice(0, 4)}-01-01`;
    return { shortfall: { since, uncovered, notice: null, isCureOver: false } };
  },
  notice('fundingLate', 'finance.financier', 'treasury.treasurer', 'recipient.financier'),
);

const recordFunded = recording('recordFunded', () => ({ shortfall: null }));

const recordCureOver = recording(
  'recordCureOver',
  ({ shortfall }) => ({ shortfall: { ...shortfall!, isCureOver: true } }),
  notice('cureOver', ...bothSignatories),
);

/** A year of the term in which no transfer is scheduled counts as short. */
function isYearWithoutSchedule(context: DelegationContext, day: string): boolean {
  return day <= termEnd(context) && !schedule(context).some(({ dueOn }) => dueOn.startsWith(day.slice(0, 4)));
}

/** Received less than due to date, a year without a schedule, or a year unappropriated beyond its grace. */
function lacksMoney(context: DelegationContext, event: WorkflowEvent): boolean {
  const day = today(event);
  return transfersOf(context).outstandingBy(day) > 0n || isYearWithoutSchedule(context, day) || context.unfundedSince !== null;
}

const isShort = condition('isShort', ({ context, event }) => lacksMoney(context, event));
const isFunded = condition('isFunded', ({ context, event }) => !lacksMoney(context, event));

/**
 * Every debt that the shortfall was about, or that its notice named, is paid, and another is there: that one begins
 * anew, with its own grace, notice and cure.
 */
const isOtherShortfall = condition('isOtherShortfall', ({ context, event }) => {
  const { shortfall, unfundedSince } = context;
  const uncovered = transfersOf(context).firstUncovered(today(event));
  if (shortfall === null || (uncovered === null && unfundedSince === null)) return false;
  const { notice: served } = shortfall;
  const named = served?.servedOn ?? shortfall.uncovered;
  const isTransferOpen = uncovered !== null && named !== null && uncovered <= named;
  const isYearNamed = shortfall.uncovered === null || (served !== null && served.unappropriated !== '0');
  return !isTransferOpen && !(isYearNamed && unfundedSince !== null);
});

const graceOver = term('graceOver', 'grace', ({ context }) => context.shortfall?.since ?? null);
const cureDue = term('cureDue', 'cure', ({ context }) => context.shortfall?.notice?.servedOn ?? null);

const funded = { when: isFunded, to: 'onSchedule', also: [recordFunded] } as const;
const renewed = { when: isOtherShortfall, to: 'late', also: [recordShortfall], reenter: true } as const;

/** Money late, underfunded after its grace, noticed, and cured. */
export const funding = region('onSchedule', {
  onSchedule: { always: { when: isShort, to: 'late', also: [recordShortfall] } },
  late: {
    after: {
      deadline: graceOver,
      to: 'underfunded',
      notifies: [notice('underfunded', 'proposer.signatory', 'finance.financier', 'recipient.signatory')],
    },
    always: [funded, renewed],
  },
  underfunded: { on: accept(serveNotice, { to: 'curing' }), always: [funded, renewed], awaits: task(serveNotice) },
  curing: {
    after: { deadline: cureDue, also: [recordCureOver] },
    always: [{ ...funded, notifies: [notice('cured', 'recipient.signatory', 'proposer.signatory')] }, renewed],
    awaits: task(suspend, {
      name: 'decideSuspension',
      // There is nothing to decide: the cure is still running, or the power is suspended already.
      until: ({ context }) => context.shortfall?.isCureOver !== true || context.suspension !== null,
    }),
  },
});

/** Beyond the term no year is awaited any more. */
function hasAppropriation(context: DelegationContext, event: WorkflowEvent): boolean {
  return today(event) > termEnd(context) || isAppropriatedInFull(context, yearOf(today(event)));
}

const isAppropriated = condition('isAppropriated', ({ context, event }) => hasAppropriation(context, event));
const isUnappropriated = condition('isUnappropriated', ({ context, event }) => !hasAppropriation(context, event));

const recordUnfundedYear = recording(
  'recordUnfundedYear',
  ({ unfundedSince }, event) => ({ unfundedSince: unfundedSince ?? today(event) }),
  notice('yearUnfunded', 'finance.financier', 'recipient.signatory'),
);
const recordYearFunded = recording('recordYearFunded', () => ({ unfundedSince: null }));

/** From the year's beginning, a cut that left it short, or force, whichever was last. */
const unfundedYear = term('unfundedYear', 'unfundedYear', (question) => {
  const { cutOn, inForceSince } = question.context;
  return [`${yearOf(today(question))}-01-01`, cutOn ?? '', inForceSince ?? ''].sort().at(-1)!;
});

/** Each year is appropriated in time, or counts as unfunded once its grace is over. */
export const fiscalYear = region('appropriated', {
  appropriated: { always: { when: isUnappropriated, to: 'awaitingAppropriation' } },
  awaitingAppropriation: {
    after: { deadline: unfundedYear, also: [recordUnfundedYear] },
    always: { when: isAppropriated, to: 'appropriated', also: [recordYearFunded] },
    awaits: task(recordAppropriation, { name: 'appropriateYear', due: unfundedYear }),
  },
});
