import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Asked } from '../../ui/asked';
import { Pages, usePages } from '../../ui/pages';
import { levelTexts } from '../register.texts';
import { bodiesTexts } from './bodies.texts';
import { BodyTable } from './body-table';
import { PlaceCrumbs } from './place-crumbs';
import { type Territory, useTerritoriesBelow, useUpperTerritories } from './use-territories';

/** One territory: where it stands, its bodies, and what is within it. `country`: the whole. */
export function PlacePart({ place }: { readonly place: string }) {
  return <Asked query={useUpperTerritories()}>{(upper) => <Place place={place} upper={upper} />}</Asked>;
}

function Place({ place, upper }: { readonly place: string; readonly upper: ReadonlyMap<string, Territory> }) {
  const say = useTexts(bodiesTexts);
  const language = useLanguage();
  const country = [...upper.values()].find(({ level }) => level === 'country');
  const id = place === 'country' ? country?.id : place;
  const below = useTerritoriesBelow(id);
  const bodies = usePages(['bodies', { territory: id }], (cursor) =>
    answerOf(
      api.GET('/api/bodies', { params: { query: { ...(id !== undefined && { territory: id }), ...(cursor !== undefined && { cursor }) } } }),
    ),
  );
  const first = bodies.data?.pages[0]?.items[0]?.territory ?? undefined;
  return (
    <>
      <PlaceCrumbs territory={id === undefined ? undefined : (upper.get(id) ?? first)} />
      {place !== 'country' && (
        <Pages query={bodies} empty={<p>{say('noneHere')}</p>}>
          {(items) => <BodyTable bodies={items} caption={say('bodiesHere')} />}
        </Pages>
      )}
      <Asked query={below}>
        {(units) =>
          units.length > 0 && (
            <>
              <h2>{say('within')}</h2>
              <ul className="links">
                {units.map((unit) => (
                  <li key={unit.id}>
                    <Link href={`/bodies?place=${unit.id}`}>{nameIn(unit.name, language)}</Link>{' '}
                    <span className="quiet">{levelTexts[unit.level][language]}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Asked>
    </>
  );
}
