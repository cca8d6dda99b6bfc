import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { RadioField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import { EntryForm } from '../../entry/entry-form';
import { FileField } from '../../entry/file-field';
import { formOf } from '../../entry/form-of';
import { ReasonField } from '../../entry/reason-field';
import { filled, useEntry } from '../../entry/use-entry';
import { CalendarPreview } from './calendar-preview';

type CalendarImport = Schemas['CalendarImport'];

/** A file with the days of a year: first what it would change, then exactly that. */
export default function CalendarUploadPage() {
  const say = useTexts('operator.calendars');
  const sayEntry = useTexts('parts.entry');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<CalendarImport | null>(null);
  const [applied, setApplied] = useState<CalendarImport | null>(null);
  const send = (values: Readonly<Record<string, string>>, token?: string): Promise<CalendarImport> => {
    const query = token === undefined ? {} : { dryRun: 'false' as const, token };
    return answerOf(api.POST('/api/calendars', { params: { query }, ...formOf(filled(values), file!) }));
  };
  const entry = useEntry({
    first: { file: '', year: '', approved: '', act: '', actNumber: '', actDate: '', reason: '' },
    labels: {
      file: sayEntry('file'),
      year: say('year'),
      approved: say('approvedQuestion'),
      act: say('act'),
      actNumber: say('actNumber'),
      actDate: say('actDate'),
    },
    required: ['file', 'year', 'approved'],
    send: (values) => send(values),
    onDone: setPreview,
  });
  return (
    <Page title={say('upload')} caption={<Link href="/calendars">{say('title')}</Link>}>
      {applied !== null ? (
        <Notice kind="success" title={say('done')} isNews>
          <p>{say('doneText')}</p>
          <p>
            <Link href="/recomputations/new">{say('recompute')}</Link>
            {' · '}
            <Link href={`/calendars/${applied.year}`}>{say('yearTitle', { year: applied.year })}</Link>
          </p>
        </Notice>
      ) : preview !== null ? (
        <CalendarPreview
          preview={preview}
          apply={(token) => send(entry.values, token)}
          onApplied={setApplied}
          onAgain={() => {
            setPreview(null);
            // A mended file has the same name: it must be chosen anew.
            entry.set('file', '');
            setFile(null);
          }}
        />
      ) : (
        <>
          <p>{say('uploadText')}</p>
          <EntryForm entry={entry} submit={say('preview')}>
            <FileField {...entry.field('file')} hint={say('columns')} onChoose={setFile} />
            <TextField {...entry.field('year')} inputMode="numeric" size="short" maxLength={4} />
            <RadioField
              {...entry.field('approved')}
              choices={[
                { value: 'true', text: say('approvedYes') },
                { value: 'false', text: say('approvedNo') },
              ]}
            />
            <TextField {...entry.field('act')} hint={say('actHint')} size="wide" maxLength={300} isOptional />
            <TextField {...entry.field('actNumber')} size="short" maxLength={100} isOptional />
            <TextField {...entry.field('actDate')} type="date" size="short" isOptional />
            <ReasonField {...entry.field('reason')} isOptional />
          </EntryForm>
        </>
      )}
    </Page>
  );
}
