import { fieldForm, fieldLabel, useForm } from '../form/form-context';
import type { FieldSchema } from '../form/schema';
import { useTexts } from '../language/texts';
import { FieldGroup } from '../ui/field-frame';
import { TextField } from '../ui/text-field';
import { countedIn } from './recipients';
import type { Counts } from './way-draft';
import './counts-table.css';

interface CountsTableProps {
  readonly field: string;
  readonly schema: FieldSchema;
  readonly bodies: readonly string[];
  readonly nameOf: (body: string) => string;
  readonly counts: Counts;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (counts: Counts) => void;
}

/** Numbers by name, of many bodies: a column for each name, a row for each body. */
export function CountsTable({ field, schema, bodies, nameOf, counts, faults, onChange }: CountsTableProps) {
  const say = useTexts('start.page');
  const settings = useForm();
  const { names, by } = counts;
  const keyLength = schema.items?.properties?.[countedIn(schema)!.key]?.maxLength;
  const label = fieldLabel(settings, field);
  const help = fieldForm(settings, field).help?.[settings.language];
  const rename = (index: number, name: string): void =>
    onChange({ names: names.map((each, at) => (at === index ? name : each)), by });
  const remove = (index: number): void =>
    onChange({
      names: names.filter((_, at) => at !== index),
      by: Object.fromEntries(Object.entries(by).map(([body, row]) => [body, row.filter((_, at) => at !== index)])),
    });
  const put = (body: string, index: number, number: string): void => {
    const row = names.map((_, at) => (at === index ? number : (by[body]?.[at] ?? '')));
    onChange({ names, by: { ...by, [body]: row } });
  };
  return (
    <FieldGroup name={field} label={label} isOptional {...(help !== undefined && { hint: help })}>
      {names.map((name, index) => (
        <div key={index} className="inline-form">
          <TextField
            name={`${field}.${index}`}
            label={say('countedName', { number: index + 1 })}
            value={name}
            maxLength={keyLength}
            onChange={(typed) => rename(index, typed)}
          />
          <button type="button" className="button button--quiet" onClick={() => remove(index)}>
            {say('removeCounted', { name: name || String(index + 1) })}
          </button>
        </div>
      ))}
      <button
        type="button"
        id={field}
        className="button button--secondary"
        disabled={names.length >= (schema.maxItems ?? Infinity)}
        onClick={() => onChange({ names: [...names, ''], by })}
      >
        {say('addCounted')}
        <span className="visually-hidden">: {label}</span>
      </button>
      {names.length > 0 && bodies.length === 0 && <p className="quiet">{say('chooseFirst')}</p>}
      {names.length > 0 && bodies.length > 0 && (
        <div className="table-frame counts" role="region" tabIndex={0} aria-label={label}>
          <table className="table">
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{say('recipients')}</th>
                {names.map((name, index) => (
                  <th key={index} scope="col">
                    {name || index + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => (
                <tr key={body}>
                  <th scope="row">{nameOf(body)}</th>
                  {names.map((name, index) => {
                    const id = `${field}.${body}.${index}`;
                    const fault = faults.get(id);
                    return (
                      <td key={index}>
                        <label className="visually-hidden" htmlFor={id}>
                          {nameOf(body)}: {name || index + 1}
                        </label>
                        {fault !== undefined && (
                          <span id={`${id}-fault`} className="field__error">
                            {fault}
                          </span>
                        )}
                        <input
                          id={id}
                          className="input counts__number"
                          inputMode="numeric"
                          autoComplete="off"
                          value={by[body]?.[index] ?? ''}
                          aria-invalid={fault === undefined ? undefined : true}
                          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
                          onChange={({ target }) => put(body, index, target.value)}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FieldGroup>
  );
}
