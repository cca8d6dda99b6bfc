import { rounded } from './figures.js';

/** A line of the document. A name may have details behind a slash: `durable-steps/64`. */
export interface Result {
  readonly name: string;
  /** Null: it could not be measured. */
  readonly value: number | null;
  readonly unit: string;
  readonly baseline: string | null;
  readonly baselineValue: number | null;
  /** `value` to `baselineValue`. */
  readonly ratio: number | null;
  readonly goal: string | null;
  /** Null: there is no goal, or its baseline is missing. */
  readonly met: boolean | null;
}

/** What is wanted of a value, or of its ratio to the baseline. */
export interface Goal {
  readonly of: 'value' | 'ratio';
  readonly is: 'atLeast' | 'atMost' | 'below';
  readonly than: number;
}

export interface Measured {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  /** `value` null: the baseline could not be measured here. */
  readonly baseline?: { readonly name: string; readonly value: number | null };
  readonly goal?: Goal;
  /** False: the value is not what was promised, whatever it is; some requests failed, say. */
  readonly isWhole?: boolean;
}

const signs = { atLeast: '≥', atMost: '≤', below: '<' } as const;

export function resultOf({ name, value, unit, baseline, goal, isWhole = true }: Measured): Result {
  const baselineValue = baseline?.value ?? null;
  const ratio = value === null || baselineValue === null || baselineValue === 0 ? null : value / baselineValue;
  return {
    name,
    value: value === null ? null : rounded(value),
    unit,
    baseline: baseline?.name ?? null,
    baselineValue: baselineValue === null ? null : rounded(baselineValue),
    ratio: ratio === null ? null : rounded(ratio),
    goal: goal === undefined ? null : `${goal.of} ${signs[goal.is]} ${goal.than}`,
    met: goal === undefined ? null : isMet(goal, value, ratio, isWhole),
  };
}

/** By the figures as they were measured, not as they are shown. */
function isMet(goal: Goal, value: number | null, ratio: number | null, isWhole: boolean): boolean | null {
  if (value === null || !isWhole) return false;
  const figure = goal.of === 'value' ? value : ratio;
  if (figure === null) return null;
  if (goal.is === 'atLeast') return figure >= goal.than;
  return goal.is === 'atMost' ? figure <= goal.than : figure < goal.than;
}

/** Of what failed: it is named, and no goal of it is met. */
export function unmeasured(name: string, goal: string | null): Result {
  const nothing = { value: null, baseline: null, baselineValue: null, ratio: null };
  return { name, unit: '', ...nothing, goal, met: goal === null ? null : false };
}
