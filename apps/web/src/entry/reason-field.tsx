import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';
import { entryTexts } from './entry.texts';
import type { Entry } from './use-entry';

interface ReasonFieldProps {
  readonly entry: Pick<Entry<'reason'>, 'field'>;
  readonly isOptional?: boolean;
}

/** Why it is done: for the record. */
export function ReasonField({ entry, isOptional = false }: ReasonFieldProps) {
  const say = useTexts(entryTexts);
  return <TextField {...entry.field('reason')} hint={say('reasonHint')} isLong maxLength={2000} isOptional={isOptional} />;
}
