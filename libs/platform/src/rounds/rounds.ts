import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { isTransient } from '../sql-state.js';
import { type Round, ROUNDS } from './round.js';
import { noteWriteFailure } from '../write-failures.js';
import { inRoundTurn } from './round-turn.js';

/** Of the time between two runs: a round that ran a shorter time ago has had its turn, in whichever process. */
const rest = 0.7;
/** Milliseconds that runs under way have to come to their end when the worker ends. */
const timeoutMs = 5_000;
const longestFault = 2_000;

/** Runs each round about every `everyMs`: of however many workers one at a time, and together as often as one alone would. */
@Injectable()
export class Rounds implements BeforeApplicationShutdown {
  private readonly log = new Logger(Rounds.name);
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<unknown>>();
  private hasEnded = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(ROUNDS) private readonly rounds: readonly Round[],
  ) {}

  /** Each for the first time at once: what was left behind is found, unless another worker has just looked. */
  start(): void {
    for (const round of this.rounds) this.later(round, 0);
  }

  /** Before the connections are closed. A run that takes longer is cut off by that, and is done again by another worker. */
  async beforeApplicationShutdown(): Promise<void> {
    this.hasEnded = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)));
    await Promise.race([Promise.all(this.running), enough]);
    clearTimeout(timer);
  }

  /** One turn of a round, if nobody else has it or had it a moment ago; whether it was run. Never throws. */
  async turn(round: Round): Promise<boolean> {
    try {
      return await inRoundTurn(this.dataSource, { name: round.name, restMs: rest * round.everyMs }, () => this.run(round));
    } catch (error) {
      this.warn(round, error);
      return false;
    }
  }

  private later(round: Round, pause: number): void {
    const timer = setTimeout(() => {
      const turn = this.turn(round).finally(() => {
        this.running.delete(turn);
        // By chance, so that workers which began together do not look together for ever.
        if (!this.hasEnded) this.later(round, round.everyMs * (0.8 + 0.4 * Math.random()));
      });
      this.running.add(turn);
    }, pause);
    this.timers.set(round.name, timer);
  }

  private async run(round: Round): Promise<void> {
    const begun = performance.now();
    let fault: string | null = null;
    try {
      await round.run();
    } catch (error) {
      fault = (error instanceof Error ? error.message : String(error)).replaceAll('\0', '').slice(0, longestFault);
      this.warn(round, error);
    }
    await this.dataSource.query(
      `insert into round_run (name, ran_at, took_ms, fault) values ($1, clock_timestamp(), $2, $3)
       on conflict (name) do update set ran_at = excluded.ran_at, took_ms = excluded.took_ms, fault = excluded.fault`,
      [round.name, Math.round(performance.now() - begun), fault],
    );
  }

  /** What only fails for now is no error of ours: the next run does it. */
  private warn(round: Round, error: unknown): void {
    noteWriteFailure(error);
    const text = `round ${round.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (isTransient(error)) this.log.warn(text);
    else this.log.error(text);
  }
}
