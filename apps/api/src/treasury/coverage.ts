import { component, date, id, instant, list, name, object, oneOf, orNull, type Static, whole } from '#schema';
import { coverageOf, type MoneySums, type RecipientMoney, sumProperties, totalOf } from '#treasury';
import { type Name, type Place, placeKinds, territoryLevels } from '#registry';

export const coverageSorts = ['name', 'shortfall', 'coverage', 'due'] as const;
export type CoverageSort = (typeof coverageSorts)[number];

export const coverageProperties = {
  ...sumProperties,
  coverage: orNull({
    ...whole,
    description: 'Basis points of what is due, rounded down: 10000 only when no case lacks anything; null: nothing is due',
  }),
};

const Coverage = object(coverageProperties);
export type Coverage = Static<typeof Coverage>;

/** `territory` and `body` are both null for bodies without a territory together. */
const PlaceCoverage = object({
  territory: orNull(id),
  /** Where the places are municipalities. */
  body: orNull(id),
  level: orNull(oneOf(...territoryLevels)),
  names: name,
  ...coverageProperties,
});
export type PlaceCoverage = Static<typeof PlaceCoverage>;

export const CoverageView = component(
  'Coverage',
  object({
    at: { ...instant, description: 'When it was read: what takes long is answered again for 5 seconds' },
    /** The local date up to which amounts count as due. */
    on: date,
    year: whole,
    by: oneOf(...placeKinds),
    items: {
      ...list(PlaceCoverage),
      description: 'At most 1,000; neither `territory` nor `body`: bodies without a territory together',
    },
    totals: { ...Coverage, description: 'Of all places, shown or not' },
    count: { ...whole, description: 'Of all places, shown or not' },
  }),
);
export type CoverageView = Static<typeof CoverageView>;

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
