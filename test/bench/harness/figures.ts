/** The middle one; of an even number the mean of the two in the middle. @throws when there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no median of nothing');
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** The smallest value that is not exceeded by such a part of all (nearest rank): never one that was not measured. */
export function quantile(values: ArrayLike<number>, part: number): number {
  if (values.length === 0) throw new Error('no quantile of nothing');
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!;
}

/** To four significant digits: more would only be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
