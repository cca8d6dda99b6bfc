import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';
import type { Entry } from './use-entry';

type ReasonFieldProps = ReturnType<Entry['field']> & { readonly isOptional?: boolean };

/** Why it is done: for the record. */
export function ReasonField({ isOptional = false, ...field }: ReasonFieldProps) {
  const say = useTexts('parts.entry');
  return <TextField {...field} hint={say('reasonHint')} isLong maxLength={2000} isOptional={isOptional} />;
}
