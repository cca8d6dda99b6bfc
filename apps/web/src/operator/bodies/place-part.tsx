import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { Pages, usePages } from '../../ui/pages';
import { TextField } from '../../ui/text-field';
import { useFilters } from '../../lists/use-filters';
import { BodyTable } from './body-table';
import { placeAddress, PlaceCrumbs } from './place-crumbs';
import { type Territory, useTerritoriesBelow, useUpperTerritories } from './use-territories';

interface PlacePartProps {
  /** The id of a territory; `country`: the whole. */
  readonly place: string;
  /** The year of the classification; the present one without. */
  readonly edition: string | undefined;
}

/** One territory: where it stands, its bodies, and what is within it. */
export function PlacePart({ place, edition }: PlacePartProps) {
  return (
    <>
      <Edition edition={edition} />
      <QueryResult query={useUpperTerritories(edition)}>
        {(upper) => <Place place={place} edition={edition} upper={upper} />}
      </QueryResult>
    </>
  );
}

/** Bodies stand in the edition that they were entered with. */
function Edition({ edition }: { readonly edition: string | undefined }) {
  const say = useTexts('operator.bodies');
  const [, set] = useFilters('edition');
  const [year, setYear] = useState(edition ?? '');

  function submit(event: FormEvent): void {
    event.preventDefault();
    set({ edition: year.trim() });
  }

  return (
    <>
      <p className="quiet">{say('editionHint')}</p>
      <form className="inline-form" onSubmit={submit}>
        <TextField
          name="edition"
          label={say('edition')}
          value={year}
          onChange={setYear}
          inputMode="numeric"
          size="short"
          maxLength={4}
        />
        <button type="submit" className="button button--secondary">
          {say('show')}
        </button>
      </form>
    </>
  );
}

function Place({ place, edition, upper }: PlacePartProps & { readonly upper: ReadonlyMap<string, Territory> }) {
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const levels = useWords('operator.territoryLevels');
  const country = [...upper.values()].find(({ level }) => level === 'country');
  const id = place === 'country' ? country?.id : place;
  const below = useTerritoriesBelow(id, edition);
  const bodies = usePages(['bodies', { territory: id }], (cursor) =>
    answerOf(
      api.GET('/api/bodies', {
        params: { query: { ...(id !== undefined && { territory: id }), ...definedParameters({ cursor }) } },
      }),
    ),
  );
  const ofBodies = bodies.data?.pages[0]?.items[0]?.territory ?? undefined;
  return (
    <>
      <PlaceCrumbs territory={id === undefined ? undefined : (upper.get(id) ?? ofBodies)} edition={edition} />
      {place !== 'country' && (
        <Pages query={bodies} empty={<p>{say('noneHere')}</p>}>
          {(items) => <BodyTable bodies={items} caption={say('bodiesHere')} />}
        </Pages>
      )}
      {id === undefined && <p>{say('noEdition')}</p>}
      {id !== undefined && (
        <QueryResult query={below}>
          {(units) =>
            units.length > 0 && (
              <>
                <h2>{say('within')}</h2>
                <ul className="links">
                  {units.map((unit) => (
                    <li key={unit.id}>
                      <Link href={placeAddress(unit.id, edition)}>{nameIn(unit.name, language)}</Link>{' '}
                      <span className="quiet">{levels[unit.level]}</span>
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </QueryResult>
      )}
    </>
  );
}
