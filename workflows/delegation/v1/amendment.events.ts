import {
  addDays,
  type EventDefinition,
  IsLocalDate,
  IsPart,
  IsText,
  met,
  payloadRequirement,
  type Question,
  type Reason,
  reason,
  requirement,
} from '#machine';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { agreementOnly } from './consultation.events.js';
import { amended, inHand, newAmendment } from './amendment.js';
import type { DelegationContext } from './context.js';
import { today } from './day.js';
import { Clauses, clauseHashes } from './draft.events.js';
import { consentGiven, termNotOver, yearAppropriated, yearCosted } from './funding.requirements.js';
import { replacedBy, stillChanged } from './money-terms.events.js';
import { dueBy, isReceived, lastCostedYear, received, schedule, sum, termEnd } from './money.js';
import { NegativeAnswer, NothingMore, type Recorder, recordNegative } from './record.js';
import { bothSignatories, sideOf } from './shared-outcome.js';

/** What an amendment changes; its costs are calculated anew, whatever it changes. */
export class AmendmentProposal {
  @IsOptional() @IsPart(() => Clauses) clauses?: Clauses;
  @IsOptional() @IsText(40) budgetCode?: string;
  @IsOptional() @IsText(40) treasuryAccount?: string;
  @IsOptional() @IsLocalDate() termEnd?: string;
  @IsOptional() @IsInt() @Min(0) @Max(365) publicationDays?: number;
  @IsOptional() @IsBoolean() suspensionAllowed?: boolean;
  @IsText(2000) reasonText!: string;
}

const termEndIsAhead = payloadRequirement<DelegationContext, AmendmentProposal>(['termEnded'], ({ event }) => {
  const { termEnd: end } = event.payload;
  return end !== undefined && end < today(event) ? [reason('termEnded', { termEnd: end })] : met;
});

const isOwn = requirement<DelegationContext>(['amendmentOfOtherSide'], ({ context, event }) =>
  sideOf(context, event.actor.body) === context.amendment?.by ? met : [reason('amendmentOfOtherSide')],
);
const isOfOther = requirement<DelegationContext>(['amendmentIsOwn'], ({ context, event }) =>
  sideOf(context, event.actor.body) === context.amendment?.by ? [reason('amendmentIsOwn')] : met,
);
/** What a law or act changes does not need the municipality's consent. */
const isNotByLaw = requirement<DelegationContext>(['agreementOnly'], (question) =>
  sideOf(question.context, question.event.actor.body) === 'recipient' ? agreementOnly.check(question) : met,
);

type Asked = Question<DelegationContext, undefined>;
/** A requirement of the case as it would be with the amendment. */
const whenAmended = ({ codes, check }: EventDefinition['requires'][number]): EventDefinition['requires'][number] =>
  requirement<DelegationContext>(codes, ({ context, event }: Asked) => check({ context: amended(context), event }));

/** The past cannot be amended: what was due by today stays due, so that arrears are never wiped out. */
const pastIsKept = requirement<DelegationContext>(['amendmentChangesDue'], ({ context, event }) => {
  const before = dueUntil(context, today(event));
  const after = dueUntil(amended(context), today(event));
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((day) => before[day] !== after[day])
    .sort();
  return changed.map((dueOn) =>
    reason('amendmentChangesDue', { dueOn, inForce: before[dueOn] ?? '0', amended: after[dueOn] ?? '0' }),
  );
});

function dueUntil(context: DelegationContext, date: string): Record<string, string> {
  return Object.fromEntries(
    schedule(context)
      .filter(({ dueOn }) => dueOn <= date)
      .map(({ dueOn, amount }) => [dueOn, amount]),
  );
}

/**
 * Received is what is due by today, and the first money that the amendment adds: recorded for that transfer, since money
 * that came early for another one was asked for without the amendment.
 */
const firstExtraReceived = requirement<DelegationContext>(['extraTrancheShort'], ({ context, event }) => {
  const after = amended(context);
  const extra = firstExtra(context, after, today(event));
  const due = dueBy(after, today(event)) + (extra?.amount ?? 0n);
  const have = received(context);
  const short = (needed: bigint, got: bigint, dueOn: string): readonly Reason[] =>
    got >= needed
      ? met
      : [reason('extraTrancheShort', { due: `${needed}`, received: `${got}`, short: `${needed - got}`, dueOn })];
  const inAll = short(due, have, extra?.dueOn ?? today(event));
  return inAll.length > 0 || extra === null ? inAll : short(extra.amount, receivedFor(context, extra.dueOn), extra.dueOn);
});

/** Money that was recorded for one transfer. */
function receivedFor({ tranches }: DelegationContext, dueOn: string): bigint {
  return sum(tranches.filter((tranche) => tranche.dueOn === dueOn && isReceived(tranche)).map(({ amount }) => amount));
}

/** The first day after a date by which more is due than before, and how much more. */
function firstExtra(before: DelegationContext, after: DelegationContext, date: string): { dueOn: string; amount: bigint } | null {
  for (const { dueOn } of schedule(after).filter((transfer) => transfer.dueOn > date)) {
    const amount = dueBy(after, dueOn) - dueBy(before, dueOn);
    if (amount > 0n) return { dueOn, amount };
  }
  return null;
}

/** A law changes the power from its own day on. */
const amendmentIsEffective = requirement<DelegationContext>(['effectiveDateNotReached'], ({ context, event }) => {
  const effectiveDate = context.amendment?.enactment?.effectiveOn ?? '';
  return effectiveDate <= today(event) ? met : [reason('effectiveDateNotReached', { effectiveDate, today: today(event) })];
});

/** What an amendment needs to apply. */
export const applyAmendmentRequirements = [
  amendmentIsEffective,
  pastIsKept,
  firstExtraReceived,
  whenAmended(consentGiven),
  whenAmended(termNotOver),
  whenAmended(yearCosted),
  whenAmended(yearAppropriated),
];

/** The years ahead are costed; else an amendment has to cost them. */
export const yearsAheadCosted = requirement<DelegationContext>(['recostingDue'], ({ context, event }) => {
  const from = recostingFrom(context, event.facts.rules['recosting.before']!.value);
  return from === null || from > today(event)
    ? met
    : [reason('recostingDue', { from, lastYear: String(lastCostedYear(context)) })];
});

/** The day from which a new costing is awaited; null when the term ends with the last costed year. */
export function recostingFrom(context: DelegationContext, daysBefore: number): string | null {
  const year = lastCostedYear(context);
  if (year === null || termEnd(context) <= `${year}-12-31`) return null;
  return addDays(`${year}-12-31`, -daysBefore);
}

export const amendmentEvents: Record<string, EventDefinition> = {
  proposeAmendment: { payload: AmendmentProposal, by: bothSignatories, requires: [termEndIsAhead] },
  declineAmendment: { payload: NegativeAnswer, by: bothSignatories, requires: [isOfOther, isNotByLaw] },
  withdrawAmendment: { payload: NegativeAnswer, by: bothSignatories, requires: [isOwn] },
  applyAmendment: {
    payload: NothingMore,
    by: [{ party: 'proposer', office: 'signatory' }],
    requires: applyAmendmentRequirements,
  },
};

const changedFields: readonly string[] = ['budgetCode', 'treasuryAccount', 'termEnd', 'publicationDays', 'suspensionAllowed'];

const proposeAmendment: Recorder<AmendmentProposal> = (context, event) => {
  const { payload, actor } = event;
  const fields = Object.fromEntries(Object.entries(payload).filter(([name]) => changedFields.includes(name)));
  const draft = { ...fields, clauses: clauseHashes(payload.clauses) };
  return { amendment: newAmendment(sideOf(context, actor.body)!, today(event), draft, false, replacedBy(draft, context)) };
};

/** It comes to nothing; a renegotiation with a successor leaves the review open again. */
export const endAmendment: Recorder = (context, event) => {
  const { amendment, succession } = context;
  const isReopened = amendment?.isRenegotiation === true && succession !== null;
  const negative = amendment?.negative ?? context.negative;
  return {
    amendment: null,
    counter: null,
    negative,
    ...(isReopened && { succession: { ...succession, isRenegotiated: false, isOverdue: false, openedOn: today(event) } }),
  };
};

const declineAmendment: Recorder<NegativeAnswer> = (context, event) => ({
  ...endAmendment(context, event),
  ...recordNegative(context, event),
});

/** With it a renegotiated review is over as well: the successor has agreed. */
const applyAmendment: Recorder = (context) => {
  const { draft, costing, termsHash, resolution, signatures, enactment, items } = amended(context);
  const { amendment } = context;
  const succession = amendment?.isRenegotiation === true ? null : context.succession;
  const changedTerms = stillChanged(context);
  return { draft, costing, termsHash, resolution, signatures, enactment, items, changedTerms, amendment: null, succession };
};

export const amendmentRecorders: Record<string, Recorder> = {
  proposeAmendment,
  declineAmendment,
  withdrawAmendment: declineAmendment,
  applyAmendment,
  endAmendment,
};

/** Conditions of the amendment's own course. */
export const amendmentBranches = {
  amendmentIsSigned: ({ context }: Asked): boolean => {
    const { signatures } = inHand(context);
    return context.amendment !== null && signatures.proposer !== undefined && signatures.recipient !== undefined;
  },
  isRenegotiated: ({ context }: Asked): boolean => context.amendment?.isRenegotiation === true,
  /** Its costs are to be calculated anew, because its other side is another now. */
  amendmentIsUncosted: ({ context }: Asked): boolean => context.amendment?.costing === null,
};
