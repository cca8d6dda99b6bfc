import { useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useToday } from '../../session/use-today';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { FileField } from '../../entry/file-field';
import { formOf } from '../../entry/form-of';
import { filled } from '../../entry/use-entry';

/** A list of territories or bodies, to be judged. */
export default function NewImportPage() {
  const say = useTexts('operator.imports');
  const sayEntry = useTexts('parts.entry');
  const today = useToday();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  return (
    <Page title={say('title')}>
      <p>{say('intro')}</p>
      <DescribedForm
        fields={{
          kind: {
            label: say('kind'),
            radio: [
              { value: 'territories', text: say('territories'), hint: say('territoriesHint') },
              { value: 'bodies', text: say('bodies'), hint: say('bodiesHint') },
            ],
          },
          file: { label: sayEntry('file'), control: (field) => <FileField {...field} onChoose={setFile} /> },
          edition: {
            label: say('edition'),
            first: today.slice(0, 4),
            hint: say('editionHint'),
            inputMode: 'numeric',
            size: 'short',
            maxLength: 4,
          },
          validFrom: { label: say('validFrom'), type: 'date', size: 'short' },
          encoding: {
            label: say('encoding'),
            isOptional: true,
            select: [
              { value: '', text: say('encodingAuto') },
              { value: 'utf-8', text: 'UTF-8' },
              { value: 'windows-1251', text: 'Windows-1251' },
            ],
          },
        }}
        submit={say('check')}
        send={(values) => answerOf(api.POST('/api/imports', formOf(filled(values), file!)))}
        onDone={({ id }) => go(`/imports/${id}`)}
      />
    </Page>
  );
}
