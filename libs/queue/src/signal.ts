import type { Json } from '#machine';
import type { BulkJobOptions } from 'bullmq';
import { signalPolicy } from './signal-policy.js';

export interface Signal {
  /** Makes a repeat the same signal while it waits, is delayed or under way. Without ':', and not only digits. */
  readonly id: string;
  readonly data: Json;
  /** Of those that say the same, one is enough while it waits to be sent; otherwise each is sent by its id. */
  readonly says?: string;
  /** Real milliseconds to wait. */
  readonly afterMs?: number;
}

/** What the queue keeps: data in a field, since a bare null would come back as an empty object. */
export interface SignalData {
  readonly data: Json;
}

interface Job {
  readonly name: string;
  readonly data: SignalData;
  readonly opts: BulkJobOptions;
}

/** How many signals that were given up stay visible in a queue. */
const maxFailures = 1_000;

/** @throws TypeError when the id or the time cannot be used: a mistake of ours. */
export function jobOf({ id, data, afterMs = 0 }: Signal): Job {
  if (!/^(?!\d+$)[^:]{1,200}$/.test(id)) throw new TypeError(`A signal cannot have the id ${JSON.stringify(id)}.`);
  if (!Number.isSafeInteger(afterMs) || afterMs < 0) throw new TypeError(`A signal cannot wait for ${afterMs} milliseconds.`);
  const opts: BulkJobOptions = {
    jobId: id,
    delay: afterMs,
    attempts: signalPolicy.maxAttempts,
    backoff: { type: 'fullJitter' },
    // At once: as long as a job is stored, another with its id is silently ignored.
    removeOnComplete: true,
    removeOnFail: { count: maxFailures },
    stackTraceLimit: 1,
  };
  return { name: 'signal', data: { data }, opts };
}

/** In one order everywhere: two notifications of the same signals at once would otherwise deadlock on the rows of PostgreSQL. */
export function inOrder(signals: readonly Signal[]): Signal[] {
  return [...signals].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}
