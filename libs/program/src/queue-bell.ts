import { type BeforeApplicationShutdown, Injectable, Logger, Module } from '@nestjs/common';
import type { Bell, EngineOptions, LeftForLater } from '#engine';
import { Clock } from '#platform';
import { type Bell as QueuedBell, type QueueName, Queues } from '#queue';
import { bellsFor } from './bells.js';

/** Bells that may wait while others are being rung; what comes beyond is left to the sweeper. */
const most = 20_000;

/** Rings the queue for what commits leave. While one ring is under way what comes waits for the next, each bell once. */
@Injectable()
export class QueueBell implements Bell, BeforeApplicationShutdown {
  private readonly log = new Logger(QueueBell.name);
  private waiting = new Map<QueueName, Map<string, QueuedBell>>();
  private count = 0;
  private ringing: Promise<void> | null = null;
  private isAway = false;

  constructor(
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  ring(left: LeftForLater): void {
    for (const [queue, bells] of bellsFor(left, this.clock)) for (const bell of bells) this.add(queue, bell);
    if (this.count > 0) this.ringing ??= this.ringAll();
  }

  /** Before the connections to the queue are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.ringing;
  }

  private add(queue: QueueName, bell: QueuedBell): void {
    const bells = this.waiting.get(queue) ?? new Map<string, QueuedBell>();
    this.waiting.set(queue, bells);
    const key = bell.says ?? bell.id;
    if (this.count >= most || bells.has(key)) return;
    bells.set(key, bell);
    this.count += 1;
  }

  private async ringAll(): Promise<void> {
    while (this.count > 0) {
      const taken = this.waiting;
      this.waiting = new Map();
      this.count = 0;
      await this.ringThese(taken);
    }
    this.ringing = null;
  }

  private async ringThese(taken: ReadonlyMap<QueueName, ReadonlyMap<string, QueuedBell>>): Promise<void> {
    try {
      await Promise.all([...taken].map(([queue, bells]) => this.queues.ring(queue, [...bells.values()])));
      this.isAway = false;
    } catch (error) {
      // Nothing is lost: the sweeper finds in PostgreSQL what was not rung for.
      if (!this.isAway) this.log.warn(error instanceof Error ? error.message : String(error));
      this.isAway = true;
    }
  }
}

@Module({ providers: [QueueBell], exports: [QueueBell] })
class QueueBellModule {}

/** Lets the engine ring the queue. Needs the QueueModule. */
export const ringingQueue: Pick<EngineOptions, 'imports' | 'bell'> = { imports: [QueueBellModule], bell: QueueBell };
