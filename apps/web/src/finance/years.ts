/** The budget years that one asks for: those that cases still have, and those for which budgets are made. */
export function yearsAround(today: string): readonly number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 8 }, (_, index) => year + 2 - index);
}
