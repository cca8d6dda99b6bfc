import type { ReactNode } from 'react';
import type { FieldForm } from '../form/form-context';
import { ReferenceField } from '../form/reference-field';
import { type Choice, RadioField, SelectField } from '../ui/choice-field';
import { TextField, type TextFieldProps } from '../ui/text-field';
import { EntryForm, type EntryFormProps } from './entry-form';
import { ReasonField } from './reason-field';
import { type Entry, type EntrySettings, useEntry } from './use-entry';

type FieldControl = ReturnType<Entry['field']>;

/** A field, described once: its name in words, its first value, its control, and whether it may stay blank. */
export interface FieldDescription extends Omit<TextFieldProps, keyof FieldControl> {
  /** A field `reason` has one of its own. */
  readonly label?: string;
  readonly first?: string;
  /** Whether it may stay blank is for the server to say. */
  readonly isJudgedByServer?: boolean;
  /** One of these, all in view. */
  readonly radio?: readonly Choice[];
  /** One of these, in a list. */
  readonly select?: readonly Choice[];
  /** An entry of a register. */
  readonly refersTo?: NonNullable<FieldForm['refersTo']>;
  /** Any other control. */
  readonly control?: (field: FieldControl & Pick<FieldDescription, 'hint' | 'isOptional'>) => ReactNode;
}

interface DescribedFormProps<Name extends string, Done>
  extends Pick<EntrySettings<Name, Done>, 'send' | 'onDone'>, Pick<EntryFormProps, 'submit' | 'look' | 'aside'> {
  /** In the order of the page. */
  readonly fields: Readonly<Record<Name, FieldDescription>>;
  /** What is shown once more before it goes out. */
  readonly review?: (values: Readonly<Record<Name, string>>) => ReactNode;
  /** Above the fields. */
  readonly children?: ReactNode;
}

/** A form of fields that depend on nothing that is typed. */
export function DescribedForm<Name extends string, Done>({
  fields,
  send,
  onDone,
  review,
  children,
  ...form
}: DescribedFormProps<Name, Done>) {
  const described = Object.entries<FieldDescription>(fields) as [Name, FieldDescription][];
  const each = <Value,>(of: (field: FieldDescription) => Value) =>
    Object.fromEntries(described.map(([name, field]) => [name, of(field)])) as Record<Name, Value>;
  const entry = useEntry<Name, Done>({
    first: each(({ first }) => first ?? ''),
    labels: Object.fromEntries(described.flatMap(([name, { label }]) => (label === undefined ? [] : [[name, label]]))) as Partial<
      Record<Name, string>
    >,
    required: described.filter(([, field]) => !(field.isOptional ?? field.isJudgedByServer)).map(([name]) => name),
    send,
    ...(onDone && { onDone }),
  });
  return (
    <EntryForm entry={entry} {...form} {...(review && { review: () => review(entry.values) })}>
      {children}
      {described.map(([name, field]) => (
        <DescribedField key={name} {...field} {...entry.field(name)} />
      ))}
    </EntryForm>
  );
}

/** One field of its description, for forms whose fields depend on what is typed. */
export function DescribedField({
  first: _first,
  isJudgedByServer: _judged,
  radio,
  select,
  refersTo,
  control,
  ...field
}: FieldDescription & FieldControl) {
  if (control !== undefined) return control(field);
  if (radio !== undefined) return <RadioField {...field} choices={radio} />;
  if (select !== undefined) return <SelectField {...field} choices={select} />;
  if (refersTo !== undefined) return <ReferenceField {...field} to={refersTo} />;
  if (field.name === 'reason') return <ReasonField {...field} />;
  return <TextField {...field} />;
}
