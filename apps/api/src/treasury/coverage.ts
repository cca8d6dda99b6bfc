import { type MoneySums, type RecipientMoney, coverageOf, totalOf } from '#treasury';
import type { Name, Place, PlaceKind, TerritoryLevel } from '#registry';

export const coverageSorts = ['name', 'shortfall', 'coverage', 'due'] as const;
export type CoverageSort = (typeof coverageSorts)[number];

export interface Coverage extends MoneySums {
  /** Basis points of what is due, rounded down: 10000 only when no case lacks anything. Null: nothing is due. */
  readonly coverage: number | null;
}

/** `territory` and `body` are both null for bodies without a territory together. */
export interface PlaceCoverage extends Coverage {
  readonly territory: string | null;
  /** Where the places are municipalities. */
  readonly body: string | null;
  readonly level: TerritoryLevel | null;
  readonly names: Name;
}

export interface CoverageView {
  /** When it was read. */
  readonly at: string;
  /** The local date up to which amounts count as due. */
  readonly on: string;
  readonly year: number;
  readonly by: PlaceKind;
  readonly items: readonly PlaceCoverage[];
  /** Of all places, shown or not. */
  readonly totals: Coverage;
  readonly count: number;
}

/** There are some 500 municipalities. */
export const maxPlaces = 1_000;

/** Beyond every place that has a name. */
const maxRank = Number.MAX_SAFE_INTEGER;

const unnamed: Name = { ky: null, ru: null, en: null };

/** The money of recipients by place, summed. @param places of each recipient that is meant. */
export function byPlace(
  money: readonly RecipientMoney[],
  places: ReadonlyMap<string, Place | null>,
  sort: CoverageSort,
): PlaceCoverage[] {
  const groups = new Map<string | null, { place: Place | null; money: RecipientMoney[] }>();
  for (const each of money) {
    const place = places.get(each.recipient);
    if (place === undefined) continue;
    const key = place?.id ?? null;
    const group = groups.get(key) ?? { place, money: [] };
    group.money.push(each);
    groups.set(key, group);
  }
  const covering = [...groups.values()].map(({ place, money }) => ({ place, coverage: covered(totalOf(money)) }));
  return covering.sort(comparison(sort)).map(({ place, coverage }) => ({
    territory: place !== null && place.level !== null ? place.id : null,
    body: place !== null && place.level === null ? place.id : null,
    level: place?.level ?? null,
    names: place?.name ?? unnamed,
    ...coverage,
  }));
}

export function covered(sums: MoneySums): Coverage {
  return { ...sums, coverage: coverageOf(sums) };
}

interface Covering {
  readonly place: Place | null;
  readonly coverage: Coverage;
}

/** What is worst comes first; equals, and whatever is asked by name, in alphabetical order, those without a place last. */
function comparison(sort: CoverageSort): (one: Covering, other: Covering) => number {
  const byName = (one: Covering, other: Covering): number => (one.place?.rank ?? maxRank) - (other.place?.rank ?? maxRank);
  if (sort === 'name') return byName;
  const measures: Record<Exclude<CoverageSort, 'name'>, (coverage: Coverage) => bigint> = {
    shortfall: ({ shortfall }) => -BigInt(shortfall),
    due: ({ dueToDate }) => -BigInt(dueToDate),
    // Where nothing is due nothing is missing either.
    coverage: ({ coverage }) => BigInt(coverage ?? 10_001),
  };
  const measure = measures[sort];
  return (one, other) => {
    const difference = measure(one.coverage) - measure(other.coverage);
    return difference === 0n ? byName(one, other) : difference < 0n ? -1 : 1;
  };
}
