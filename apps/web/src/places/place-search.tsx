import { useDeferredValue, useState } from 'react';
import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';
import { type Choosing, BodyNode } from './place-node';
import { maxFound, useFoundBodies } from './use-places';

interface PlaceSearchProps extends Pick<Choosing, 'chosen' | 'onChange'> {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly today: string;
}

/** Bodies by a part of their name, to be chosen where they stand in the list. */
export function PlaceSearch({ name, kinds, today, ...choosing }: PlaceSearchProps) {
  const say = useTexts('parts.places');
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data: found = [], isPlaceholderData, isFetched } = useFoundBodies(kinds, words, today);
  return (
    <>
      <TextField
        name={name}
        type="search"
        label={say('search')}
        hint={say('searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={200}
      />
      <p role="status" className={words === '' ? 'visually-hidden' : undefined}>
        {words !== '' &&
          isFetched &&
          !isPlaceholderData &&
          (found.length === 0 ? say('nothingFound') : say('foundCount', { count: found.length }))}
      </p>
      {words !== '' && found.length > 0 && (
        <ul className="places__list places__list--found" aria-label={say('found')}>
          {found.slice(0, maxFound).map((body) => (
            <BodyNode key={body.id} body={body} {...choosing} />
          ))}
        </ul>
      )}
      {words !== '' && found.length >= maxFound && <p className="quiet">{say('moreFound', { count: maxFound })}</p>}
    </>
  );
}
