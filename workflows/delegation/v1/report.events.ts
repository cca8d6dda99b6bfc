import {
  type EventDefinition,
  IsText,
  IsPositiveTyiyn,
  IsTyiyn,
  met,
  payloadRequirement,
  type Question,
  reason,
  requirement,
} from '#machine';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import type { DelegationContext, Report } from './context.js';
import { termEnd } from './money.js';
import { quarterEnd, quarterOf, quartersBetween, today } from './day.js';
import { NegativeAnswer, type Recorder } from './record.js';

const quarter = /^20\d\d-Q[1-4]$/;

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

/** The end of the first quarter after a day on which no report stands, whether it is over or not. */
export function nextReportEnd(context: DelegationContext, after: string | null, date: string): string {
  const quarters = quartersBetween(quarterOf(context.inForceSince!), quarterOf(date));
  const open = quarters.find(
    (period) => (after === null || quarterEnd(period) > after) && standingReport(context, period) === undefined,
  );
  return quarterEnd(open ?? quarters.at(-1)!);
}

/** A quarter is over at its end, and the last one with the power itself. */
const periodIsOver = payloadRequirement<DelegationContext, ReportSubmission>(['periodNotReportable'], ({ context, event }) =>
  periodsInEffect(context, today(event)).includes(event.payload.period) &&
  (context.settlement !== null || quarterEnd(event.payload.period) < today(event))
    ? met
    : [reason('periodNotReportable', { period: event.payload.period })],
);

const reportIsOpen = payloadRequirement<DelegationContext, ReportSubmission>(
  ['reportLocked', 'reportUnderReview', 'nothingToCorrect'],
  ({ context, event }) => {
    const { period, isCorrection } = event.payload;
    if (reportOn(context, period)?.state === 'submitted') return [reason('reportUnderReview', { period })];
    if (standingReport(context, period) !== undefined) return isCorrection === true ? met : [reason('reportLocked', { period })];
    return isCorrection === true ? [reason('nothingToCorrect', { period })] : met;
  },
);

const reportIsSubmitted = payloadRequirement(
  ['reportNotSubmitted'],
  ({ context, event }: Question<DelegationContext, { period: string }>) =>
    reportOn(context, event.payload.period)?.state === 'submitted'
      ? met
      : [reason('reportNotSubmitted', { period: event.payload.period })],
);

/** Closes the task of reporting: every period that is over has a report that was not returned. */
export const reportsSubmitted = requirement<DelegationContext>(['reportMissing'], ({ context, event }) =>
  unreportedPeriods(context, today(event)).map((period) => reason('reportMissing', { period })),
);

/** Closes the task of reviewing: no report waits. */
export const reportsReviewed = requirement<DelegationContext>(['reportWaiting'], ({ context }) =>
  context.reports.filter(({ state }) => state === 'submitted').map(({ period }) => reason('reportWaiting', { period })),
);

const periodIsInEffect = payloadRequirement<DelegationContext, OwnTopUp>(['periodNotInEffect'], ({ context, event }) =>
  periodsInEffect(context, today(event)).includes(event.payload.period)
    ? met
    : [reason('periodNotInEffect', { period: event.payload.period })],
);

const financier = [{ party: 'recipient', office: 'financier' }];
const controller = [{ party: 'control', office: 'controller' }];

export const reportEvents: Record<string, EventDefinition> = {
  submitReport: { payload: ReportSubmission, by: financier, requires: [periodIsOver, reportIsOpen] },
  acceptReport: { payload: ReportNamed, by: controller, requires: [reportIsSubmitted] },
  returnReport: { payload: ReportReturn, by: controller, requires: [reportIsSubmitted] },
  recordOwnTopUp: { payload: OwnTopUp, by: financier, requires: [periodIsInEffect] },
};

/** Of a period the case keeps what stands and what waits or was returned last; all versions are in the journal. */
const submitReport: Recorder<ReportSubmission> = (context, event) => {
  const { period, spent, isCorrection } = event.payload;
  const version = (reportOn(context, period)?.version ?? 0) + 1;
  const kept = context.reports.filter((report) => report.period !== period || report.state === 'accepted');
  const submitted: Report = { period, version, state: 'submitted', submittedOn: today(event), spent };
  return { reports: [...kept, isCorrection === true ? { ...submitted, isCorrection } : submitted] };
};

const acceptReport: Recorder<ReportNamed> = (context, { payload: { period } }) => {
  const { version, spent, isCorrection } = reportOn(context, period)!;
  const accepted: Report = { period, version, state: 'accepted', spent };
  const others = context.reports.filter((report) => report.period !== period);
  return { reports: [...others, isCorrection === true ? { ...accepted, isCorrection } : accepted] };
};

const returnReport: Recorder<ReportReturn> = (context, { payload }) => {
  const current = reportOn(context, payload.period);
  return { reports: context.reports.map((report) => (report === current ? { ...report, state: 'returned' } : report)) };
};

/** One sum for each period. */
const recordOwnTopUp: Recorder<OwnTopUp> = ({ topUps }, { payload: { period, amount } }) => {
  const known = topUps.find((each) => each.period === period)?.amount ?? '0';
  return {
    topUps: [...topUps.filter((each) => each.period !== period), { period, amount: `${BigInt(known) + BigInt(amount)}` }],
  };
};

export const reportRecorders: Record<string, Recorder> = {
  submitReport,
  acceptReport,
  returnReport,
  recordOwnTopUp,
};
