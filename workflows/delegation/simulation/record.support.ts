import { deadlineEvent, type SimulatedRecord } from '#machine';

/** A record as a simulation reads it; `day` is a local date. */
export function record(
  event: string,
  day: string,
  from: readonly string[],
  to: readonly string[],
  more: Partial<SimulatedRecord> = {},
): SimulatedRecord {
  return { seq: 1, day, event, payload: {}, from: withAncestors(from), to: withAncestors(to), ledger: [], ...more };
}

export function fired(
  name: string,
  from: string,
  day: string,
  before: readonly string[],
  after: readonly string[],
): SimulatedRecord {
  return record(deadlineEvent, day, before, after, { payload: { name, from } });
}

function withAncestors(innermost: readonly string[]): string[] {
  return innermost.flatMap((path) => path.split('.').map((_, end, parts) => parts.slice(0, end + 1).join('.')));
}
