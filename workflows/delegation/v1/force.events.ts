import { type EventDefinition, IsText, met, payloadRequirement, type Question, reason, requirement } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import type { DelegationContext, Shortfall } from './context.js';
import { today, yearOf } from './day.js';
import {
  inForceRequirements,
  itemsAcknowledged,
  itemsHandedOver,
  nothingDueMissing,
  unmetByState,
  yearAppropriated,
  yearCosted,
} from './funding.requirements.js';
import { appropriated, costOf, dueBy, firstUncovered, received, schedule } from './money.js';
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
  typeof context.shortfall?.noticeServedOn === 'string' ? met : [reason('noticeServed')],
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
    requires: [nothingDueMissing, yearCosted, yearAppropriated, itemsHandedOver, itemsAcknowledged],
  },
};

const bringIntoForce: Recorder = (_, event) => ({ inForceSince: today(event) });

const serveNotice: Recorder = (context, event) => ({ shortfall: { ...context.shortfall!, noticeServedOn: today(event) } });

const suspend: Recorder<SuspensionOrder> = (_, event) => ({ suspension: { on: today(event), ground: event.payload.ground! } });

const resume: Recorder = () => ({ suspension: null });

const recordCureOver: Recorder = ({ shortfall }) => ({ shortfall: { ...shortfall!, isCureOver: true } });

/** When the shortfall that is there now began: with a due date, a reversal or a contest, or an unfunded year. */
const recordShortfall: Recorder = (context, event) => {
  const date = today(event);
  const uncovered = firstUncovered(context, date);
  const dropped =
    context.droppedOn !== null && uncovered !== null && context.droppedOn > uncovered ? context.droppedOn : uncovered;
  const since = dropped ?? (isYearWithoutSchedule(context, date) ? `${date.slice(0, 4)}-01-01` : date);
  const shortfall: Shortfall = { since, noticeServedOn: null, isCureOver: false };
  return { shortfall };
};

const recordFunded: Recorder = () => ({ shortfall: null });

const recordUnfundedYear: Recorder = (_, event) => ({ unfundedYear: yearOf(today(event)) });

const recordYearFunded: Recorder = () => ({ unfundedYear: null });

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
  return !schedule(context).some(({ dueOn }) => dueOn.startsWith(date.slice(0, 4)));
}

/** The conditions that move the regions by themselves, asked after every event. */
export const derivedGuards = {
  /** Received less than due to date, a year without a schedule, or a year unappropriated beyond its grace. */
  isShort: ({ context, event }: Asked): boolean => {
    const date = today(event);
    return (
      received(context) < dueBy(context, date) || isYearWithoutSchedule(context, date) || context.unfundedYear === yearOf(date)
    );
  },
  isFunded: (question: Asked): boolean => !derivedGuards.isShort(question),
  isAppropriated: ({ context, event }: Asked): boolean => {
    const year = yearOf(today(event));
    const cost = costOf(context, year);
    return cost !== null && appropriated(context, year) >= cost;
  },
  isUnappropriated: (question: Asked): boolean => !derivedGuards.isAppropriated(question),
  /** In effect by law or another act, with something of the state's missing. */
  isImposed: (question: Asked): boolean =>
    question.context.instrument !== 'agreement' &&
    question.context.draft.effectiveDate! <= today(question.event) &&
    unmetByState(question),
};
