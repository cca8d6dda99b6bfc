import { useTexts } from '../../language/texts';
import { TextField } from '../../ui/text-field';
import type { Entry } from '../../entry/use-entry';

interface NameFieldsProps<Name extends string> {
  readonly entry: Pick<Entry<Name>, 'field'>;
  /** The fields of the name: in Kyrgyz, in Russian, in English. */
  readonly names: readonly [Name, Name, Name];
}

/** The name of a body in each language. */
export function NameFields<Name extends string>({ entry, names: [ky, ru, en] }: NameFieldsProps<Name>) {
  const say = useTexts('operator.bodies');
  return (
    <>
      <TextField {...entry.field(ky)} hint={say('nameHint')} size="wide" maxLength={300} />
      <TextField {...entry.field(ru)} size="wide" maxLength={300} />
      <TextField {...entry.field(en)} size="wide" maxLength={300} isOptional />
    </>
  );
}
