import { accept, addDays, allMet, dueDate, IsText, type Question, region, Remark, today } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import type { DelegationContext } from './context.js';
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
import { act, condition, must, notice, payloadMust, task } from './vocabulary.js';

class SuspensionOrder {
  /** What allows it: the agreement's clause, or a law. */
  @IsOptional() @IsIn(['clause', 'law']) ground?: 'clause' | 'law';
  /** The clause or the article of the law. */
  @IsOptional() @IsText(500) reference?: string;
  /** Who serves citizens meanwhile, and how. */
  @IsOptional() @IsText(5000) continuityPlan?: string;
}

export const bringIntoForce = act('bringIntoForce', {
  by: 'proposer.signatory',
  requires: inForceRequirements,
  // A side that wanted to give up together before force has to say so anew.
  record: (_, event) => ({ inForceSince: today(event), mutualEnd: null }),
  notifies: [notice('inForce', 'recipient.signatory', 'recipient.registrar', 'finance.financier', 'control.controller')],
});

export const suspend = act('suspend', {
  payload: SuspensionOrder,
  by: 'recipient.signatory',
  requires: [
    must('noticeServed', ({ context }) => Boolean(context.shortfall?.notice)),
    must('cureOver', ({ context }) => context.shortfall?.isCureOver === true),
    payloadMust<SuspensionOrder>('suspensionGround', ({ context, event: { payload } }) => {
      const isOfClause = payload.ground === 'clause' && context.draft.suspensionAllowed === true;
      return payload.reference !== undefined && (payload.ground === 'law' || isOfClause);
    }),
    payloadMust<SuspensionOrder>('continuityPlan', ({ event }) => event.payload.continuityPlan !== undefined),
  ],
  record: (_, event) => ({ suspension: { on: today(event), ground: event.payload.ground! } }),
  notifies: [notice('suspended', 'proposer.signatory', 'finance.financier', 'control.controller')],
});

/** What a suspended power needs to go on. */
const resumeRequirements = [termNotOver, nothingDueMissing, yearCosted, yearAppropriated, itemsHandedOver, itemsAcknowledged];
const canResume = allMet(...resumeRequirements);

export const resume = act('resume', {
  payload: Remark,
  by: 'recipient.signatory',
  requires: resumeRequirements,
  record: () => ({ suspension: null }),
  notifies: [notice('resumed', 'proposer.signatory', 'finance.financier', 'control.controller')],
});

export const force = region('inForce', {
  inForce: { on: accept(suspend, { to: 'suspended' }) },
  suspended: {
    on: accept(resume, { to: 'inForce' }),
    awaits: task(resume, { name: 'resumePower', until: (question) => !canResume(question) }),
  },
});

/** In effect by law or another act, with something of the state's missing. */
export const isImposed = condition(
  'isImposed',
  (question: Question<DelegationContext, undefined>) =>
    question.context.instrument !== 'agreement' && imposedFrom(question) <= today(question.event) && unmetByState(question),
);

/** Its day; for a power registered late, the end of the time in which its resources can still be shown. */
function imposedFrom({ context, event }: Question<DelegationContext, undefined>): string {
  if (context.existing === null) return context.draft.effectiveDate!;
  const { calendar, rules } = event.facts;
  return addDays(dueDate(context.existing.registeredOn, rules['evidence.due']!, calendar).date, 1);
}
