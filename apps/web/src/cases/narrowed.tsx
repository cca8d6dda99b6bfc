import { ReferenceText } from '../form/reference-text';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useWorkflows } from '../workflow/use-workflows';
import type { ReactNode } from 'react';
import type { CaseFilters } from './case-query';

type Narrowing = 'workflow' | 'task' | 'party' | 'group' | 'dueBefore';

interface NarrowedProps {
  readonly filters: CaseFilters;
  readonly onAll: (name: Narrowing) => void;
}

/** What links chose that no field here chooses, each with the way back. */
export function Narrowed({ filters: { workflow, task, party, group, dueBefore }, onAll }: NarrowedProps) {
  const say = useTexts('cases');
  const { date } = useFormats();
  const language = useLanguage();
  const { workflows = [] } = useWorkflows();
  // Two workflows can have tasks of one name.
  const meant = workflows.filter(({ name }) => workflow === undefined || name === workflow);
  const textOf = (name: string): string => meant.find(({ texts }) => name in texts.tasks)?.texts.tasks[name]?.[language] ?? name;
  const named = workflows.find(({ name }) => name === workflow)?.text[language] ?? workflow;
  const lines: readonly (readonly [Narrowing, ReactNode])[] = [
    ...(named === undefined ? [] : [['workflow', say('onlyWorkflow', { workflow: named })] as const]),
    ...(task === undefined ? [] : [['task', say('onlyTask', { task: textOf(task) })] as const]),
    ...(party === undefined
      ? []
      : [
          [
            'party',
            <>
              {say('onlyParty')} <ReferenceText to={{ register: 'body' }} id={party} />
            </>,
          ] as const,
        ]),
    ...(group === undefined ? [] : [['group', say('onlyGroup')] as const]),
    ...(dueBefore === undefined ? [] : [['dueBefore', say('onlyDue', { date: date(dueBefore) })] as const]),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="cases__narrowed">
      {lines.map(([name, text]) => (
        <li key={name}>
          <strong id={`narrowed-${name}`}>{text}</strong>{' '}
          <button
            type="button"
            id={`narrowed-${name}-all`}
            className="button button--quiet"
            aria-labelledby={`narrowed-${name}-all narrowed-${name}`}
            onClick={() => {
              onAll(name);
              // The button is gone: one goes on at the choices.
              document.getElementById('state')?.focus();
            }}
          >
            {say('showAll')}
          </button>
        </li>
      ))}
    </ul>
  );
}
