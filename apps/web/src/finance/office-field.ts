import type { FieldDescription } from '../entry/described-form';
import { useTexts } from '../language/texts';
import { useOfficeLine } from '../session/use-office-line';
import type { Me } from '../session/use-me';

export type Offices = readonly Me['offices'][number][];

/** For which body: asked only of who acts for several. */
export function useOfficeField(offices: Offices): FieldDescription {
  const say = useTexts('finance.common');
  const officeLine = useOfficeLine();
  const label = say('office');
  if (offices.length < 2) return { label, isJudgedByServer: true, control: () => null };
  return { label, select: offices.map((office) => ({ value: office.id, text: officeLine(office) })) };
}
