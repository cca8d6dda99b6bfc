import { useState } from 'react';
import { ReferenceField } from '../../form/reference-field';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { FieldProps } from '../../ui/field-frame';
import { useBody } from './use-body';

interface BodiesFieldProps extends FieldProps {
  /** The ids of the bodies that are chosen, with blanks between. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several bodies: each that is chosen joins the list. */
export function BodiesField({ value, onChange, ...field }: BodiesFieldProps) {
  const chosen = value.split(' ').filter((id) => id !== '');
  // Begun anew after each: the box is there for the next one.
  const [turn, setTurn] = useState(0);
  return (
    <>
      <ReferenceField
        key={turn}
        {...field}
        to={{ register: 'body' }}
        value=""
        onChange={(id) => {
          if (id === '') return;
          setTurn(turn + 1);
          if (!chosen.includes(id)) onChange([...chosen, id].join(' '));
        }}
      />
      {chosen.length > 0 && (
        <ul className="list">
          {chosen.map((id) => (
            <Chosen key={id} id={id} onRemove={() => onChange(chosen.filter((each) => each !== id).join(' '))} />
          ))}
        </ul>
      )}
    </>
  );
}

function Chosen({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const say = useTexts('operator.successions');
  const name = useBodyName(id);
  return (
    <li className="spread">
      {name}
      <button type="button" className="button button--quiet" onClick={onRemove} aria-label={`${say('remove')}: ${name}`}>
        {say('remove')}
      </button>
    </li>
  );
}

function useBodyName(id: string): string {
  const language = useLanguage();
  const { data } = useBody(id);
  return data === undefined ? '…' : nameIn(data.name, language);
}

/** A body by its id, where only that is known. */
export function BodyName({ id }: { readonly id: string }) {
  return <>{useBodyName(id)}</>;
}
