import { addressOf } from '../../lists/address';
import type { PlaceLine } from '../../lists/place-filter';
import { type CoverageAddress, coverageAddress } from './coverage-address';

interface Behind {
  /** What lies right below the place; null: nothing does. */
  readonly inside: string | null;
  /** The cases behind its numbers: those whose recipient it is, or is in it. */
  readonly cases: string | null;
  readonly shortfalls: string | null;
}

/** Where the numbers of a row lead. Bodies without a territory have no address together. */
export function behind({ territory, body, level }: PlaceLine, address: CoverageAddress): Behind {
  const { power, oblast, rayon } = address;
  if (body !== null) {
    const cases = addressOf('~/cases', { oblast, rayon, recipient: body });
    return { inside: cases, cases, shortfalls: addressOf('/shortfalls', { recipient: body, power }) };
  }
  if (territory === null) return { inside: null, cases: null, shortfalls: null };
  const place = address.by === 'rayon' ? { oblast, rayon: territory } : { oblast: territory };
  // Cities have no rayons.
  const by = address.by === 'oblast' && level === 'oblast' ? undefined : 'municipality';
  return {
    inside: coverageAddress({ ...address, ...place, by }),
    cases: addressOf('~/cases', place),
    shortfalls: addressOf('/shortfalls', { ...place, power }),
  };
}
