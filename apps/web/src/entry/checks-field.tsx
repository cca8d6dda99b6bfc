import { FieldGroup, type FieldProps } from '../ui/field-frame';
import type { Choice } from '../ui/choice-field';

interface ChecksFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** The values that are chosen, with blanks between. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Some of several. */
export function ChecksField({ choices, value, onChange, ...field }: ChecksFieldProps) {
  const chosen = value.split(' ').filter((each) => each !== '');
  return (
    <FieldGroup {...field}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            id={index === 0 ? field.name : `${field.name}-${choice.value}`}
            checked={chosen.includes(choice.value)}
            onChange={({ target }) => {
              const rest = chosen.filter((each) => each !== choice.value);
              onChange((target.checked ? [...rest, choice.value] : rest).join(' '));
            }}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
