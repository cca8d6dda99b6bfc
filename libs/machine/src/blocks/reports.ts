import type { ReasonOf } from '../declare/act.js';

/** A report on a period (any text that sorts in order of time), in one version. */
export interface PeriodReport {
  readonly period: string;
  readonly version: number;
  readonly state: 'submitted' | 'returned' | 'accepted';
  /** Until it is accepted. */
  readonly submittedOn?: string;
  /** It corrects one that was accepted, which itself stays as it is. */
  readonly isCorrection?: true;
}

/**
 * Reports by period: each version is submitted, then accepted or returned. Of a period a case keeps what stands and what waits
 * or was returned last; all versions are in the journal.
 */
export class Reports<Report extends PeriodReport> {
  constructor(private readonly all: readonly Report[]) {}

  /** The newest report on a period. */
  newest(period: string): Report | undefined {
    return this.on(period).at(-1);
  }

  /** What stands for a period: the newest accepted report, else the newest that was not returned. */
  standing(period: string): Report | undefined {
    const standing = this.on(period).filter(({ state }) => state !== 'returned');
    return standing.filter(({ state }) => state === 'accepted').at(-1) ?? standing.at(-1);
  }

  /** What stands, for each period of which something does. */
  get allStanding(): Report[] {
    const periods = [...new Set(this.all.map(({ period }) => period))];
    return periods.flatMap((period) => this.standing(period) ?? []);
  }

  /** Those that wait to be accepted or returned, oldest first. */
  get waiting(): Report[] {
    return this.all.filter(({ state }) => state === 'submitted');
  }

  isWaiting(period: string): boolean {
    return this.newest(period)?.state === 'submitted';
  }

  /** Why no report on a period can be submitted: one is waiting or stands already, or there is none to correct. */
  submissionFaults(
    period: string,
    isCorrection: boolean,
  ): readonly ReasonOf<'reportUnderReview' | 'reportLocked' | 'nothingToCorrect'>[] {
    const params = { period };
    if (this.isWaiting(period)) return [{ code: 'reportUnderReview', params }];
    const stands = this.standing(period) !== undefined;
    if (stands === isCorrection) return [];
    return [stands ? { code: 'reportLocked', params } : { code: 'nothingToCorrect', params }];
  }

  /** With the next version of a period. */
  submitted(report: Omit<Report, 'version' | 'state'> & Pick<Report, 'period'>): Report[] {
    const version = (this.newest(report.period)?.version ?? 0) + 1;
    const others = this.all.filter(({ period, state }) => period !== report.period || state === 'accepted');
    return [...others, { ...report, version, state: 'submitted' } as Report];
  }

  /** With the newest of a period accepted: it alone stands for the period from now on. */
  accepted(period: string): Report[] {
    const lasting = Object.entries(this.newest(period)!).filter(([name]) => name !== 'submittedOn');
    const accepted = { ...Object.fromEntries(lasting), state: 'accepted' } as Report;
    return [...this.all.filter((report) => report.period !== period), accepted];
  }

  returned(period: string): Report[] {
    const newest = this.newest(period);
    return this.all.map((report) => (report === newest ? { ...report, state: 'returned' } : report));
  }

  private on(period: string): readonly Report[] {
    return this.all.filter((report) => report.period === period);
  }
}
