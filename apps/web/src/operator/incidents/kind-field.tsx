import { useTexts } from '../../language/texts';
import { SelectField } from '../../ui/choice-field';
import type { FieldProps } from '../../ui/field-frame';

const kinds = ['step', 'effect', 'delivery'] as const;

export type IncidentKind = (typeof kinds)[number];

interface KindFieldProps extends Omit<FieldProps, 'name' | 'label'> {
  readonly value: string;
  readonly onChange: (kind: string) => void;
}

/** Incidents of one kind, or of any. */
export function KindField(field: KindFieldProps) {
  const say = useTexts('operator.incidents');
  return (
    <SelectField
      {...field}
      name="kind"
      label={say('kind')}
      choices={[{ value: '', text: say('anyKind') }, ...kinds.map((kind) => ({ value: kind, text: say(kind) }))]}
    />
  );
}
