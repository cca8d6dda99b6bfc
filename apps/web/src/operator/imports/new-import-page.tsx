import { useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useToday } from '../../session/use-today';
import { RadioField, SelectField } from '../../ui/choice-field';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { FileField } from '../../entry/file-field';
import { formOf } from '../../entry/form-of';
import { filled, useEntry } from '../../entry/use-entry';

/** A list of territories or bodies, to be judged. */
export default function NewImportPage() {
  const say = useTexts('operator.imports');
  const sayEntry = useTexts('parts.entry');
  const today = useToday();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const entry = useEntry({
    first: { kind: '', edition: today.slice(0, 4), validFrom: '', encoding: '', file: '' },
    labels: {
      kind: say('kind'),
      file: sayEntry('file'),
      edition: say('edition'),
      validFrom: say('validFrom'),
      encoding: say('encoding'),
    },
    required: ['kind', 'edition', 'validFrom', 'file'],
    send: (values) => answerOf(api.POST('/api/imports', formOf(filled(values), file!))),
    onDone: ({ id }) => go(`/imports/${id}`),
  });
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <EntryForm entry={entry} submit={say('check')}>
        <RadioField
          {...entry.field('kind')}
          choices={[
            { value: 'territories', text: say('territories'), hint: say('territoriesHint') },
            { value: 'bodies', text: say('bodies'), hint: say('bodiesHint') },
          ]}
        />
        <FileField {...entry.field('file')} onChoose={setFile} />
        <TextField {...entry.field('edition')} hint={say('editionHint')} inputMode="numeric" size="short" maxLength={4} />
        <TextField {...entry.field('validFrom')} type="date" size="short" />
        <SelectField
          {...entry.field('encoding')}
          isOptional
          choices={[
            { value: '', text: say('encodingAuto') },
            { value: 'utf-8', text: 'UTF-8' },
            { value: 'windows-1251', text: 'Windows-1251' },
          ]}
        />
      </EntryForm>
    </Page>
  );
}
