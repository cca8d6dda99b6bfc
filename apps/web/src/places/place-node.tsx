import { useId, useState } from 'react';
import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { QueryResult } from '../ui/query-result';
import { type BodiesWithin, toggled } from './bodies-within';
import { type Body, type Unit, useUnitsBelow } from './use-places';

export interface Choosing {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly within: BodiesWithin;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

interface UnitNodeProps extends Choosing {
  readonly unit: Unit;
}

/** An oblast or rayon: all of it can be chosen at once, and what is within it is asked for when it is opened. */
function UnitNode({ unit, ...choosing }: UnitNodeProps) {
  const say = useTexts('parts.places');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const inside = useId();
  const { chosen, within, bodies, onChange } = choosing;
  const name = nameIn(unit.name, language);
  const all = within.get(unit.id) ?? [];
  // A unit that only its own body governs is that body.
  if (all.length === 1 && bodies.get(all[0]!)?.territory?.id === unit.id)
    return <BodyNode body={bodies.get(all[0]!)!} {...choosing} />;
  const count = all.filter((id) => chosen.includes(id)).length;
  return (
    <li className="place">
      <div className="place__line">
        <button
          type="button"
          className="place__open"
          aria-expanded={isOpen}
          aria-controls={inside}
          aria-label={say(isOpen ? 'close' : 'open', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        </button>
        <label className="choice">
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = count > 0 && count < all.length;
            }}
            checked={count === all.length}
            onChange={() => onChange(toggled(chosen, all, count < all.length))}
          />
          <span>
            {name}
            <span className="visually-hidden">, {say('all')}</span>
            <span className="choice__hint">{say('chosenOf', { chosen: count, count: all.length })}</span>
          </span>
        </label>
      </div>
      <ul id={inside} className="places__list" hidden={!isOpen}>
        {isOpen && <UnitsBelow unit={unit} {...choosing} />}
      </ul>
    </li>
  );
}

function UnitsBelow({ unit, ...choosing }: UnitNodeProps) {
  const own = [...choosing.bodies.values()].find(({ territory }) => territory?.id === unit.id);
  return (
    <>
      {own !== undefined && <BodyNode body={own} {...choosing} />}
      <QueryResult query={useUnitsBelow(unit.id, unit.edition)} lines={3}>
        {(units) => <UnitNodes units={units} {...choosing} />}
      </QueryResult>
    </>
  );
}

/** As many are named of those that nobody governs. */
const maxNamed = 10;

/** Units beside each other; those where no body can be chosen in one line at the end. */
export function UnitNodes({ units, ...choosing }: Choosing & { readonly units: readonly Unit[] }) {
  const say = useTexts('parts.places');
  const language = useLanguage();
  const governed = units.filter(({ id }) => choosing.within.has(id));
  const without = inOrder(units, language).filter(({ id }) => !choosing.within.has(id));
  const names = without.map(({ name }) => nameIn(name, language)).join(', ');
  return (
    <>
      {inOrder(governed, language).map((each) => (
        <UnitNode key={each.id} unit={each} {...choosing} />
      ))}
      {without.length > 0 && (
        <li className="place place--empty">
          {without.length <= maxNamed ? say('withoutNamed', { names }) : say('without', { count: without.length })}
        </li>
      )}
    </>
  );
}

/** The server has them in Kyrgyz alphabetical order, which browsers do not know; in other languages their names are others. */
function inOrder(units: readonly Unit[], language: Language): readonly Unit[] {
  if (language === 'ky') return units;
  return [...units].sort((left, right) => nameIn(left.name, language).localeCompare(nameIn(right.name, language), language));
}

/** A body that can be chosen. */
export function BodyNode({ body, chosen, onChange }: Pick<Choosing, 'chosen' | 'onChange'> & { readonly body: Body }) {
  const language = useLanguage();
  const isChosen = chosen.includes(body.id);
  const place = body.territory === null ? '' : nameIn(body.territory.name, language);
  const name = nameIn(body.name, language);
  return (
    <li className="place">
      <label className="choice">
        <input type="checkbox" checked={isChosen} onChange={() => onChange(toggled(chosen, [body.id], !isChosen))} />
        <span>
          {name}
          {place !== name && <span className="choice__hint">{place}</span>}
        </span>
      </label>
    </li>
  );
}
