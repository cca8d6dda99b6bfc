import { FieldGroup, type FieldProps } from '../ui/field-frame';
import type { Choice } from '../ui/choice-field';

interface CheckFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Too many for a page: they scroll within a frame. */
  readonly isMany?: boolean;
}

/** Any of a few, all in view. They keep the order of the choices. */
export function CheckField({ choices, values, onChange, isMany = false, ...field }: CheckFieldProps) {
  const set = (value: string, isOn: boolean): void =>
    onChange(choices.map((each) => each.value).filter((each) => (each === value ? isOn : values.includes(each))));
  return (
    <FieldGroup {...field}>
      <div className={isMany ? 'choices--many' : undefined}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="checkbox"
              id={index === 0 ? field.name : `${field.name}-${choice.value}`}
              name={field.name}
              value={choice.value}
              checked={values.includes(choice.value)}
              onChange={({ target }) => set(choice.value, target.checked)}
            />
            <span>
              {choice.text}
              {choice.hint !== undefined && <span className="choice__hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
