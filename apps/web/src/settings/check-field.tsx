import { FieldGroup, type FieldProps } from '../ui/field-frame';
import type { Choice } from '../ui/choice-field';

interface CheckChoice extends Choice {
  /** What this and the choices beside it have in common: its name stands above them. */
  readonly group?: string;
}

interface CheckFieldProps extends FieldProps {
  readonly choices: readonly CheckChoice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Too many for a page: they scroll within a frame. */
  readonly isMany?: boolean;
}

/** Any of a few, all in view. They keep the order of the choices. */
export function CheckField({ choices, values, onChange, isMany = false, ...field }: CheckFieldProps) {
  const set = (value: string, isOn: boolean): void =>
    onChange(choices.map((each) => each.value).filter((each) => (each === value ? isOn : values.includes(each))));
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <FieldGroup {...field}>
      <div className={isMany ? 'choices--many' : undefined}>
        {groups.map((group) => (
          <div key={group ?? ''} {...(group !== undefined && { role: 'group', 'aria-label': group })}>
            {group !== undefined && <p className="choices__group">{group}</p>}
            {choices
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <label key={choice.value} className="choice">
                  <input
                    type="checkbox"
                    id={choice === choices[0] ? field.name : `${field.name}-${choice.value}`}
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
        ))}
      </div>
    </FieldGroup>
  );
}
