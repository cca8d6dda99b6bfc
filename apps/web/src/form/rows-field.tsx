import { useTexts } from '../language/texts';
import { FieldGroup, type FieldProps } from '../ui/field-frame';
import { Fields, type FieldsProps } from './fields';
import { formTexts } from './form.texts';
import type { Typed } from './schema';
import './rows-field.css';

/** A list of things of one kind, each with its own fields. */
export function RowsField({ path, schema, typed, onChange, faults, ...field }: FieldProps & FieldsProps) {
  const say = useTexts(formTexts);
  const rows = Array.isArray(typed) ? (typed as readonly Typed[]) : [];
  const set = (changed: readonly Typed[]): void => onChange(path, changed);
  // A new row begins as the one before it: years and kinds repeat.
  const add = (): void => set([...rows, rows.at(-1) ?? {}]);
  return (
    <FieldGroup {...field} isOptional={schema.minItems === 0 || field.isOptional === true}>
      {rows.length === 0 && <p className="quiet">{say('noRows')}</p>}
      {rows.map((row, index) => (
        <div key={index} className="row" role="group" aria-label={say('row', { number: index + 1 })}>
          <Fields path={[...path, String(index)]} schema={schema.items ?? {}} typed={row} onChange={onChange} faults={faults} />
          <button type="button" className="button button--quiet" onClick={() => set(rows.filter((_, at) => at !== index))}>
            {say('removeRow', { number: index + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        id={rows.length === 0 ? path.join('.') : undefined}
        className="button button--secondary"
        disabled={rows.length >= (schema.maxItems ?? Infinity)}
        onClick={add}
      >
        {say('addRow')}
        <span className="visually-hidden">: {field.label}</span>
      </button>
    </FieldGroup>
  );
}
