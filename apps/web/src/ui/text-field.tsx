import { describedBy, FieldFrame, type FieldProps } from './field-frame';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date' | 'email' | 'search';
  readonly inputMode?: 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly maxLength?: number | undefined;
  readonly size?: 'short' | 'wide';
  /** Several lines. */
  readonly isLong?: boolean;
}

export function TextField({
  value,
  onChange,
  type = 'text',
  inputMode,
  autoComplete,
  maxLength,
  size,
  isLong,
  ...field
}: TextFieldProps) {
  const control = {
    id: field.name,
    name: field.name,
    value,
    maxLength,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.fault === undefined ? undefined : true,
    className: size === undefined ? 'input' : `input input--${size}`,
  };
  return (
    <FieldFrame {...field}>
      {isLong ? (
        <textarea {...control} rows={6} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...control}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldFrame>
  );
}
