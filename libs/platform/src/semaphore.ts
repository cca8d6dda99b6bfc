import { Refused } from '#machine';
import pLimit, { type LimitFunction } from 'p-limit';

interface SemaphoreLimits {
  /** How much runs at once. */
  readonly parallel: number;
  /** How much waits for its turn; what comes beyond is refused. */
  readonly maxWaiting: number;
  /** What it is refused with: `busy` unless said otherwise. */
  readonly refusal?: () => Refused;
}

/** Bounds how much of a work runs at once in this process, and how much waits for its turn, in order of arrival. */
export class Semaphore {
  private readonly limit: LimitFunction;

  constructor(private readonly limits: SemaphoreLimits) {
    this.limit = pLimit(limits.parallel);
  }

  /** @throws Refused at once where too much waits already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const { parallel, maxWaiting, refusal = () => new Refused('busy') } = this.limits;
    if (this.limit.activeCount + this.limit.pendingCount >= parallel + maxWaiting) throw refusal();
    return this.limit(work);
  }
}
