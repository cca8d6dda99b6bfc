import { SelectField } from '../ui/choice-field';
import type { FieldProps } from '../ui/field-frame';
import { dataAt, type FieldForm, useForm } from './form-context';

interface MemberFieldProps extends FieldProps {
  readonly of: NonNullable<FieldForm['oneOf']>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of the members of a list that the case holds. */
export function MemberField({ of, value, onChange, ...field }: MemberFieldProps) {
  const { data } = useForm();
  const list = dataAt(data, of.list);
  const members = Array.isArray(list) ? (list as readonly Record<string, unknown>[]) : [];
  const choices = members.map((member) => ({
    value: String(member[of.value]),
    text: String(member[of.label] ?? member[of.value]),
  }));
  return <SelectField {...field} choices={choices} value={value} onChange={onChange} />;
}
