import {
  IsPositiveTyiyn,
  IsQuarter,
  IsText,
  IsTyiyn,
  type Lapse,
  NegativeAnswer,
  quarterEnd,
  quarterOf,
  quartersBetween,
  Reports,
  today,
} from '#machine';
import { IsBoolean, IsOptional } from 'class-validator';
import type { DelegationContext, Report } from './context.js';
import { termEnd } from './money.js';
import { act, notice, payloadMust, payloadRequirement, task, term } from './vocabulary.js';

class ReportSubmission {
  /** The quarter reported on, e.g. `2026-Q1`. */
  @IsQuarter() period!: string;
  @IsTyiyn() spent!: string;
  @IsText(10_000) narrative!: string;
  /** This corrects a report that was accepted, which itself stays as it is. */
  @IsOptional() @IsBoolean() isCorrection?: boolean;
}

class ReportNamed {
  @IsQuarter() period!: string;
}

class ReportReturn extends NegativeAnswer {
  @IsQuarter() period!: string;
}

class OwnTopUp {
  @IsQuarter() period!: string;
  @IsPositiveTyiyn() amount!: string;
  @IsText(2000) reasonText!: string;
}

export const reportsOf = ({ reports }: DelegationContext): Reports<Report> => new Reports(reports);

/**
 * The quarters in which the power was carried out, up to a day: since force, a law or act since its effect, an agreement
 * that was registered late since then.
 */
export function periodsInEffect(context: DelegationContext, date: string): string[] {
  const { instrument, inForceSince, draft, existing, settlement } = context;
  const since = instrument === 'agreement' ? (existing?.registeredOn ?? inForceSince) : draft.effectiveDate!;
  const last = [date, termEnd(context), settlement?.on ?? date].sort()[0]!;
  return since === null ? [] : quartersBetween(quarterOf(since), quarterOf(last));
}

/** The quarters since force that are over by a day and have no report that stands, oldest first: what is owed. */
export function unreportedPeriods(context: DelegationContext, date: string): string[] {
  if (context.inForceSince === null) return [];
  return periodsInEffect(context, date).filter(
    (period) =>
      period >= quarterOf(context.inForceSince!) &&
      quarterEnd(period) < date &&
      reportsOf(context).standing(period) === undefined,
  );
}

const reportIsOpen = payloadRequirement<ReportSubmission>(
  ['reportLocked', 'reportUnderReview', 'nothingToCorrect'],
  ({ context, event: { payload } }) => reportsOf(context).submissionFaults(payload.period, payload.isCorrection === true),
);

const reportIsSubmitted = payloadMust<ReportNamed>('reportNotSubmitted', ({ context, event }) => {
  const { period } = event.payload;
  return reportsOf(context).isWaiting(period) || { period };
});

export const submitReport = act('submitReport', {
  payload: ReportSubmission,
  by: 'recipient.financier',
  requires: [
    // A quarter is over at its end, and the last one with the power itself.
    payloadMust<ReportSubmission>('periodNotReportable', ({ context, event }) => {
      const { period } = event.payload;
      const isOver = context.settlement !== null || quarterEnd(period) < today(event);
      return (isOver && periodsInEffect(context, today(event)).includes(period)) || { period };
    }),
    reportIsOpen,
  ],
  record: (context, event) => {
    const { period, spent, isCorrection } = event.payload;
    const report = { period, submittedOn: today(event), spent, ...(isCorrection === true && { isCorrection }) };
    return { reports: reportsOf(context).submitted(report) };
  },
  notifies: [notice('reportSubmitted', 'control.controller')],
});

export const acceptReport = act('acceptReport', {
  payload: ReportNamed,
  by: 'control.controller',
  requires: [reportIsSubmitted],
  record: (context, { payload }) => ({ reports: reportsOf(context).accepted(payload.period) }),
  notifies: [notice('reportAccepted', 'recipient.financier')],
});

export const returnReport = act('returnReport', {
  payload: ReportReturn,
  by: 'control.controller',
  requires: [reportIsSubmitted],
  record: (context, { payload }) => ({ reports: reportsOf(context).returned(payload.period) }),
  notifies: [notice('reportReturned', 'recipient.financier')],
});

export const recordOwnTopUp = act('recordOwnTopUp', {
  payload: OwnTopUp,
  by: 'recipient.financier',
  requires: [
    payloadMust<OwnTopUp>('periodNotInEffect', ({ context, event }) => {
      const { period } = event.payload;
      return periodsInEffect(context, today(event)).includes(period) || { period };
    }),
  ],
  // One sum for each period.
  record: ({ topUps }, { payload: { period, amount } }) => {
    const known = topUps.find((each) => each.period === period)?.amount ?? '0';
    return {
      topUps: [...topUps.filter((each) => each.period !== period), { period, amount: `${BigInt(known) + BigInt(amount)}` }],
    };
  },
});

export const reportable = [submitReport, acceptReport, returnReport];

/** The end of the first quarter after a day on which no report stands, whether it is over or not. */
function nextReportEnd(context: DelegationContext, after: string | null, date: string): string {
  const quarters = quartersBetween(quarterOf(context.inForceSince!), quarterOf(date));
  const open = quarters.find(
    (period) => (after === null || quarterEnd(period) > after) && reportsOf(context).standing(period) === undefined,
  );
  return quarterEnd(open ?? quarters.at(-1)!);
}

const submittedAfter = (context: DelegationContext, day: string): string | null =>
  reportsOf(context).waiting.find(({ submittedOn }) => submittedOn! > day)?.submittedOn ?? null;

export const reportReviewDue: Lapse<never> = {
  deadline: term('reportReviewDue', 'report.review', ({ context, rung }) => submittedAfter(context, rung ?? '')),
  notifies: [notice('reviewOverdue', 'control.controller', 'proposer.signatory')],
};

/** Until no report waits; the oldest counts, not the next to fire. */
export const reviewReport = task(acceptReport, {
  name: 'reviewReport',
  until: ({ context }) => reportsOf(context).waiting.length === 0,
  due: term('oldestReview', 'report.review', ({ context }) => submittedAfter(context, '')).definition,
});

/** A report on every quarter in force: each waits for its review. */
export const reporting = {
  on: reportable,
  after: [
    {
      deadline: term('reportDue', 'report.due', (question) => nextReportEnd(question.context, question.rung, today(question))),
      notifies: [notice('reportOverdue', 'recipient.financier', 'recipient.signatory', 'control.controller')],
    },
    reportReviewDue,
  ],
  awaits: [
    task(submitReport, {
      until: ({ context, event }) => unreportedPeriods(context, today(event)).length === 0,
      // The oldest quarter that is owed, not the next to fire.
      due: term('oldestReport', 'report.due', (question) => {
        const oldest = unreportedPeriods(question.context, today(question))[0];
        return oldest === undefined ? null : quarterEnd(oldest);
      }).definition,
    }),
    reviewReport,
  ],
};
