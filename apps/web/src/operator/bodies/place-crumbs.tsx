import { Link } from 'wouter';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { unitsAbove } from './units-above';
import { type Territory, useUpperTerritories } from './use-territories';

interface PlaceCrumbsProps {
  /** None: the country. */
  readonly territory: Territory | undefined;
  readonly edition: string | undefined;
}

/** Where a territory stands in the tree of its edition: country, oblast, rayon, itself. */
export function PlaceCrumbs({ territory, edition }: PlaceCrumbsProps) {
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const units = usePath(territory, edition);
  return (
    <ol className="crumbs">
      <li>
        <Link href={placeAddress('country', edition)}>{say('whole')}</Link>
      </li>
      {units.map((unit) => (
        <li key={unit.id}>
          <Link href={placeAddress(unit.id, edition)}>{nameIn(unit.name, language)}</Link>
        </li>
      ))}
    </ol>
  );
}

/** The same in a line. */
export function PlaceNames({ territory }: { readonly territory: Territory }) {
  const language = useLanguage();
  const units = usePath(territory, territory.edition);
  return <>{units.map((unit) => nameIn(unit.name, language)).join(' › ')}</>;
}

export function placeAddress(place: string, edition: string | undefined): string {
  return `/bodies?place=${place}${edition === undefined ? '' : `&edition=${edition}`}`;
}

const none: ReadonlyMap<string, Territory> = new Map();

function usePath(territory: Territory | undefined, edition: string | undefined): readonly Territory[] {
  const upper = useUpperTerritories(edition).data ?? none;
  return territory === undefined || territory.level === 'country' ? [] : [...unitsAbove(territory, upper), territory];
}
