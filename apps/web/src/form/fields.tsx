import { useTexts } from '../language/texts';
import { useFormats } from '../language/formats';
import { RadioField, SelectField, YesNoField } from '../ui/choice-field';
import { FieldFrame, FieldGroup } from '../ui/field-frame';
import { TextField } from '../ui/text-field';
import { requestedFields } from './requested-fields';
import { DocumentField } from './document-field';
import { fieldForm, fieldLabel, firstAt, useForm, valueLabel } from './form-context';
import { MemberField } from './member-field';
import { ReferenceField } from './reference-field';
import { RowsField } from './rows-field';
import { type FieldSchema, kindOf, type Typed } from './schema';

/** What each field needs: where it stands, what it holds, and what is wrong with it. */
export interface FieldsProps {
  readonly path: readonly string[];
  readonly schema: FieldSchema;
  readonly typed: Typed;
  readonly onChange: (path: readonly string[], typed: Typed) => void;
  /** Texts of faults by path: `lines.3.price`. */
  readonly faults: ReadonlyMap<string, string>;
}

/** The fields of a group. @param only their paths within it, `clauses.authority`; all without it. */
export function Fields({ only, ...group }: FieldsProps & { readonly only?: readonly string[] | undefined }) {
  const settings = useForm();
  const asked = requestedFields(settings, group.schema, group.typed);
  return (
    <>
      {asked
        .filter(({ name }) => only === undefined || only.some((path) => path === name || path.startsWith(`${name}.`)))
        .map(({ name, schema, isRequired }) => (
          <Field
            key={name}
            name={name}
            isRequired={isRequired}
            only={withinOf(only, name)}
            path={[...group.path, name]}
            schema={schema}
            typed={(group.typed as Record<string, Typed> | undefined)?.[name]}
            onChange={group.onChange}
            faults={group.faults}
          />
        ))}
    </>
  );
}

/** The paths within a field; none of its own: all of it. */
function withinOf(only: readonly string[] | undefined, name: string): readonly string[] | undefined {
  const within = only?.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1)) ?? [];
  return within.length > 0 ? within : undefined;
}

interface FieldProps extends FieldsProps {
  readonly name: string;
  readonly only: readonly string[] | undefined;
  readonly isRequired: boolean;
}

function Field({ name, isRequired, only, path, schema, typed, onChange, faults }: FieldProps) {
  const settings = useForm();
  const say = useTexts('parts.form');
  const form = fieldForm(settings, name);
  const id = path.join('.');
  const field = {
    name: id,
    label: fieldLabel(settings, name),
    fault: faults.get(id),
    isOptional: !isRequired,
    ...(form.help !== undefined && { hint: form.help[settings.language] }),
  };
  const text = typeof typed === 'string' ? typed : '';
  const set = (value: Typed): void => onChange(path, value);
  if (form.takenFrom !== undefined) return <TakenField {...field} from={form.takenFrom} />;
  if (form.oneOf !== undefined) return <MemberField {...field} of={form.oneOf} to={form.refersTo} value={text} onChange={set} />;
  if (form.refersTo !== undefined) return <ReferenceField {...field} to={form.refersTo} value={text} onChange={set} />;
  switch (kindOf(schema)) {
    case 'choice': {
      const choices = schema.enum!.map((value) => ({ value, text: valueLabel(settings, name, value) }));
      const Control = choices.length <= 6 ? RadioField : SelectField;
      return <Control {...field} choices={choices} value={text} onChange={set} />;
    }
    case 'flag':
      return <YesNoField {...field} value={typed as boolean | undefined} onChange={set} />;
    case 'date':
      return <TextField {...field} type="date" size="short" value={text} onChange={set} />;
    case 'money':
      return (
        <TextField
          {...field}
          label={`${field.label}, ${say('som')}`}
          inputMode="decimal"
          size="short"
          value={text}
          onChange={set}
        />
      );
    case 'number':
      return <TextField {...field} inputMode="numeric" size="short" value={text} onChange={set} />;
    case 'document':
      return <DocumentField {...field} value={text} onChange={set} />;
    case 'longText':
      return <TextField {...field} isLong maxLength={schema.maxLength} value={text} onChange={set} />;
    case 'rows':
      return (
        <RowsField {...field} path={path} schema={schema} typed={typed} onChange={onChange}>
          {(of, row) => <Fields path={of} schema={schema.items ?? {}} typed={row} onChange={onChange} faults={faults} />}
        </RowsField>
      );
    case 'group':
      // A part of it stands in a section with a title of its own.
      if (only !== undefined) return <Fields {...{ path, schema, typed, onChange, faults, only }} />;
      return (
        <FieldGroup {...field}>
          <Fields path={path} schema={schema} typed={typed} onChange={onChange} faults={faults} />
        </FieldGroup>
      );
    default:
      return <TextField {...field} maxLength={schema.maxLength} value={text} onChange={set} />;
  }
}

/** What the case itself says: shown, not asked. */
function TakenField({ from, ...field }: { readonly name: string; readonly label: string; readonly from: readonly string[] }) {
  const { data } = useForm();
  const say = useTexts('parts.form');
  const { date } = useFormats();
  const value = firstAt(data, from);
  const text = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
  return (
    <FieldFrame {...field} hint={say(value ? 'takenFromCase' : 'notThere')}>
      <output id={field.name} className="mono">
        {text === null || text === undefined ? '' : String(text)}
      </output>
    </FieldFrame>
  );
}
