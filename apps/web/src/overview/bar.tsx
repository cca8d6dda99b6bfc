interface BarProps {
  /** Parts of the longest bar of the table, from 0 to 1: what is plain, and what is hatched beyond it. */
  readonly plain: number;
  readonly hatched: number;
}

/** A bar beside the numbers that it is drawn from: it says nothing that they do not. */
export function Bar({ plain, hatched }: BarProps) {
  return (
    <span className="bar" aria-hidden="true">
      {plain > 0 && <span className="bar__plain" style={{ width: `${plain * 100}%` }} />}
      {hatched > 0 && <span className="bar__hatched" style={{ width: `${hatched * 100}%` }} />}
    </span>
  );
}

/** The part of the longest; of nothing, nothing. */
export function partOf(value: number, most: number): number {
  return most === 0 ? 0 : value / most;
}
