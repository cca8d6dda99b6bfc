import { Link } from 'wouter';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { bodiesTexts } from './bodies.texts';
import { type Territory, unitsAbove, useUpperTerritories } from './use-territories';

/** Where a territory stands in the tree: country, oblast, rayon, itself. */
export function PlaceCrumbs({ territory }: { readonly territory: Territory | undefined }) {
  const say = useTexts(bodiesTexts);
  const language = useLanguage();
  const upper = useUpperTerritories().data ?? new Map<string, Territory>();
  const units = territory === undefined || territory.level === 'country' ? [] : [...unitsAbove(territory, upper), territory];
  return (
    <ol className="crumbs">
      <li>
        <Link href="/bodies?place=country">{say('whole')}</Link>
      </li>
      {units.map((unit) => (
        <li key={unit.id}>
          <Link href={`/bodies?place=${unit.id}`}>{nameIn(unit.name, language)}</Link>
        </li>
      ))}
    </ol>
  );
}
