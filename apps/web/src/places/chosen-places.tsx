import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import type { Choosing } from './place-node';

/** More than these are folded away. */
const shown = 10;

/** What is chosen, each with a button that takes it out again. */
export function ChosenPlaces({ bodies, chosen, onChange }: Pick<Choosing, 'bodies' | 'chosen' | 'onChange'>) {
  const say = useTexts('parts.places');
  const language = useLanguage();
  const nameOf = (id: string): string => {
    const body = bodies.get(id);
    return body === undefined ? id : nameIn(body.name, language);
  };
  const list = (
    <ul className="places__chosen">
      {chosen.map((id) => (
        <li key={id}>
          <span>{nameOf(id)}</span>
          <button type="button" className="button button--quiet" onClick={() => onChange(chosen.filter((each) => each !== id))}>
            {say('remove')}
            <span className="visually-hidden">: {nameOf(id)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="panel">
      <p role="status">
        <strong>{chosen.length === 0 ? say('noneChosen') : say('chosenCount', { count: chosen.length })}</strong>
      </p>
      {chosen.length > 0 && chosen.length <= shown && list}
      {chosen.length > shown && (
        <details>
          <summary>{say('chosen')}</summary>
          {list}
        </details>
      )}
      {chosen.length > 1 && (
        <button type="button" className="button button--quiet" onClick={() => onChange([])}>
          {say('removeAll')}
        </button>
      )}
    </div>
  );
}
