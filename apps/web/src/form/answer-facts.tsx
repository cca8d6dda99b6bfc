import type { ReactNode } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { fieldForm, fieldLabel, type FormSettings, useForm, valueLabel } from './form-context';
import { ReferenceText } from './reference-text';
import { type FieldSchema, kindOf } from './schema';

interface AnswerFactsProps {
  readonly schema: FieldSchema;
  readonly payload: unknown;
}

/** What was answered, each beside its question. What was not given is left out. */
export function AnswerFacts({ schema, payload }: AnswerFactsProps) {
  const settings = useForm();
  const answers = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const given = Object.entries(schema.properties ?? {}).filter(([name]) => hasSomething(answers[name]));
  if (given.length === 0) return null;
  return (
    <dl className="facts">
      {given.map(([name, field]) => (
        <div key={name} className="facts__pair">
          <dt>{fieldLabel(settings, name)}</dt>
          <dd>
            <Answer name={name} schema={field} value={answers[name]} settings={settings} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface AnswerProps extends Omit<AnswerFactsProps, 'payload'> {
  readonly name: string;
  readonly value: unknown;
  readonly settings: FormSettings;
}

/** One answer in words. */
export function Answer({ name, schema, value, settings }: AnswerProps): ReactNode {
  const formats = useFormats();
  const say = useTexts('base.ui');
  const form = fieldForm(settings, name);
  if (form.refersTo !== undefined) return <ReferenceText to={form.refersTo} id={String(value)} />;
  switch (kindOf(schema)) {
    case 'group':
      return <AnswerFacts schema={schema} payload={value} />;
    case 'rows':
      return <AnswerTable name={name} schema={schema} rows={value as readonly Record<string, unknown>[]} />;
    case 'byName':
      return Object.entries(value as object).map(([key, each]) => (
        <div key={key}>
          {key}: {String(each)}
        </div>
      ));
    case 'money':
      return <span className="number">{formats.money(String(value))}</span>;
    case 'number':
      return String(value);
    case 'date':
      return formats.date(String(value));
    case 'flag':
      return say(value ? 'yes' : 'no');
    case 'choice':
      return valueLabel(settings, name, String(value));
    case 'document':
      return <a href={`/api/documents/${String(value)}`}>{String(value)}</a>;
    case 'hash':
      return <span className="mono">{String(value)}</span>;
    default:
      return <span className="written">{String(value)}</span>;
  }
}

interface AnswerTableProps {
  readonly name: string;
  readonly schema: FieldSchema;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

function AnswerTable({ name, schema, rows }: AnswerTableProps) {
  const settings = useForm();
  const columns = Object.entries(schema.items?.properties ?? {}).filter(([column]) =>
    rows.some((row) => hasSomething(row[column])),
  );
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={fieldLabel(settings, name)}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(([column, field]) => (
              <th key={column} scope="col" className={kindOf(field) === 'money' ? 'amount' : undefined}>
                {fieldLabel(settings, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(([column, field]) => (
                <td key={column} className={kindOf(field) === 'money' ? 'amount' : undefined}>
                  {hasSomething(row[column]) && <Answer name={column} schema={field} value={row[column]} settings={settings} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hasSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !(typeof value === 'object' && Object.keys(value).length === 0);
}
