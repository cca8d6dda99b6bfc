import { type DeadlineDefinition, localDate } from '#machine';
import type { DelegationContext } from './context.js';
import { yearOf } from './day.js';
import { schedule } from './money.js';
import { nextReportEnd } from './report.events.js';

interface Question {
  context: DelegationContext;
  at: string;
  facts: { calendar: { timeZone: string } };
  rung: string | null;
}

const latest = (...dates: (string | null)[]): string =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1)!;
const dayOf = ({ at, facts }: Question): string => localDate(at, facts.calendar.timeZone);

/** The day from which transfers and years are watched: of force, before it of effect. */
const startOf = ({ inForceSince, draft }: DelegationContext): string => inForceSince ?? draft.effectiveDate!;

/** Terms of days: DOMAIN.md §5, all recommended; the dates of money, year and effect never move for days off. */
export const deadlines: Readonly<Record<string, DeadlineDefinition>> = {
  costingDue: { kind: 'term', rule: 'costing.reply', from: ({ context }: Question) => context.costingSince },
  keneshReviewDue: { kind: 'term', rule: 'kenesh.review', from: ({ context }: Question) => context.offeredOn },
  signingDue: { kind: 'term', rule: 'signing', from: ({ context }: Question) => context.signingSince },
  effectiveDate: { kind: 'date', from: ({ context }: Question) => context.draft.effectiveDate! },
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
      context.reports.find(({ state, submittedOn }) => state === 'submitted' && submittedOn > (rung ?? ''))?.submittedOn ?? null,
  },
};
