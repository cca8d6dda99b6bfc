import { FieldGroup, type FieldProps, describedBy, FieldFrame } from './field-frame';
import { useTexts } from '../language/texts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in view. */
export function RadioField({ choices, value, onChange, ...field }: ChoiceFieldProps) {
  return (
    <FieldGroup {...field}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            id={index === 0 ? field.name : `${field.name}-${choice.value}`}
            name={field.name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.text}
            {choice.hint !== undefined && <span className="choice__hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

/** One of many. */
export function SelectField({ choices, value, onChange, ...field }: ChoiceFieldProps) {
  return (
    <FieldFrame {...field}>
      <select
        id={field.name}
        name={field.name}
        className="input"
        value={value}
        aria-describedby={describedBy(field)}
        aria-invalid={field.fault === undefined ? undefined : true}
        onChange={({ target }) => onChange(target.value)}
      >
        {!choices.some((choice) => choice.value === '') && <option value="" />}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface YesNoProps extends FieldProps {
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
}

/** A question that is answered with yes or no. */
export function YesNoField({ value, onChange, ...field }: YesNoProps) {
  const say = useTexts('base.ui');
  const choices = [
    { value: 'true', text: say('yes') },
    { value: 'false', text: say('no') },
  ];
  return (
    <RadioField
      {...field}
      choices={choices}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === 'true')}
    />
  );
}
