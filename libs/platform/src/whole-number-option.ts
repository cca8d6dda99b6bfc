/**
 * A whole number from a command line, from `min` to `max`; `otherwise` where none was given. What is wrong with one is added to
 * `problems`, so that all are reported at once.
 */
export function wholeNumberOption(
  name: string,
  given: string | undefined,
  { otherwise, min, max }: { readonly otherwise: number; readonly min: number; readonly max: number },
  problems: string[],
): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (/^-?\d+$/.test(given) && value >= min && value <= max) return value;
  problems.push(`--${name} must be a whole number from ${min} to ${max}, not ${JSON.stringify(given)}.`);
  return otherwise;
}
