import { formTexts } from '../../form/form.texts';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { officeLine } from '../../session/office-line';
import type { Me } from '../../session/use-me';
import { RadioField } from '../../ui/choice-field';
import type { Case } from '../use-case';
import type { Workflow } from '../use-workflow';

type Held = Me['offices'][number];

/** The offices in which this person may send an event of this case. */
export function fittingOffices(me: Me, found: Case, by: Workflow['events'][number]['by']): readonly Held[] {
  return me.offices.filter((held) =>
    by.some(
      ({ party, office }) =>
        office === held.office && found.parties.some((each) => each.party === party && each.body === held.body.id),
    ),
  );
}

interface OfficeFieldProps {
  readonly offices: readonly Held[];
  readonly value: string;
  readonly onChange: (office: string) => void;
}

/** Who may act in several offices says in which. */
export function OfficeField({ offices, value, onChange }: OfficeFieldProps) {
  const say = useTexts(formTexts);
  const language = useLanguage();
  return (
    <RadioField
      name="office"
      label={say('office')}
      choices={offices.map((held) => ({ value: held.id, text: officeLine(held, language) }))}
      value={value}
      onChange={onChange}
    />
  );
}
