import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Acting, ActingReader } from '#identity';
import { Clock, DemoClock } from '#platform';
import type { EventStream, StreamEvent } from './event-stream.js';
import { type Listener, Listeners } from './listeners.js';
import { NewsReader } from './news.reader.js';

/** Milliseconds. `standing`: for so long at most events go on after a session, or a right to see, has ended. */
const every = { turn: 500, beat: 15_000, standing: 2_000 };
/** Milliseconds: by so much the clock of a demonstration is moved, and does not only go on. */
const leap = 1_000;

interface Joining {
  readonly listener: Listener;
  readonly lastSeen: string | undefined;
  readonly resolve: (stream: EventStream) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends the listeners of this process what has happened, in turns: the news is read once for all of them, and not at all
 * while nobody listens. A new listener joins within a turn, after it has sent to the others: so nobody misses what lies between.
 */
@Injectable()
export class StreamHub implements OnModuleDestroy {
  private readonly log = new Logger(StreamHub.name);
  private readonly listeners = new Listeners();
  private readonly joining: Joining[] = [];
  /** Up to where the news was sent. */
  private position = '';
  private stoodAt = 0;
  private offset = 0;
  private turn: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private beats: NodeJS.Timeout | undefined;
  private isFailing = false;
  private isOver = false;

  constructor(
    private readonly news: NewsReader,
    private readonly actings: ActingReader,
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
  ) {}

  /** Streams that are open. */
  get open(): number {
    return this.listeners.count;
  }

  /**
   * A stream of what this person may see from now on, or from where another one ended.
   * @throws Refused `tooManyStreams`; what the database throws that does not answer.
   */
  listen(acting: Acting, lastSeen: string | undefined): Promise<EventStream> {
    const listener = this.listeners.add(acting);
    if (this.isOver) {
      // Asks to reconnect, where another process may answer: a refusal would end it for good.
      listener.stream.begin(null);
      listener.stream.end('serverCloses');
      return Promise.resolve(listener.stream);
    }
    return new Promise((resolve, reject) => {
      this.joining.push({ listener, lastSeen, resolve, reject });
      this.take();
    });
  }

  /** Before the server closes, which would wait for them. */
  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    clearInterval(this.beats);
    this.endAll();
    await this.turn;
    await this.admitAll();
    this.endAll();
  }

  private endAll(): void {
    for (const { stream, isLive } of this.listeners.everybody()) if (isLive) stream.end('serverCloses');
  }

  private take(): void {
    if (this.turn !== null) return;
    clearTimeout(this.timer);
    this.beats ??= setInterval(() => this.beat(), every.beat);
    this.turn = this.run().finally(() => {
      this.turn = null;
      if (this.isOver) return;
      if (this.joining.length > 0) this.take();
      // By chance, so that processes which began together do not ask together for ever.
      else if (this.listeners.count > 0) this.timer = setTimeout(() => this.take(), every.turn * (0.8 + 0.4 * Math.random()));
      else this.rest();
    });
  }

  private rest(): void {
    clearInterval(this.beats);
    this.beats = undefined;
  }

  /** Never throws: a later turn sends what could not be sent. */
  private async run(): Promise<void> {
    try {
      await this.demoClock.follow();
      await this.send();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.log.warn(`nobody is told anything for now: ${String(error)}`);
      this.isFailing = true;
      for (const { listener, reject } of this.joining.splice(0)) {
        listener.stream.body.destroy();
        reject(error);
      }
    }
    await this.admitAll();
  }

  private async send(): Promise<void> {
    if (performance.now() - this.stoodAt >= every.standing) await this.lookAtStanding(this.listeners.live());
    const live = this.listeners.live();
    if (live.length === 0) {
      this.position = await this.news.position();
      this.offset = this.clock.offsetMs;
      return;
    }
    const { position, of } = await this.news.since(
      this.position,
      live.map(({ acting }) => acting),
    );
    const hasLeapt = this.clock.offsetMs - this.offset > leap;
    this.offset = this.clock.offsetMs;
    const clock = hasLeapt ? [this.clockEvent()] : [];
    for (const { acting, stream } of live) stream.send([...clock, ...of(acting)], position);
    this.position = position;
  }

  /** Ends the streams of sessions that are over; whose offices are others may see other cases, and asks anew. */
  private async lookAtStanding(live: readonly Listener[]): Promise<void> {
    const standing = await this.actings.by([...new Set(live.map(({ means }) => means))]);
    this.stoodAt = performance.now();
    for (const listener of live) {
      const acting = standing.get(listener.means);
      if (acting === undefined) {
        listener.isLive = false;
        listener.stream.end('sessionOver');
      } else {
        if (officesOf(acting) !== officesOf(listener.acting)) listener.stream.send([{ name: 'reload', data: {} }]);
        listener.acting = acting;
      }
    }
  }

  private async admitAll(): Promise<void> {
    for (const joining of this.joining.splice(0)) {
      try {
        await this.admit(joining);
      } catch (error) {
        joining.listener.stream.body.destroy();
        joining.reject(error);
      }
    }
  }

  /** A position of one's own is later than that of all, or the same: what lies between is sent twice, and nothing is missed. */
  private async admit({ listener, lastSeen, resolve }: Joining): Promise<void> {
    const { acting, stream } = listener;
    if (lastSeen === undefined) stream.begin(this.position);
    else {
      const { position, of } = await this.news.resumeFrom(lastSeen, acting);
      const clock = this.clock.offsetMs > 0 ? [this.clockEvent()] : [];
      stream.send([...clock, ...of(acting)]);
      stream.begin(position);
    }
    listener.isLive = true;
    resolve(stream);
  }

  private beat(): void {
    for (const { stream, isLive } of this.listeners.everybody()) {
      // A client that got `goodbye` in an earlier turn and is still there does not read.
      if (stream.isEnded) stream.body.destroy();
      // A new listener has another position.
      else if (isLive) stream.beat(this.position);
    }
  }

  private clockEvent(): StreamEvent {
    return { name: 'clock', data: { now: this.clock.now().toISOString() } };
  }
}

function officesOf({ offices }: Acting): string {
  return offices
    .map(({ id }) => id)
    .sort()
    .join();
}
