import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useToday } from '../../session/use-today';
import { RadioField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { ActForm } from '../act-form';
import { filledIn, type FormFaults, useFormFaults } from '../form-faults';
import { EventsField } from './events-field';

const fields = ['name', 'scopes', 'expiresOn'] as const;

/** Days for which a token is proposed; the server takes up to a year. */
const usualDays = 90;

type May = 'onlyRead' | 'readAndAct' | 'some';

export function NewTokenForm({ onCreated }: { readonly onCreated: (token: Schemas['TokenWithSecret']) => void }) {
  const say = useTexts('settings.tokens');
  const sayUi = useTexts('base.ui');
  const today = useToday();
  const [name, setName] = useState('');
  const [may, setMay] = useState<May>('onlyRead');
  const [events, setEvents] = useState<readonly string[]>([]);
  const [alsoReads, setAlsoReads] = useState(true);
  const [typedExpiry, setExpiry] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const expiresOn = typedExpiry ?? dayAfter(today, usualDays);
  const create = useMutation({
    mutationFn: () => {
      const scopes = scopesOf(may, events, alsoReads);
      return answerOf(api.POST('/api/tokens', { body: filledIn({ name: name.trim(), scopes, expiresOn }) }));
    },
    gcTime: 0,
    onSuccess: onCreated,
  });
  const refused = useFormFaults(create.error, say, fields);
  const missing = useMemo((): FormFaults => {
    const text = say('eventsMissing');
    return { faults: [{ field: 'events', text }], faultOf: (field) => (field === 'events' ? text : undefined) };
  }, [say]);
  const faults = isMissing ? missing : refused;

  function submit(): void {
    const isIncomplete = may === 'some' && events.length === 0;
    setMissing(isIncomplete);
    if (!isIncomplete) create.mutate();
  }

  return (
    <ActForm
      faults={faults}
      error={create.error}
      isPending={create.isPending}
      submit={say(create.isPending ? 'creating' : 'create')}
      onSubmit={submit}
      beside={<Link href="/">{sayUi('cancel')}</Link>}
    >
      <TextField
        name="name"
        label={say('name')}
        hint={say('nameHint')}
        value={name}
        onChange={setName}
        fault={faults.faultOf('name')}
        maxLength={200}
      />
      <RadioField
        name="scopes"
        label={say('scopes')}
        value={may}
        onChange={(value) => setMay(value as May)}
        fault={faults.faultOf('scopes')}
        choices={[
          { value: 'onlyRead', text: say('onlyRead'), hint: say('onlyReadHint') },
          { value: 'readAndAct', text: say('readAndAct'), hint: say('readAndActHint') },
          { value: 'some', text: say('some') },
        ]}
      />
      {may === 'some' && (
        <div className="within">
          <EventsField values={events} onChange={setEvents} fault={faults.faultOf('events')} />
          <label className="choice">
            <input type="checkbox" checked={alsoReads} onChange={({ target }) => setAlsoReads(target.checked)} />
            <span>{say('alsoRead')}</span>
          </label>
        </div>
      )}
      <TextField
        name="expiresOn"
        type="date"
        size="short"
        label={say('expiresOn')}
        hint={say('expiresOnHint')}
        value={expiresOn}
        onChange={setExpiry}
        fault={faults.faultOf('expiresOn')}
      />
    </ActForm>
  );
}

function scopesOf(may: May, events: readonly string[], alsoReads: boolean): string[] {
  if (may === 'onlyRead') return ['read'];
  if (may === 'readAndAct') return ['read', 'act'];
  return [...(alsoReads ? ['read'] : []), ...events.map((event) => `act:${event}`)];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
