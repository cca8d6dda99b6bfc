import { addressOf } from '../../lists/address';
import type { Coverage } from '../../lists/place-filter';
import { type Sort, sortIn, sortText } from './coverage-sort';

/** What the page shows, as it stands in its address. */
export interface CoverageAddress {
  readonly by: Coverage['by'];
  readonly oblast?: string | undefined;
  readonly rayon?: string | undefined;
  readonly year?: number | undefined;
  readonly power?: string | undefined;
  readonly sort: Sort;
}

/** Without a choice of its own a place is shown by what lies right below it. */
export function coverageAddressIn(search: URLSearchParams): CoverageAddress {
  const given = (name: string): string | undefined => search.get(name) ?? undefined;
  const [oblast, rayon, by, year] = [given('oblast'), given('rayon'), given('by'), given('year')];
  const below = rayon !== undefined ? 'municipality' : oblast !== undefined ? 'rayon' : 'oblast';
  return {
    by: by === 'municipality' || (by === 'rayon' && rayon === undefined) ? by : below,
    oblast,
    rayon,
    year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
    power: given('power'),
    sort: sortIn(given('sort')),
  };
}

type CoverageSearch = Omit<CoverageAddress, 'by'> & { readonly by?: Coverage['by'] | undefined };

export function coverageSearch(address: CoverageSearch): URLSearchParams {
  return new URLSearchParams(coverageAddress(address).split('?')[1] ?? '');
}

export function coverageAddress({ by, oblast, rayon, year, power, sort }: CoverageSearch): string {
  const order = sortText(sort);
  return addressOf('/', { oblast, rayon, by, power, year: year?.toString(), sort: order === 'name' ? undefined : order });
}
