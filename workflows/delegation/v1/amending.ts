import {
  accept,
  addDays,
  IsLocalDate,
  IsPart,
  IsText,
  type Lapse,
  met,
  NegativeAnswer,
  region,
  type Requirement,
  textHashes,
  today,
} from '#machine';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { amended, newAmendment } from './amendment.js';
import { agreementOnly, isAgreement, isEnacted } from './consultation.js';
import type { DelegationContext } from './context.js';
import { confirmCosting, costed, costingOverdue, returnCosting } from './costing.js';
import { Clauses } from './draft.js';
import { recordEnactment } from './enactment.js';
import { consentGiven, termEndAhead, termNotOver, yearAppropriated, yearCosted } from './funding.requirements.js';
import { replacedBy, stillChanged } from './money-terms.js';
import { lastCostedYear, termEnd, transfersOf } from './money.js';
import { keneshAccepts, keneshReviewDue, offered, recordKeneshResolution, recordNoResponse } from './offer.js';
import { recordNegative } from './round.js';
import { sideOf } from './shared-outcome.js';
import { isSigned, publish, signing } from './signing.js';
import {
  act,
  bothSignatories,
  condition,
  date,
  must,
  notice,
  reason,
  type Recorder,
  recording,
  requirement,
  task,
} from './vocabulary.js';

/** What an amendment changes; its costs are calculated anew, whatever it changes. */
class AmendmentProposal {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  @IsOptional() @IsText(40) budgetCode?: string;
  @IsOptional() @IsText(40) treasuryAccount?: string;
  @IsOptional() @IsLocalDate() termEnd?: string;
  @IsOptional() @IsInt() @Min(0) @Max(365) publicationDays?: number;
  @IsOptional() @IsBoolean() suspensionAllowed?: boolean;
  @IsText(2000) reasonText!: string;
}

const ended = notice('amendmentEnded', ...bothSignatories, 'finance.financier');

const isOwn = (context: DelegationContext, body: string | null): boolean => sideOf(context, body) === context.amendment?.by;

const changedFields: readonly string[] = ['budgetCode', 'treasuryAccount', 'termEnd', 'publicationDays', 'suspensionAllowed'];

export const proposeAmendment = act('proposeAmendment', {
  payload: AmendmentProposal,
  by: bothSignatories,
  requires: [termEndAhead],
  record: (context, event) => {
    const { payload, actor } = event;
    const fields = Object.fromEntries(Object.entries(payload).filter(([name]) => changedFields.includes(name)));
    const draft = { ...fields, clauses: textHashes(payload.clauses) };
    return { amendment: newAmendment(sideOf(context, actor.body)!, today(event), draft, false, replacedBy(draft, context)) };
  },
  notifies: [notice('amendmentProposed', 'proposer.financier', ...bothSignatories)],
});

/** It comes to nothing; a renegotiation with a successor leaves the review open again. */
const endAmendment = recording(
  'endAmendment',
  ({ amendment, succession, negative }, event) => {
    const isReopened = amendment?.isRenegotiation === true && succession !== null;
    return {
      amendment: null,
      counter: null,
      negative: amendment?.negative ?? negative,
      ...(isReopened && { succession: { ...succession, isRenegotiated: false, isOverdue: false, openedOn: today(event) } }),
    };
  },
  ended,
);

const declined: Recorder<NegativeAnswer> = (context, event) => ({
  ...endAmendment.record(context, event),
  ...recordNegative(context, event),
});

export const declineAmendment = act('declineAmendment', {
  payload: NegativeAnswer,
  by: bothSignatories,
  requires: [
    must('amendmentIsOwn', ({ context, event }) => !isOwn(context, event.actor.body)),
    // What a law or act changes does not need the municipality's consent.
    requirement(agreementOnly.codes, (question) =>
      sideOf(question.context, question.event.actor.body) === 'recipient' ? agreementOnly.check(question) : met,
    ),
  ],
  record: declined,
  notifies: [ended],
});

export const withdrawAmendment = act('withdrawAmendment', {
  payload: NegativeAnswer,
  by: bothSignatories,
  requires: [must('amendmentOfOtherSide', ({ context, event }) => isOwn(context, event.actor.body))],
  record: declined,
  notifies: [ended],
});

/** A requirement of the case as it would be with the amendment. */
const whenAmended = ({ codes, check }: Requirement) =>
  requirement(codes, ({ context, event }) => check({ context: amended(context), event }));

/** The past cannot be amended: what was due by today stays due, so that arrears are never wiped out. */
const pastIsUnchanged = requirement(['amendmentChangesDue'], ({ context, event }) =>
  transfersOf(context)
    .changesUntil(today(event), transfersOf(amended(context)))
    .map(({ dueOn, from, to }) => reason('amendmentChangesDue', { dueOn, inForce: from, amended: to })),
);

/**
 * Received is what is due by today, and the first money that the amendment adds: recorded for that transfer, since money
 * that came early for another one was required without the amendment.
 */
const firstExtraReceived = requirement(['extraTrancheShort'], ({ context, event }) => {
  const [before, after] = [transfersOf(context), transfersOf(amended(context))];
  const extra = after.firstBeyond(today(event), before);
  const due = after.dueBy(today(event)) + (extra?.amount ?? 0n);
  const short = (needed: bigint, got: bigint, dueOn: string) =>
    got >= needed
      ? met
      : [reason('extraTrancheShort', { due: `${needed}`, received: `${got}`, short: `${needed - got}`, dueOn })];
  const inAll = short(due, after.received, extra?.dueOn ?? today(event));
  return inAll.length > 0 || extra === null ? inAll : short(extra.amount, after.receivedFor(extra.dueOn), extra.dueOn);
});

const effectiveOn = ({ amendment }: DelegationContext): string => amendment?.enactment?.effectiveOn ?? '';

export const applyAmendment = act('applyAmendment', {
  by: 'proposer.signatory',
  requires: [
    // A law changes the power from its own day on.
    must(
      'effectiveDateNotReached',
      ({ context, event }) =>
        effectiveOn(context) <= today(event) || { effectiveDate: effectiveOn(context), today: today(event) },
    ),
    pastIsUnchanged,
    firstExtraReceived,
    ...[consentGiven, termNotOver, yearCosted, yearAppropriated].map(whenAmended),
  ],
  // With it a renegotiated review is over as well: the successor has agreed.
  record: (context) => {
    const { draft, costing, termsHash, resolution, signatures, enactment, items } = amended(context);
    const succession = context.amendment?.isRenegotiation === true ? null : context.succession;
    const changedTerms = stillChanged(context);
    return { draft, costing, termsHash, resolution, signatures, enactment, items, changedTerms, amendment: null, succession };
  },
  notifies: [notice('amendmentApplied', ...bothSignatories, 'finance.financier')],
});

/** The day from which a new costing is awaited; null when the term ends with the last costed year. */
function recostingFrom(context: DelegationContext, daysBefore: number): string | null {
  const year = lastCostedYear(context);
  if (year === null || termEnd(context) <= `${year}-12-31`) return null;
  return addDays(`${year}-12-31`, -daysBefore);
}

export const recostingDue: Lapse<never> = {
  deadline: date('recostingDue', ({ context, facts }) => recostingFrom(context, facts.rules['recosting.before']!.value)),
  notifies: [notice('recostingDue', 'proposer.signatory', 'proposer.financier')],
};

/** Until the years ahead are costed, or an amendment brings it. */
export const recost = task(proposeAmendment, {
  name: 'recost',
  by: 'proposer.signatory',
  until: ({ context, event }) => {
    const from = recostingFrom(context, event.facts.rules['recosting.before']!.value);
    return context.amendment !== null || from === null || from > today(event);
  },
});

const isRenegotiated = condition('isRenegotiated', ({ context }) => context.amendment?.isRenegotiation === true);
/** Its costs are to be calculated anew, because its other side is another now. */
const isUncosted = condition('amendmentIsUncosted', ({ context }) => context.amendment?.costing === null);

/** With a successor of the municipality it begins again: the other one's volumes and consent do not speak for it. */
const restarted = {
  when: isUncosted,
  to: 'costing',
  notifies: [notice('amendmentProposed', ...bothSignatories, 'finance.financier')],
} as const;
const awaitingMoney = {
  to: 'awaitingMoney',
  notifies: [notice('amendmentAwaitsMoney', 'finance.financier', 'treasury.treasurer')],
} as const;
/** The kenesh declines, or wants other terms. */
const refused = { to: 'none', notifies: [], also: [endAmendment] } as const;

const recosting = costed(
  accept(
    confirmCosting,
    { when: isAgreement, to: 'keneshReview', notifies: [offered] },
    {
      when: isEnacted,
      to: 'enacting',
      notifies: [notice('costingConfirmed', 'proposer.financier', 'proposer.drafter')],
    },
  ),
  isUncosted,
);

/** New terms beside those in force: costed and confirmed, agreed or enacted as at first, applied when they are funded. */
export const amendments = region('none', {
  none: {
    on: accept(proposeAmendment, { to: 'underWay' }),
    always: {
      when: isRenegotiated,
      to: 'underWay',
      notifies: [notice('amendmentProposed', 'proposer.financier', 'recipient.signatory')],
    },
  },
  underWay: {
    on: [accept(declineAmendment, { to: 'none' }), accept(withdrawAmendment, { to: 'none' })],
    within: region('costing', {
      costing: { after: costingOverdue, within: recosting },
      keneshReview: {
        always: restarted,
        on: accept(
          recordKeneshResolution,
          { when: keneshAccepts, to: 'signing', notifies: [notice('keneshAccepted', 'proposer.signatory')] },
          refused,
        ),
        // Silence leaves it waiting: what is in force stays in force.
        after: { deadline: keneshReviewDue, also: [recordNoResponse] },
        awaits: task(recordKeneshResolution, { name: 'answerOffer', due: keneshReviewDue }),
      },
      signing: {
        ...signing,
        always: [restarted, { when: isSigned, to: 'publishing', notifies: [notice('signed', 'proposer.drafter')] }],
      },
      publishing: {
        always: restarted,
        on: accept(publish, awaitingMoney),
        awaits: task(publish, { name: 'publishAgreement' }),
      },
      enacting: { on: accept(recordEnactment, awaitingMoney), awaits: task(recordEnactment) },
      awaitingMoney: {
        always: restarted,
        // Where the past was changed it has to be costed anew.
        on: [accept(applyAmendment, { to: 'none' }), accept(returnCosting, { to: 'costing' })],
        awaits: task(applyAmendment),
      },
    }),
  },
});
