import { type DeadlineDefinition, type Facts, localDate } from '#machine';
import { recostingFrom } from './amendment.events.js';
import { inHand } from './amendment.js';
import type { DelegationContext } from './context.js';
import { yearOf } from './day.js';
import { costedFrom, schedule } from './money.js';
import { nextReportEnd } from './report.events.js';
import { isUnderReview } from './succession.events.js';

interface Question {
  context: DelegationContext;
  at: string;
  facts: Facts;
  rung: string | null;
}

const latest = (...dates: (string | null)[]): string =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1)!;
const dayOf = ({ at, facts }: Question): string => localDate(at, facts.calendar.timeZone);

/** The day from which transfers and years are watched: of force, before it of effect or of registration. */
const startOf = (context: DelegationContext): string => context.inForceSince ?? costedFrom(context);

/** Terms of days: DOMAIN.md §5, all recommended; the dates of money, year and effect never move for days off. */
export const deadlines: Readonly<Record<string, DeadlineDefinition>> = {
  costingDue: { kind: 'term', rule: 'costing.reply', from: ({ context }: Question) => inHand(context).costingSince },
  keneshReviewDue: { kind: 'term', rule: 'kenesh.review', from: ({ context }: Question) => inHand(context).offeredOn },
  signingDue: { kind: 'term', rule: 'signing', from: ({ context }: Question) => inHand(context).signingSince },
  counterOfferDue: { kind: 'term', rule: 'counterOffer.reply', from: ({ context }: Question) => context.counter?.on ?? null },
  conciliationRequestDue: {
    kind: 'term',
    rule: 'conciliation.request',
    from: ({ context }: Question) => context.disagreedOn,
  },
  conciliationDue: {
    kind: 'term',
    rule: 'conciliation.length',
    from: ({ context }: Question) => context.conciliation?.on ?? null,
  },
  /** Of a power registered late: the time in which proposer and finance can still show its resources. */
  effectiveDate: {
    kind: 'date',
    ruleOf: ({ existing }: DelegationContext) => (existing === null ? null : 'evidence.due'),
    from: ({ context }: Question) => context.existing?.registeredOn ?? context.draft.effectiveDate!,
  },
  termEnd: { kind: 'lastDay', from: ({ context }: Question) => context.draft.termEnd ?? null },
  terminationEffective: {
    kind: 'term',
    rule: 'termination.notice',
    from: ({ context }: Question) => context.termination?.on ?? null,
  },
  breachAnswerDue: {
    kind: 'term',
    rule: 'breach.answer',
    from: ({ context }: Question) => context.controlActs.at(-1)?.on ?? null,
  },
  /** Of a review that rests while its terms are renegotiated there is nothing to wait for. */
  successionReviewDue: {
    kind: 'term',
    rule: 'succession.review',
    from: ({ context }: Question) => (isUnderReview(context) ? context.succession!.openedOn : null),
  },
  settlementDue: { kind: 'term', rule: 'settlement', from: ({ context }: Question) => context.settlement?.on ?? null },
  recostingDue: {
    kind: 'date',
    from: ({ context, facts }: Question) => recostingFrom(context, facts.rules['recosting.before']!.value),
  },
  /** Carries only the next transfer; the rest follows from the schedule. */
  trancheDue: {
    kind: 'date',
    from: ({ context, rung }: Question) =>
      schedule(context).find(({ dueOn }) => dueOn > (rung ?? startOf(context)))?.dueOn ?? null,
  },
  graceOver: { kind: 'term', rule: 'grace', from: ({ context }: Question) => context.shortfall?.since ?? null },
  cureDue: { kind: 'term', rule: 'cure', from: ({ context }: Question) => context.shortfall?.notice?.servedOn ?? null },
  fiscalYearStart: { kind: 'date', from: ({ context, rung }: Question) => `${yearOf(rung ?? startOf(context)) + 1}-01-01` },
  unfundedYear: {
    kind: 'term',
    rule: 'unfundedYear',
    from: (question: Question) =>
      latest(`${yearOf(dayOf(question))}-01-01`, question.context.cutOn, question.context.inForceSince),
  },
  reportDue: {
    kind: 'term',
    rule: 'report.due',
    from: (question: Question) => nextReportEnd(question.context, question.rung, dayOf(question)),
  },
  reportReviewDue: {
    kind: 'term',
    rule: 'report.review',
    from: ({ context, rung }: Question) =>
      context.reports.find(({ state, submittedOn }) => state === 'submitted' && submittedOn! > (rung ?? ''))?.submittedOn ?? null,
  },
};
