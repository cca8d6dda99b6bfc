import { useMemo, useState } from 'react';
import { useTexts } from '../language/texts';
import { useToday } from '../session/use-today';
import { QueryResult } from '../ui/query-result';
import { SelectField } from '../ui/choice-field';
import { FieldGroup, type FieldProps } from '../ui/field-frame';
import { bodiesWithin, editionsOf } from './bodies-within';
import { ChosenPlaces } from './chosen-places';
import { UnitNodes } from './place-node';
import { PlaceSearch } from './place-search';
import { type Body, useBodies, useUpperUnits } from './use-places';
import './places.css';

interface PlacesFieldProps extends FieldProps {
  /** Of the bodies that can be chosen. */
  readonly kinds: readonly string[];
  /** Their ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One or many bodies: from the tree of the territories that they govern, or by name. */
export function PlacesField({ kinds, chosen, onChange, ...field }: PlacesFieldProps) {
  const say = useTexts('parts.places');
  const today = useToday();
  const query = useBodies(kinds, today);
  return (
    <FieldGroup {...field}>
      <QueryResult query={query} lines={8}>
        {(bodies) => {
          const byId = new Map(bodies.map((body) => [body.id, body]));
          return (
            <>
              <PlaceSearch name={field.name} kinds={kinds} today={today} chosen={chosen} onChange={onChange} />
              {bodies.length === 0 ? <p>{say('nobody')}</p> : <Tree bodies={bodies} chosen={chosen} onChange={onChange} />}
              <ChosenPlaces bodies={byId} chosen={chosen} onChange={onChange} />
            </>
          );
        }}
      </QueryResult>
    </FieldGroup>
  );
}

interface TreeProps extends Pick<PlacesFieldProps, 'chosen' | 'onChange'> {
  readonly bodies: readonly Body[];
}

function Tree({ bodies, chosen, onChange }: TreeProps) {
  const say = useTexts('parts.places');
  const editions = useMemo(() => editionsOf(bodies), [bodies]);
  const [edition, setEdition] = useState(editions[0] ?? '');
  const byId = useMemo(() => new Map(bodies.map((body) => [body.id, body])), [bodies]);
  return (
    <div className="places">
      {editions.length > 1 && (
        <SelectField
          name="edition"
          label={say('edition')}
          value={edition}
          onChange={setEdition}
          choices={editions.map((year) => ({ value: year, text: say('editionOf', { year }) }))}
        />
      )}
      <QueryResult query={useUpperUnits(edition)} lines={8}>
        {({ roots, inner }) => {
          const within = bodiesWithin(bodies, inner);
          return (
            <ul className="places__list" aria-label={say('tree')}>
              <UnitNodes units={roots} bodies={byId} within={within} chosen={chosen} onChange={onChange} />
            </ul>
          );
        }}
      </QueryResult>
    </div>
  );
}
