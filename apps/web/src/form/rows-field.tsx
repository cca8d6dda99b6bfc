import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { FieldGroup, type FieldProps } from '../ui/field-frame';
import type { FieldSchema, Typed } from './schema';
import './rows-field.css';

interface RowsFieldProps extends FieldProps {
  readonly path: readonly string[];
  readonly schema: FieldSchema;
  readonly typed: Typed;
  readonly onChange: (path: readonly string[], typed: Typed) => void;
  /** The fields of one row. */
  readonly children: (path: readonly string[], row: Typed) => ReactNode;
}

/** A list of things of one kind, each with its own fields. */
export function RowsField({ path, schema, typed, onChange, children, ...field }: RowsFieldProps) {
  const say = useTexts('parts.form');
  const rows = Array.isArray(typed) ? (typed as readonly Typed[]) : [];
  const set = (changed: readonly Typed[]): void => onChange(path, changed);
  // A new row begins as the one before it: years and kinds repeat.
  const add = (): void => set([...rows, rows.at(-1) ?? {}]);
  return (
    <FieldGroup {...field} isOptional={schema.minItems === 0 || field.isOptional === true}>
      {rows.length === 0 && <p className="quiet">{say('noRows')}</p>}
      {rows.map((row, index) => (
        <div key={index} className="row" role="group" data-row-of={path.join('.')} aria-label={say('row', { number: index + 1 })}>
          {children([...path, String(index)], row)}
          <button
            type="button"
            data-removes
            className="button button--quiet"
            onClick={() => set(rows.filter((_, at) => at !== index))}
          >
            {say('removeRow', { number: index + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        id={rows.length === 0 ? path.join('.') : undefined}
        data-adds={path.join('.')}
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
