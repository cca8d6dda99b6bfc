import { useTexts } from '../language/texts';
import { SelectField } from '../ui/choice-field';

/** Money by whether something of it is left to allocate: what has comes first. */
export function LeftFilter({
  left,
  onChange,
  more = [],
}: {
  readonly left: string | undefined;
  readonly onChange: (left: string) => void;
  /** What one kind of money may be chosen by beside that. */
  readonly more?: readonly { readonly value: string; readonly text: string }[];
}) {
  const say = useTexts('finance.common');
  return (
    <SelectField
      name="left"
      label={say('status')}
      value={left ?? ''}
      onChange={onChange}
      choices={[
        { value: '', text: say('withFree') },
        { value: 'none', text: say('wholly') },
        ...more,
        { value: 'any', text: say('all') },
      ]}
    />
  );
}

export function matchedOf(left: string | undefined): 'true' | 'false' | undefined {
  return left === 'any' ? undefined : left === 'none' ? 'true' : 'false';
}
