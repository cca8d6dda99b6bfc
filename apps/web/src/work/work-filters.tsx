import { useTexts } from '../language/texts';
import { SearchBox } from '../lists/search-box';
import { useOfficeLine } from '../session/use-office-line';
import { useMe } from '../session/use-me';
import { SelectField } from '../ui/choice-field';

interface WorkFiltersProps {
  readonly filters: WorkChoice;
  readonly onChange: (changed: WorkChoice) => void;
}

/** Names of what can be chosen of one's work, as they stand in the address. */
export const workFilters = ['q', 'body', 'until'] as const;

type WorkChoice = Partial<Record<(typeof workFilters)[number], string>>;

export function WorkFilters({ filters: { q = '', body = '', until = '' }, onChange }: WorkFiltersProps) {
  const me = useMe();
  const say = useTexts('base.work');
  const officeLine = useOfficeLine();
  const bodies = new Map(me.offices.map((office) => [office.body.id, officeLine(office)]));
  return (
    <SearchBox key={q} label={say('search')} words={q} onSearch={(words) => onChange({ q: words })}>
      {bodies.size > 1 && (
        <SelectField
          name="body"
          label={say('office')}
          value={body}
          onChange={(chosen) => onChange({ body: chosen })}
          choices={[{ value: '', text: say('anyOffice') }, ...[...bodies].map(([value, text]) => ({ value, text }))]}
        />
      )}
      <SelectField
        name="until"
        label={say('urgency')}
        value={until}
        onChange={(chosen) => onChange({ until: chosen })}
        choices={[
          { value: '', text: say('anyTime') },
          { value: 'today', text: say('untilToday') },
          { value: 'week', text: say('untilWeek') },
        ]}
      />
    </SearchBox>
  );
}
