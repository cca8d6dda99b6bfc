import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { SelectField } from '../../ui/choice-field';
import { FieldGroup, type FieldProps } from '../../ui/field-frame';
import { type Territory, useTerritoriesBelow, useUpperTerritories } from './use-territories';

interface TerritoryFieldProps extends FieldProps {
  /** The ids from the uppermost unit down to the one that is meant, with blanks between. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The territory that a `TerritoryField` means; blank: none. */
export function territoryIn(value: string): string {
  return value.split(' ').at(-1) ?? '';
}

/** A territory, found from above: oblast, rayon, aimak. */
export function TerritoryField({ value, onChange, ...field }: TerritoryFieldProps) {
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const upper = useUpperTerritories().data;
  const path = value.split(' ').filter((id) => id !== '');
  const roots = [...(upper?.values() ?? [])].filter(({ level }) => level === 'oblast' || level === 'republican_city');
  return (
    <FieldGroup {...field}>
      <SelectField
        name={field.name}
        label={say('placeTop')}
        value={path[0] ?? ''}
        onChange={onChange}
        choices={[
          { value: '', text: say('noPlace') },
          ...roots.map((unit) => ({ value: unit.id, text: nameIn(unit.name, language) })),
        ]}
      />
      {path.map((parent, depth) => (
        <Below
          key={parent}
          name={`${field.name}-${depth + 1}`}
          parent={parent}
          known={upper?.get(parent)}
          value={path[depth + 1] ?? ''}
          onChange={(id) => onChange([...path.slice(0, depth + 1), id].filter((each) => each !== '').join(' '))}
        />
      ))}
    </FieldGroup>
  );
}

interface BelowProps {
  readonly name: string;
  readonly parent: string;
  readonly known: Territory | undefined;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Below({ name, parent, known, value, onChange }: BelowProps) {
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const levels = useWords('operator.territoryLevels');
  const units = useTerritoriesBelow(parent).data ?? [];
  if (units.length === 0) return null;
  return (
    <SelectField
      name={name}
      label={say('placeBelow', { name: known === undefined ? '' : nameIn(known.name, language) })}
      value={value}
      onChange={onChange}
      choices={[
        { value: '', text: say('itself') },
        ...units.map((unit) => ({
          value: unit.id,
          text: `${nameIn(unit.name, language)} (${levels[unit.level]})`,
        })),
      ]}
    />
  );
}
