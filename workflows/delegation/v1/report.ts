import { IsPositiveTyiyn, IsText, IsTyiyn, type Lapse, met, quarterEnd, quarterOf, quartersBetween, today } from '#machine';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { DelegationContext, Report } from './context.js';
import { termEnd } from './money.js';
import { NegativeAnswer } from './record.js';
import { act, notice, payloadMust, payloadRequirement, reason, requirement, task, term } from './vocabulary.js';

export const quarter = /^20\d\d-Q[1-4]$/;

export class ReportSubmission {
  /** The quarter reported on, e.g. `2026-Q1`. */
  @Matches(quarter) period!: string;
  @IsTyiyn() spent!: string;
  @IsText(10_000) narrative!: string;
  /** This corrects a report that was accepted, which itself stays as it is. */
  @IsOptional() @IsBoolean() isCorrection?: boolean;
}

export class ReportNamed {
  @Matches(quarter) period!: string;
}

export class ReportReturn extends NegativeAnswer {
  @Matches(quarter) period!: string;
}

export class OwnTopUp {
  @Matches(quarter) period!: string;
  @IsPositiveTyiyn() amount!: string;
  @IsText(2000) reasonText!: string;
}

/** The newest report on a period. */
export function reportOn({ reports }: DelegationContext, period: string): Report | undefined {
  return reports.filter((report) => report.period === period).at(-1);
}

/** What stands for a period: the newest accepted report, else the newest that was not returned. */
export function standingReport({ reports }: DelegationContext, period: string): Report | undefined {
  const ofPeriod = reports.filter((report) => report.period === period && report.state !== 'returned');
  return ofPeriod.filter(({ state }) => state === 'accepted').at(-1) ?? ofPeriod.at(-1);
}

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
      period >= quarterOf(context.inForceSince!) && quarterEnd(period) < date && standingReport(context, period) === undefined,
  );
}

const ofPeriod = ({ event }: { event: { payload: { period: string } } }) => ({ period: event.payload.period });

const reportIsOpen = payloadRequirement<ReportSubmission>(
  ['reportLocked', 'reportUnderReview', 'nothingToCorrect'],
  ({ context, event }) => {
    const { period, isCorrection } = event.payload;
    if (reportOn(context, period)?.state === 'submitted') return [reason('reportUnderReview', { period })];
    if (standingReport(context, period) !== undefined) return isCorrection === true ? met : [reason('reportLocked', { period })];
    return isCorrection === true ? [reason('nothingToCorrect', { period })] : met;
  },
);

const reportIsSubmitted = payloadMust<ReportNamed>(
  'reportNotSubmitted',
  ({ context, event }) => reportOn(context, event.payload.period)?.state === 'submitted',
  ofPeriod,
);

export const submitReport = act('submitReport', {
  payload: ReportSubmission,
  by: 'recipient.financier',
  requires: [
    // A quarter is over at its end, and the last one with the power itself.
    payloadMust<ReportSubmission>(
      'periodNotReportable',
      ({ context, event }) =>
        periodsInEffect(context, today(event)).includes(event.payload.period) &&
        (context.settlement !== null || quarterEnd(event.payload.period) < today(event)),
      ofPeriod,
    ),
    reportIsOpen,
  ],
  // Of a period the case keeps what stands and what waits or was returned last; all versions are in the journal.
  record: (context, event) => {
    const { period, spent, isCorrection } = event.payload;
    const version = (reportOn(context, period)?.version ?? 0) + 1;
    const others = context.reports.filter((report) => report.period !== period || report.state === 'accepted');
    const submitted: Report = { period, version, state: 'submitted', submittedOn: today(event), spent };
    return { reports: [...others, isCorrection === true ? { ...submitted, isCorrection } : submitted] };
  },
  notifies: [notice('reportSubmitted', 'control.controller')],
});

export const acceptReport = act('acceptReport', {
  payload: ReportNamed,
  by: 'control.controller',
  requires: [reportIsSubmitted],
  record: (context, { payload: { period } }) => {
    const { version, spent, isCorrection } = reportOn(context, period)!;
    const accepted: Report = { period, version, state: 'accepted', spent };
    const others = context.reports.filter((report) => report.period !== period);
    return { reports: [...others, isCorrection === true ? { ...accepted, isCorrection } : accepted] };
  },
  notifies: [notice('reportAccepted', 'recipient.financier')],
});

export const returnReport = act('returnReport', {
  payload: ReportReturn,
  by: 'control.controller',
  requires: [reportIsSubmitted],
  record: (context, { payload }) => {
    const current = reportOn(context, payload.period);
    return { reports: context.reports.map((report) => (report === current ? { ...report, state: 'returned' } : report)) };
  },
  notifies: [notice('reportReturned', 'recipient.financier')],
});

export const recordOwnTopUp = act('recordOwnTopUp', {
  payload: OwnTopUp,
  by: 'recipient.financier',
  requires: [
    payloadMust<OwnTopUp>(
      'periodNotInEffect',
      ({ context, event }) => periodsInEffect(context, today(event)).includes(event.payload.period),
      ofPeriod,
    ),
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
    (period) => (after === null || quarterEnd(period) > after) && standingReport(context, period) === undefined,
  );
  return quarterEnd(open ?? quarters.at(-1)!);
}

const submittedAfter = ({ reports }: DelegationContext, day: string): string | null =>
  reports.find(({ state, submittedOn }) => state === 'submitted' && submittedOn! > day)?.submittedOn ?? null;

export const reportReviewDue: Lapse<never> = {
  deadline: term('reportReviewDue', 'report.review', ({ context, rung }) => submittedAfter(context, rung ?? '')),
  notifies: [notice('reviewOverdue', 'control.controller', 'proposer.signatory')],
};

/** Until no report waits; the oldest counts, not the next to ring. */
export const reviewReport = task(acceptReport, {
  name: 'reviewReport',
  until: requirement(['reportWaiting'], ({ context }) =>
    context.reports.filter(({ state }) => state === 'submitted').map(({ period }) => reason('reportWaiting', { period })),
  ),
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
      until: requirement(['reportMissing'], ({ context, event }) =>
        unreportedPeriods(context, today(event)).map((period) => reason('reportMissing', { period })),
      ),
      // The oldest quarter that is owed, not the next to ring.
      due: term('oldestReport', 'report.due', (question) => {
        const oldest = unreportedPeriods(question.context, today(question))[0];
        return oldest === undefined ? null : quarterEnd(oldest);
      }).definition,
    }),
    reviewReport,
  ],
};
