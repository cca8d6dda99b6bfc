import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { EntryForm } from '../../entry/entry-form';
import { useEntry } from '../../entry/use-entry';
import { Facts } from '../../ui/facts';
import { Table } from '../../ui/table';
import { ActLine, ApprovedTag } from './calendar-facts';

type CalendarImport = Schemas['CalendarImport'];

interface CalendarPreviewProps {
  readonly preview: CalendarImport;
  readonly apply: (token: string) => Promise<CalendarImport>;
  readonly onApplied: (applied: CalendarImport) => void;
  readonly onAgain: () => void;
}

export function CalendarPreview({ preview, apply, onApplied, onAgain }: CalendarPreviewProps) {
  const say = useTexts('operator.calendars');
  const { number } = useFormats();
  const { token, counts, file } = preview;
  const entry = useEntry({ first: {}, send: () => apply(token!), onDone: onApplied });
  const again = (
    <button type="button" className="button button--secondary" onClick={onAgain}>
      {say('again')}
    </button>
  );
  return (
    <>
      <Facts
        facts={[
          [say('year'), preview.year],
          [
            say('act'),
            <>
              <ActLine {...preview} /> <ApprovedTag approved={preview.approved} />
            </>,
          ],
          [say('rows'), `${file.name}: ${number(counts.rows)}`],
          [say('ready'), number(counts.ready)],
          [say('refused'), number(counts.refused)],
          [say('ignored'), file.ignoredColumns.join(', ')],
        ]}
      />
      {counts.refused > 0 && <Problems preview={preview} />}
      <Changes changes={preview.changes} />
      {token === null ? (
        <p>{again}</p>
      ) : (
        <EntryForm entry={entry} submit={say('apply', { version: preview.version })} aside={again}>
          {null}
        </EntryForm>
      )}
    </>
  );
}

function Problems({ preview }: { readonly preview: CalendarImport }) {
  const say = useTexts('operator.calendars');
  return (
    <>
      <Notice kind="danger" title={say('problems')} isNews>
        <p>{say('problemsText')}</p>
      </Notice>
      <Table caption={say('problems')} columns={[say('row'), say('cell'), say('problem')]}>
        {preview.rows.flatMap(({ row, reasons }) =>
          reasons.map(({ code, cell, column, text }) => (
            <tr key={`${row} ${code} ${column}`}>
              <th scope="row">{row}</th>
              <td>{cell ?? column}</td>
              <td>{text}</td>
            </tr>
          )),
        )}
      </Table>
    </>
  );
}

function Changes({ changes }: { readonly changes: CalendarImport['changes'] }) {
  const say = useTexts('operator.calendars');
  const { date } = useFormats();
  if (changes.length === 0) return <p>{say('noChanges')}</p>;
  return (
    <Table caption={say('changes')} columns={[say('day'), say('was'), say('becomes')]}>
      {changes.map((change) => (
        <tr key={change.date}>
          <th scope="row">{date(change.date)}</th>
          <td>{say(change.from ?? 'usual')}</td>
          <td>{say(change.to ?? 'usual')}</td>
        </tr>
      ))}
    </Table>
  );
}
