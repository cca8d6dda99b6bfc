import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

export interface FieldProps {
  /** Also the id of the control: the summary of errors leads there. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly isOptional?: boolean;
}

/** What a control says of itself, for `aria-describedby`. */
export function describedBy({ name, hint, fault }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, hint and error around one control. */
export function FieldFrame({ children, ...field }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={field.fault === undefined ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={field.name}>
        <FieldLabel {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** The same around several controls that are one question. */
export function FieldGroup({ children, ...field }: FieldProps & { readonly children: ReactNode }) {
  return (
    <fieldset className={field.fault === undefined ? 'field' : 'field field--wrong'} aria-describedby={describedBy(field)}>
      <legend className="field__label">
        <FieldLabel {...field} />
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  );
}

function FieldLabel({ label, isOptional }: FieldProps) {
  const say = useTexts('base.ui');
  return (
    <>
      {label}
      {isOptional && <span className="quiet"> ({say('optional')})</span>}
    </>
  );
}

function FieldNotes({ name, hint, fault }: FieldProps) {
  const say = useTexts('base.ui');
  return (
    <>
      {hint !== undefined && (
        <span id={`${name}-hint`} className="field__hint">
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <span id={`${name}-fault`} className="field__error">
          <span className="visually-hidden">{say('wrong')} </span>
          {fault}
        </span>
      )}
    </>
  );
}
