import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { Refused } from '../api/problem';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useFormats } from '../language/formats';
import type { FieldProps } from '../ui/field-frame';
import { isUnreached } from '../ui/query-result';
import type { FieldForm } from './form-context';
import { entriesWith, findEntries, findEntry } from './registers';
import './reference-field.css';

interface ReferenceFieldProps extends FieldProps {
  readonly to: NonNullable<FieldForm['refersTo']>;
  /** The id of the entry. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An entry of a register, found by a part of its name. */
export function ReferenceField({ to, value, onChange, name, label, hint, fault, isOptional }: ReferenceFieldProps) {
  const say = useTexts('parts.form');
  const sayUi = useTexts('base.ui');
  const language = useLanguage();
  const formats = useFormats();
  const client = useQueryClient();
  const chosen = useQuery({
    queryKey: ['registers', to.register, value, language],
    queryFn: () => findEntry(to, value, language, formats),
    enabled: value !== '',
    staleTime: 60_000,
  }).data;
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed ?? '';
  const words = useDeferredValue(wanted);
  const found = useQuery({
    queryKey: ['registers', to, words, language],
    queryFn: () => findEntries(to, words, language, formats),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const known = found.data ?? [];
  const isAsking = words !== wanted || found.isPending || found.isPlaceholderData;
  // Of what was found before, those that fit: a list that became another under the pointer would have the wrong one chosen, or none.
  const entries = isAsking ? entriesWith(known, wanted) : known;
  function none(): string {
    if (isUnreached(found)) return sayUi('unreachedTitle');
    if (found.error instanceof Refused) return found.error.problem.title;
    return isAsking ? sayUi('loading') : say('nothingFound');
  }
  return (
    <ComboBox
      className={fault === undefined ? 'field reference' : 'field field--wrong reference'}
      inputValue={typed ?? chosen?.text ?? ''}
      onInputChange={setTyped}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => {
        const entry = entries.find(({ id }) => id === key);
        // What was chosen out of the list is known: it need not be asked for, nor shown by its id until then.
        if (entry !== undefined) client.setQueryData(['registers', to.register, entry.id, language], entry);
        // New typing is no choice yet: what is typed stays.
        if (key !== null) setTyped(null);
        onChange(key === null ? '' : String(key));
      }}
      items={entries}
      isInvalid={fault !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="field__label" htmlFor={name}>
        {label}
        {isOptional && <span className="quiet"> ({sayUi('optional')})</span>}
      </Label>
      <Text slot="description" className="field__hint">
        {hint ?? say('searchHint')}
      </Text>
      {fault !== undefined && (
        <Text slot="errorMessage" className="field__error">
          <span className="visually-hidden">{sayUi('wrong')} </span>
          {fault}
        </Text>
      )}
      <div className="reference__box">
        <Input id={name} className="input" autoComplete="off" />
        <Button className="reference__open" aria-label={sayUi('search')}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="reference__list" isNonModal>
        <ListBox aria-label={label} renderEmptyState={() => <p className="reference__none">{none()}</p>}>
          {(entry: { readonly id: string; readonly text: string; readonly more: string }) => (
            <ListBoxItem id={entry.id} textValue={entry.text} className="reference__entry">
              <span>{entry.text}</span>
              {entry.more !== '' && <span className="quiet"> {entry.more}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
