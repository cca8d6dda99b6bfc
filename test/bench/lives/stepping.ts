import type { BenchEngine } from './bench-engine.js';
import { type Act, lifeOf } from './life.js';
import type { PreparedCase } from './prepared-cases.js';
import type { KnownSetting } from './settings.js';

interface Life {
  readonly prepared: PreparedCase;
  next: number;
}

/** Cases that wait for their next act. Whoever takes one puts it behind the others, so that all come on evenly. */
export class Lives {
  private readonly acts: readonly (readonly Act[])[];
  private readonly waiting: Life[];
  private head = 0;

  constructor(settings: readonly KnownSetting[], cases: readonly PreparedCase[]) {
    this.acts = settings.map((setting) => lifeOf(setting, setting.termsHash));
    this.waiting = cases.map((prepared) => ({ prepared, next: 0 }));
  }

  /** How many acts each of them takes. */
  get length(): number {
    return this.acts[0]!.length;
  }

  take(): { readonly life: Life; readonly act: Act } | null {
    const life = this.waiting[this.head];
    if (life === undefined) return null;
    this.head += 1;
    return { life, act: this.acts[life.prepared.setting]![life.next]! };
  }

  /** Its act was done. */
  put(life: Life): void {
    life.next += 1;
    if (life.next < this.length) this.waiting.push(life);
  }
}

export interface Stepped {
  readonly steps: number;
  readonly perSecond: number;
  /** Milliseconds of each. */
  readonly latencies: readonly number[];
}

/** So many callers at once, each with one event after the other through `Engine.send`, for so long or as long as there are any. */
export async function step({ engine, person }: BenchEngine, lives: Lives, callers: number, seconds: number): Promise<Stepped> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  const latencies: number[] = [];
  const call = async (): Promise<void> => {
    for (let at = performance.now(); at < end;) {
      const taken = lives.take();
      if (taken === null) return;
      const { life, act } = taken;
      const payload = act.payload(life.prepared);
      await engine.send({ instance: life.prepared.id, type: act.type, payload, acting: person(act.by), seq: life.next + 1 });
      lives.put(life);
      const now = performance.now();
      latencies.push(now - at);
      at = now;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const tookMs = performance.now() - began;
  return { steps: latencies.length, perSecond: (latencies.length * 1_000) / tookMs, latencies };
}
