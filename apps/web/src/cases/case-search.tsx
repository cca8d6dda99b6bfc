import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { RecipientFilter } from '../lists/recipient-filter';
import { SearchBox } from '../lists/search-box';
import { SelectField } from '../ui/choice-field';
import { type CaseFilters, dueChoices } from './case-query';
import './cases.css';
import { useWorkflows } from '../workflow/use-workflows';

interface CaseSearchProps {
  readonly filters: CaseFilters;
  readonly onChange: (changed: { [Name in keyof CaseFilters]: string | undefined }) => void;
}

/** Words that are searched for when one says so, and choices that work at once. */
export function CaseSearch({ filters, onChange }: CaseSearchProps) {
  const say = useTexts('cases');
  const { q = '', state = '', oblast, rayon, recipient, due = '' } = filters;
  return (
    <>
      <SearchBox key={q} label={say('search')} words={q} onSearch={(words) => onChange({ q: words })} />
      <div className="inline-form cases__filters" role="group" aria-label={say('filter')}>
        <StateFilter workflow={filters.workflow} state={state} onChange={(chosen) => onChange({ state: chosen })} />
        <SelectField
          name="due"
          label={say('due')}
          value={due}
          onChange={(chosen) => onChange({ due: chosen })}
          choices={[{ value: '', text: say('anyTime') }, ...dueChoices.map((value) => ({ value, text: say(value) }))]}
        />
        <RecipientFilter chosen={{ oblast, rayon, recipient }} onChange={onChange} />
      </div>
    </>
  );
}

interface StateFilterProps {
  /** Undefined: of all workflows. */
  readonly workflow: string | undefined;
  readonly state: string;
  readonly onChange: (state: string) => void;
}

function StateFilter({ workflow, state, onChange }: StateFilterProps) {
  const say = useTexts('cases');
  const language = useLanguage();
  const { workflows: all = [] } = useWorkflows();
  const workflows = all.filter(({ name }) => workflow === undefined || name === workflow);
  const textOf = (id: string): string => workflows.find(({ texts }) => id in texts.states)?.texts.states[id]?.[language] ?? id;
  const nodes = workflows.flatMap(({ graph }) => graph.nodes.filter(({ parent }) => parent === null));
  const outermost = [...new Set(nodes.map(({ id }) => id))];
  // From the overview one comes with a state within others.
  const isListed = state === '' || outermost.includes(state);
  return (
    <SelectField
      name="state"
      label={say('state')}
      value={state}
      onChange={onChange}
      choices={[
        { value: '', text: say('anyState') },
        ...[...outermost, ...(isListed ? [] : [state])].map((id) => ({ value: id, text: textOf(id) })),
      ]}
    />
  );
}
