import {
  addDays,
  daysBetween,
  dueDate,
  type EventDefinition,
  IsText,
  met,
  payloadRequirement,
  type Question,
  reason,
  requirement,
} from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import type { DelegationContext, Notice, Shortfall } from './context.js';
import { today, yearOf } from './day.js';
import {
  inForceRequirements,
  itemsAcknowledged,
  itemsHandedOver,
  nothingDueMissing,
  termNotOver,
  unmetByState,
  yearAppropriated,
  yearCosted,
} from './funding.requirements.js';
import { appropriated, costOf, dueBy, firstUncovered, missingSince, received, schedule, termEnd } from './money.js';
import { NothingMore, type Recorder, Remark } from './record.js';

export class SuspensionOrder {
  /** What allows it: the agreement's clause, or a law. */
  @IsOptional() @IsIn(['clause', 'law']) ground?: 'clause' | 'law';
  /** The clause or the article of the law. */
  @IsOptional() @IsText(500) reference?: string;
  /** Who serves citizens meanwhile, and how. */
  @IsOptional() @IsText(5000) continuityPlan?: string;
}

type Asked = Question<DelegationContext, undefined>;

const noticeServed = requirement<DelegationContext>(['noticeServed'], ({ context }) =>
  context.shortfall?.notice ? met : [reason('noticeServed')],
);

const cureOver = requirement<DelegationContext>(['cureOver'], ({ context }) =>
  context.shortfall?.isCureOver === true ? met : [reason('cureOver')],
);

const suspensionGround = payloadRequirement<DelegationContext, SuspensionOrder>(['suspensionGround'], ({ context, event }) => {
  const { ground, reference } = event.payload;
  const isAllowed =
    reference !== undefined && (ground === 'law' || (ground === 'clause' && context.draft.suspensionAllowed === true));
  return isAllowed ? met : [reason('suspensionGround')];
});

const continuityPlan = payloadRequirement<DelegationContext, SuspensionOrder>(['continuityPlan'], ({ event }) =>
  event.payload.continuityPlan === undefined ? [reason('continuityPlan')] : met,
);

/** What a suspended power needs to go on. */
export const resumeRequirements = [
  termNotOver,
  nothingDueMissing,
  yearCosted,
  yearAppropriated,
  itemsHandedOver,
  itemsAcknowledged,
];

const recipientSignatory = [{ party: 'recipient', office: 'signatory' }];

export const forceEvents: Record<string, EventDefinition> = {
  bringIntoForce: { payload: NothingMore, by: [{ party: 'proposer', office: 'signatory' }], requires: inForceRequirements },
  serveNotice: { payload: Remark, by: recipientSignatory, requires: [] },
  suspend: {
    payload: SuspensionOrder,
    by: recipientSignatory,
    requires: [noticeServed, cureOver, suspensionGround, continuityPlan],
  },
  resume: {
    payload: Remark,
    by: recipientSignatory,
    requires: resumeRequirements,
  },
};

/** A side that wanted to give up together before force has to say so anew. */
const bringIntoForce: Recorder = (_, event) => ({ inForceSince: today(event), mutualEnd: null });

/** The figures are computed, never typed (DOMAIN.md §5). */
const serveNotice: Recorder = (context, event) => {
  const date = today(event);
  const [due, have] = [dueBy(context, date), received(context)];
  const gap = (costOf(context, yearOf(date)) ?? 0n) - appropriated(context, yearOf(date));
  const notice: Notice = {
    servedOn: date,
    due: `${due}`,
    received: `${have}`,
    short: `${due > have ? due - have : 0n}`,
    daysLate: daysBetween(context.shortfall!.since, date),
    unappropriated: `${gap > 0n ? gap : 0n}`,
  };
  return { shortfall: { ...context.shortfall!, notice } };
};

const suspend: Recorder<SuspensionOrder> = (_, event) => ({ suspension: { on: today(event), ground: event.payload.ground! } });

const resume: Recorder = () => ({ suspension: null });

const recordCureOver: Recorder = ({ shortfall }) => ({ shortfall: { ...shortfall!, isCureOver: true } });

/** When the shortfall that is there now began: with a due date, a reversal or a contest, or an unfunded year. */
const recordShortfall: Recorder = (context, event) => {
  const date = today(event);
  const uncovered = firstUncovered(context, date);
  const since = (uncovered && missingSince(context, uncovered)) ?? context.unfundedSince ?? `${date.slice(0, 4)}-01-01`;
  const shortfall: Shortfall = { since, uncovered, notice: null, isCureOver: false };
  return { shortfall };
};

const recordFunded: Recorder = () => ({ shortfall: null });

const recordUnfundedYear: Recorder = (context, event) => ({ unfundedSince: context.unfundedSince ?? today(event) });

const recordYearFunded: Recorder = () => ({ unfundedSince: null });

export const forceRecorders: Record<string, Recorder> = {
  bringIntoForce,
  serveNotice,
  suspend,
  resume,
  recordCureOver,
  recordShortfall,
  recordFunded,
  recordUnfundedYear,
  recordYearFunded,
};

/** A year of the term in which no transfer is scheduled counts as short. */
function isYearWithoutSchedule(context: DelegationContext, date: string): boolean {
  return date <= termEnd(context) && !schedule(context).some(({ dueOn }) => dueOn.startsWith(date.slice(0, 4)));
}

/** The conditions that move the regions by themselves, asked after every event. */
export const derivedGuards = {
  /** Received less than due to date, a year without a schedule, or a year unappropriated beyond its grace. */
  isShort: ({ context, event }: Asked): boolean => {
    const date = today(event);
    return received(context) < dueBy(context, date) || isYearWithoutSchedule(context, date) || context.unfundedSince !== null;
  },
  isFunded: (question: Asked): boolean => !derivedGuards.isShort(question),
  /**
   * Every debt that the shortfall was about, or that its notice named, is paid, and another is there: that one begins
   * anew, with its own grace, notice and cure.
   */
  isOtherShortfall: ({ context, event }: Asked): boolean => {
    const { shortfall, unfundedSince } = context;
    const uncovered = firstUncovered(context, today(event));
    if (shortfall === null || (uncovered === null && unfundedSince === null)) return false;
    const { notice } = shortfall;
    const named = notice?.servedOn ?? shortfall.uncovered;
    const isTransferOpen = uncovered !== null && named !== null && uncovered <= named;
    const isYearNamed = shortfall.uncovered === null || (notice !== null && notice.unappropriated !== '0');
    return !isTransferOpen && !(isYearNamed && unfundedSince !== null);
  },
  /** Beyond the term no year is awaited any more. */
  isAppropriated: ({ context, event }: Asked): boolean => {
    if (today(event) > termEnd(context)) return true;
    const year = yearOf(today(event));
    const cost = costOf(context, year);
    return cost !== null && appropriated(context, year) >= cost;
  },
  isUnappropriated: (question: Asked): boolean => !derivedGuards.isAppropriated(question),
  /** In effect by law or another act, with something of the state's missing. */
  isImposed: (question: Asked): boolean =>
    question.context.instrument !== 'agreement' && imposedFrom(question) <= today(question.event) && unmetByState(question),
};

/** Its day; for a power registered late, the end of the time in which its resources can still be shown. */
function imposedFrom({ context, event }: Asked): string {
  if (context.existing === null) return context.draft.effectiveDate!;
  const { calendar, rules } = event.facts;
  return addDays(dueDate(context.existing.registeredOn, rules['evidence.due']!, calendar).date, 1);
}
