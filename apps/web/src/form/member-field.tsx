import { useQueries } from '@tanstack/react-query';
import { useFormats } from '../language/formats';
import { RadioField, SelectField } from '../ui/choice-field';
import type { FieldProps } from '../ui/field-frame';
import { type FieldForm, useForm } from './form-context';
import { membersOf } from './members';
import { findEntry } from './registers';

interface MemberFieldProps extends FieldProps {
  readonly of: NonNullable<FieldForm['oneOf']>;
  /** Where members are called as a register has them. */
  readonly to: FieldForm['refersTo'];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of the members of a list that the case holds. */
export function MemberField({ of, to, value, onChange, ...field }: MemberFieldProps) {
  const { data, language } = useForm();
  const formats = useFormats();
  const members = membersOf(data, of, formats);
  const names = useQueries({
    queries: (to === undefined ? [] : members).map((member) => ({
      queryKey: ['registers', to!.register, member.value, language],
      queryFn: () => findEntry(to!, member.value, language, formats),
      staleTime: 60_000,
    })),
  });
  const choices = members.map((member, at) => ({ value: member.value, text: names[at]?.data?.text ?? member.text }));
  const Control = choices.length > 0 && choices.length <= 6 ? RadioField : SelectField;
  return <Control {...field} choices={choices} value={value} onChange={onChange} />;
}
