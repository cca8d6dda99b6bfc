import { useTexts } from '../../language/texts';
import { useOfficeLine } from '../../session/use-office-line';
import { RadioField } from '../../ui/choice-field';
import { ActingAs, useMandateNote } from './acting-as';
import { type Held, officeIn } from './offices';

interface OfficeFieldProps {
  readonly offices: readonly Held[];
  readonly value: string | undefined;
  readonly onChange: (office: string) => void;
}

/** In which office a person acts: chosen where several may, shown where there is one. */
export function OfficeField({ offices, value, onChange }: OfficeFieldProps) {
  const say = useTexts('parts.form');
  const officeLine = useOfficeLine();
  const mandateOf = useMandateNote();
  const chosen = officeIn(offices, value);
  if (chosen === undefined) return null;
  if (offices.length === 1) return <ActingAs held={chosen} />;
  return (
    <RadioField
      name="office"
      label={say('office')}
      choices={offices.map((held) => {
        const hint = mandateOf(held);
        return { value: held.id, text: officeLine(held), ...(hint !== undefined && { hint }) };
      })}
      value={chosen.id}
      onChange={onChange}
    />
  );
}
