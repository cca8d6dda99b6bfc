/** What a chart is drawn from, and the table beside it: one and the same. */
export interface Figures {
  readonly caption: string;
  /** What a row is of: a period, a municipality. */
  readonly category: string;
  /** `money`: tyiyn; `share`: basis points. All are whole numbers as texts, exact to the last digit in the table. */
  readonly unit: Unit;
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
}

export type Unit = 'money' | 'count' | 'share';

export interface Series {
  /** Of the ledger's kinds (`due`, `received`, …), or another; it decides how the series looks. */
  readonly name: string;
  readonly text: string;
}

export interface Row {
  readonly name: string;
  readonly text: string;
  /** One for each series; null: there is no figure. */
  readonly values: readonly (string | null)[];
}

/** How series look: by pattern first, by colour besides. */
export const looks = ['outline', 'stripes', 'dots', 'solid', 'grid', 'bars'] as const;
export type Look = (typeof looks)[number];

/** The same in every chart. */
const known: Readonly<Record<string, Look>> = {
  cost: 'bars',
  due: 'outline',
  appropriated: 'stripes',
  released: 'dots',
  received: 'solid',
  spent: 'grid',
  returned: 'bars',
};

export function lookOf({ name }: Series, index: number): Look {
  return known[name] ?? looks[index % looks.length]!;
}

/** The smallest and the largest figure, with zero between them. */
export function rangeOf({ rows }: Pick<Figures, 'rows'>): [least: number, most: number] {
  const values = rows.flatMap((row) => row.values).map((value) => Number(value ?? 0));
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** In what an axis counts: so that its numbers are short. */
type Measure = 'som' | 'thousands' | 'millions' | 'count' | 'share';

const tyiynIn = { som: 100, thousands: 100_000, millions: 100_000_000 } as const;

export function measureOf(figures: Figures): Measure {
  if (figures.unit !== 'money') return figures.unit;
  const most = Math.max(...rangeOf(figures).map(Math.abs));
  if (most >= 2 * tyiynIn.millions) return 'millions';
  return most >= 2 * tyiynIn.thousands ? 'thousands' : 'som';
}

/** What stands for one of it on an axis, in the unit of the figures. */
export function oneOf(measure: Measure): number {
  return measure === 'count' || measure === 'share' ? 1 : tyiynIn[measure];
}
