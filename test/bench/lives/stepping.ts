import type { BenchEngine } from './bench-engine.js';
import type { Lives } from './lives.js';

export interface Stepped {
  readonly steps: number;
  readonly perSecond: number;
  /** Milliseconds of each. */
  readonly latencies: readonly number[];
}

/**
 * So many callers at once, each with one event after the other through `Engine.send`, until these lives are over: some events
 * cost ten times what others do, so that only whole lives can be compared.
 */
export async function step({ engine, person }: BenchEngine, lives: Lives, callers: number): Promise<Stepped> {
  const began = performance.now();
  const latencies: number[] = [];
  let areThere = true;
  const call = async (): Promise<void> => {
    for (let at = performance.now(); areThere;) {
      const taken = lives.take();
      // Fewer callers than requested would measure something else.
      areThere &&= taken !== null;
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
  if (latencies.length === 0) throw new Error('no case is left that could take a step');
  return { steps: latencies.length, perSecond: (latencies.length * 1_000) / tookMs, latencies };
}
