import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { officeLine } from '../session/office-line';
import type { Me } from '../session/use-me';
import { SelectField } from '../ui/choice-field';
import type { FieldProps } from '../ui/field-frame';
import { financeTexts } from './finance.texts';

interface OfficeFieldProps extends Omit<FieldProps, 'label'> {
  readonly offices: readonly Me['offices'][number][];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** For which body: asked only of who acts for several. */
export function OfficeField({ offices, ...field }: OfficeFieldProps) {
  const say = useTexts(financeTexts);
  const language = useLanguage();
  if (offices.length < 2) return null;
  const choices = offices.map((office) => ({ value: office.id, text: officeLine(office, language) }));
  return <SelectField {...field} label={say('office')} choices={choices} />;
}
