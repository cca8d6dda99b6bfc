import { useState } from 'react';
import { useTexts } from '../../language/texts';
import { TextField } from '../../ui/text-field';
import { CheckField } from '../check-field';
import { useEvents } from './use-events';

interface EventsFieldProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly fault: string | undefined;
}

/** Any of the events of each workflow, found by a part of either name; those that are chosen stay in view. */
export function EventsField({ values, onChange, fault }: EventsFieldProps) {
  const say = useTexts('settings.tokens');
  const events = useEvents();
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const shown = events.filter(
    ({ name, text, workflow }) => values.includes(name) || `${workflow}: ${text}`.toLowerCase().includes(sought),
  );
  return (
    <>
      <TextField name="findEvents" type="search" label={say('findEvents')} value={words} onChange={setWords} maxLength={100} />
      <CheckField
        name="events"
        label={say('events')}
        hint={say('eventsHint', { count: values.length })}
        fault={fault}
        isMany
        values={values}
        onChange={onChange}
        choices={shown.map(({ name, text, workflow }) => ({ value: name, text, group: workflow }))}
      />
      <p role="status">{events.length > 0 && shown.length === 0 && say('noEvents')}</p>
    </>
  );
}
