import { useOfficeLine } from '../session/use-office-line';
import type { Me } from '../session/use-me';
import { SelectField } from '../ui/choice-field';
import type { FieldProps } from '../ui/field-frame';

export type Offices = readonly Me['offices'][number][];

interface OfficeFieldProps extends FieldProps {
  readonly offices: Offices;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** For which body: asked only of who acts for several. */
export function OfficeField({ offices, ...field }: OfficeFieldProps) {
  const officeLine = useOfficeLine();
  if (requiredOffice(offices).length === 0) return null;
  const choices = offices.map((office) => ({ value: office.id, text: officeLine(office) }));
  return <SelectField {...field} choices={choices} />;
}

/** Its name where it is asked, for what a form requires. */
export function requiredOffice({ length }: Offices): readonly 'office'[] {
  return length > 1 ? ['office'] : [];
}
