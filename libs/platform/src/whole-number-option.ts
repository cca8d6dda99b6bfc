/**
 * A whole number from a command line, from `least` to `most`; `otherwise` where none was given. What is wrong with one is added to
 * `problems`, so that all are reported at once.
 */
export function wholeNumberOption(
  name: string,
  given: string | undefined,
  { otherwise, least, most }: { readonly otherwise: number; readonly least: number; readonly most: number },
  problems: string[],
): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (/^-?\d+$/.test(given) && value >= least && value <= most) return value;
  problems.push(`--${name} must be a whole number from ${least} to ${most}, not ${JSON.stringify(given)}.`);
  return otherwise;
}
