import type { Workflow } from '#machine';
import type { Line } from './journal.js';

const day = 86_400_000;

/** Adds the days that one case spent in each state that people use, once for each stay that is over. */
export function addStateDurations(
  lines: readonly Pick<Line, 'to' | 'at'>[],
  { shownState }: Pick<Workflow, 'shownState'>,
  into: Record<string, number[]>,
): void {
  let since: { readonly state: string; readonly at: number } | undefined;
  for (const { to, at } of lines) {
    const state = shownState(to);
    if (since?.state === state) continue;
    if (since !== undefined) (into[since.state] ??= []).push((Date.parse(at) - since.at) / day);
    since = { state, at: Date.parse(at) };
  }
}

/** Of an even number the mean of the middle two; rounded to tenths. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const value = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return Math.round(value * 10) / 10;
}
