import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';
import type { Entry } from './use-entry';

interface ReasonFieldProps {
  readonly entry: Pick<Entry<'reason'>, 'field'>;
  readonly isOptional?: boolean;
}

/** Why it is done: for the record. */
export function ReasonField({ entry, isOptional = false }: ReasonFieldProps) {
  const say = useTexts('parts.entry');
  return <TextField {...entry.field('reason')} hint={say('reasonHint')} isLong maxLength={2000} isOptional={isOptional} />;
}
