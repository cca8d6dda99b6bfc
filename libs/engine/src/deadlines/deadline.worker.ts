import { eachOf, Clock, crashPoint, exponentialPauseMs, renewing, type Retry, retryAfter, type RetryPolicy } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FiredDeadlines } from './deadline-fast-forward.js';
import type { DueCase } from '../cases/case.repository.js';
import { type ClaimedDeadline, DeadlineClaims, longestDeadlinePause } from './deadline.claims.js';
import { Engine } from '../engine.js';
import { Fault } from '../faults/fault.js';
import { isRetryable } from '../faults/retry.js';
import { WorkflowCatalog } from '../ports/workflow-catalog.js';

const batch = 256;
/** Steps at once: what one transaction stores, so that people's requests wait for no more than the next. */
const atOnce = 64;
/** Milliseconds for which others give way while deadlines fire in crowds. */
const yielding = 60_000;
/** A deadline that has been claimed more often kills or hangs its worker: a person must look. What passes does not count. */
const policy: RetryPolicy = { maxAttempts: 12, pauseMs: exponentialPauseMs };
const neverFired = new Error(`claimed ${policy.maxAttempts} times, and it never fired`);

type Counted = Record<keyof FiredDeadlines, number>;

/** With its case as it was then; unless that could not be loaded. */
interface Claimed {
  readonly claim: ClaimedDeadline;
  readonly due: DueCase | undefined;
}

/** Fires due deadlines; in as many processes as one likes, each deadline fires once. */
@Injectable()
export class DeadlineWorker {
  private readonly log = new Logger(DeadlineWorker.name);
  private storm: Promise<void> = Promise.resolve();
  /** Claimed and not yet fired: renewed together. */
  private readonly owned = new Set<ClaimedDeadline>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly claims: DeadlineClaims,
    private readonly engine: Engine,
    private readonly catalog: WorkflowCatalog,
    private readonly clock: Clock,
  ) {}

  /** Fires all that is due and that nobody else has claimed, batch after batch, until `isEnding`. */
  fireDue(isEnding: () => boolean = () => false): Promise<FiredDeadlines> {
    const report = (error: unknown): void => this.log.warn({ error }, 'claims of deadlines were not renewed');
    return renewing(
      () => this.renew(),
      report,
      () => this.fireAll(isEnding),
    );
  }

  private async renew(): Promise<void> {
    if (this.owned.size > 0) await this.claims.renew(this.dataSource.manager, [...this.owned]);
  }

  private async fireAll(isEnding: () => boolean): Promise<FiredDeadlines> {
    const fired: Counted = { fired: 0, incidents: 0 };
    let endStorm: (() => void) | null = null;
    let next: Promise<Claimed[]> | null = null;
    try {
      while (!isEnding()) {
        const isAhead = next !== null;
        const claimed: Claimed[] = await (next ?? this.claim());
        next = null;
        // What was claimed ahead of others leaves out what must wait for them.
        if (claimed.length === 0 && !isAhead) break;
        if (claimed.length === batch) {
          endStorm ??= this.beginStorm();
          next = this.claim();
          next.catch(() => undefined);
        }
        await eachOf(claimed, atOnce, async (each) => {
          const outcome = await this.fire(each);
          if (outcome !== null) fired[outcome] += 1;
        });
      }
      return fired;
    } finally {
      endStorm?.();
      const left = (await next?.catch(() => [])) ?? [];
      await Promise.all(left.map(({ claim }) => this.giveBack(claim, retryAfter('transient', claim.attempt, policy)!)));
    }
  }

  private async claim(): Promise<Claimed[]> {
    const { manager } = this.dataSource;
    const claimed = await this.claims.claim(manager, this.catalog.versions(), this.clock.now(), batch);
    if (claimed.length === 0) return [];
    for (const each of claimed) this.owned.add(each);
    await crashPoint('alarm.claimed');
    // If one of them cannot be loaded the others are, each by itself.
    const due = await this.engine.due(claimed.map(({ id }) => id)).catch(() => new Map<string, DueCase>());
    return claimed.map((each) => ({ claim: each, due: due.get(each.id) }));
  }

  /** When deadlines do not fire in crowds, or have done so for a minute: what can wait leaves them the database for so long. */
  async calm(): Promise<void> {
    await this.storm;
  }

  private beginStorm(): () => void {
    let end = (): void => undefined;
    this.storm = new Promise((resolve) => {
      const timer = setTimeout(resolve, yielding);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return end;
  }

  /** Each for itself: one that fails must not keep the others. */
  private async fire({ claim: deadline, due }: Claimed): Promise<keyof FiredDeadlines | null> {
    try {
      if (deadline.attempt > policy.maxAttempts) return await this.giveUp(deadline, neverFired);
      return (await this.engine.fireDeadline(deadline.id, due)) ? 'fired' : null;
    } catch (error) {
      return error instanceof Fault ? 'incidents' : await this.fail(deadline, error);
    } finally {
      this.owned.delete(deadline);
    }
  }

  private async fail(deadline: ClaimedDeadline, error: unknown): Promise<keyof FiredDeadlines | null> {
    const failure = isRetryable(error) ? 'transient' : 'retryable';
    if (failure === 'retryable') this.log.error(error);
    const retry = retryAfter(failure, deadline.attempt, policy);
    if (retry === null) return this.giveUp(deadline, error);
    await this.giveBack(deadline, retry);
    return null;
  }

  private async giveBack(deadline: ClaimedDeadline, retry: Retry): Promise<void> {
    this.owned.delete(deadline);
    await this.claims.postpone(this.dataSource.manager, deadline, retry).catch(this.staysClaimed);
  }

  /** Stops its case. First it is blocked for all workers: a worker that has lost the claim stops nothing. */
  private async giveUp(deadline: ClaimedDeadline, error: unknown): Promise<'incidents' | null> {
    const retry: Retry = { pauseMs: longestDeadlinePause, attempt: deadline.attempt };
    if (!(await this.claims.postpone(this.dataSource.manager, deadline, retry))) return null;
    return this.engine.stopAtDeadline(deadline.id, error).then(() => 'incidents' as const, this.staysClaimed);
  }

  /** What could not be given back or up is claimed again when its lease has run out. */
  private readonly staysClaimed = (error: unknown): null => {
    this.log.warn({ error }, 'a deadline stays claimed for a while');
    return null;
  };
}
