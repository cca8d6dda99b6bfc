import { useFormats } from '../../language/formats';
import { languageNames } from '../../language/language';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useBody } from '../bodies/use-body';
import { PersonName } from './who';

const persons = new Set(['person', 'person_id', 'entered_by', 'confirmed_by', 'recorded_by', 'revoked_by', 'substitute_for']);
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isDate = /^\d{4}-\d\d-\d\d$/;

/** What stands in a column, as people read it. */
export function RecordedValue({ column, value }: { readonly column: string; readonly value: unknown }) {
  const say = useTexts('operator.operations');
  const values = useWords('operator.recordedValues');
  const offices = useWords('base.offices');
  const { date, money, time } = useFormats();
  if (value === null || value === undefined || value === '') return <span className="quiet">{say('nothing')}</span>;
  if (Array.isArray(value))
    return value.map((each: unknown, place) => (
      <span key={String(each)}>
        {place > 0 && ', '}
        <RecordedValue column={column} value={each} />
      </span>
    ));
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return <code>{JSON.stringify(value)}</code>;
  const text = String(value);
  const word = values[column]?.[text] ?? (column.startsWith('office') ? offices[text] : undefined);
  if (word !== undefined) return word;
  if (column === 'language') return (languageNames as Readonly<Record<string, string>>)[text] ?? text;
  if (column.endsWith('_tyiyn')) return <span className="sum">{money(text)}</span>;
  if (isInstant.test(text)) return time(text);
  if (isDate.test(text)) return date(text);
  if (!isId.test(text)) return text;
  if (persons.has(column)) return <PersonName id={text} />;
  if (column === 'body_id' || column.endsWith('_body_id') || column.startsWith('mandat')) return <NamedBody id={text} />;
  return <code>{text}</code>;
}

function NamedBody({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { data, isError } = useBody(id);
  if (isError) return <code>{id}</code>;
  return <>{data === undefined ? '…' : nameIn(data.name, language)}</>;
}
