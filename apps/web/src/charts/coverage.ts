/** How much of what is due was received. All amounts in tyiyn. */
export interface Coverage {
  readonly due: string;
  readonly received: string;
  readonly missing: string;
  /** Beyond what is due. */
  readonly over: string;
  /** In basis points, rounded down; null where nothing is due. */
  readonly share: number | null;
}

/** By whole numbers: sums of a country are exact to the last tyiyn. */
export function coverageOf(due: string, received: string): Coverage {
  const [owed, had] = [BigInt(due), BigInt(received)];
  const missing = owed > had ? owed - had : 0n;
  const over = had > owed ? had - owed : 0n;
  const share = owed > 0n ? Number((had * 10_000n) / owed) : null;
  return { due, received, missing: String(missing), over: String(over), share };
}

/** The parts of a bar of this width: what was received of what is due, what is missing, what is beyond. */
export function coverageParts({ due, received }: Coverage, width: number): { received: number; missing: number; over: number } {
  const [owed, had] = [Math.max(0, Number(due)), Math.max(0, Number(received))];
  const whole = Math.max(owed, had);
  const across = (amount: number): number => (whole === 0 ? 0 : Math.round((amount / whole) * width));
  const within = across(Math.min(owed, had));
  const beyond = had > owed ? width - within : 0;
  return { received: within, missing: whole === 0 ? 0 : width - within - beyond, over: beyond };
}
