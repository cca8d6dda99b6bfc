import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import type { Workflow } from '../case/use-workflow';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { TextField } from '../ui/text-field';
import { statesOf } from './bulk-events';
import { manyTexts } from './many.texts';
import type { ManyDraft } from './use-many-draft';

interface CasesPartProps {
  readonly workflow: Workflow;
  readonly draft: ManyDraft;
  readonly put: (part: Partial<ManyDraft>) => void;
}

/** Which cases it is about: those that were started together, or that are in one state, or that have a word. */
export function CasesPart({ workflow, draft, put }: CasesPartProps) {
  const say = useTexts(manyTexts);
  const language = useLanguage();
  const groups = useGroups(workflow.name);
  const isListed = groups.some(({ id }) => id === draft.group);
  return (
    <section>
      <h2>{say('which')}</h2>
      {(groups.length > 0 || draft.group !== '') && (
        <SelectField
          name="group"
          label={say('group')}
          hint={say('groupHint')}
          value={draft.group}
          choices={[
            { value: '', text: say('anyGroup') },
            ...(draft.group !== '' && !isListed ? [{ value: draft.group, text: say('thisGroup') }] : []),
            ...groups.map(({ id, title, count, numbers }) => ({ value: id, text: say('groupLine', { title, count, numbers }) })),
          ]}
          onChange={(group) => put({ group })}
        />
      )}
      <SelectField
        name="state"
        label={say('state')}
        value={draft.state}
        choices={[
          { value: '', text: say('anyState') },
          ...statesOf(workflow, draft.event).map((state) => ({
            value: state,
            text: workflow.texts.states[state]?.[language] ?? state,
          })),
        ]}
        onChange={(state) => put({ state })}
      />
      <TextField name="words" label={say('words')} maxLength={200} value={draft.words} onChange={(words) => put({ words })} />
    </section>
  );
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly numbers: string;
}

/** Groups among the latest cases: none is a thing of its own that could be asked for. */
function useGroups(workflow: string): readonly Group[] {
  const query = { workflow, limit: 100 };
  const { data } = useQuery({
    queryKey: ['instances', query, 'groups'],
    queryFn: () => answerOf(api.GET('/api/instances', { params: { query } })),
  });
  const members = new Map<string, Schemas['InstancePage']['items']>();
  for (const each of data?.items ?? []) {
    if (each.groupId !== null) members.set(each.groupId, [...(members.get(each.groupId) ?? []), each]);
  }
  return [...members].map(([id, cases]) => {
    const numbers = cases.map(({ number }) => number).sort();
    return {
      id,
      title: cases[0]!.title,
      count: cases.length,
      numbers: numbers.length === 1 ? numbers[0]! : `${numbers[0]!} – ${numbers.at(-1)!}`,
    };
  });
}
