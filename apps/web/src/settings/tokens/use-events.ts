import { useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';

/** An event of a workflow that a token may be for: `name` as scopes have it (`workflow.event`), and both in words. */
interface ScopedEvent {
  readonly name: string;
  readonly text: string;
  readonly workflow: string;
}

/** The events of all workflows, those of one together: its start, then the others by their names in words. */
export function useEvents(): readonly ScopedEvent[] {
  const say = useTexts('settings.tokens');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['workflows'],
    queryFn: () => answerOf(api.GET('/api/workflows')),
    staleTime: 10 * 60_000,
  });
  const workflows = useQueries({
    queries: (data?.items ?? []).map(({ name: workflow }) => ({
      queryKey: ['workflows', workflow],
      queryFn: () => answerOf(api.GET('/api/workflows/{workflow}', { params: { path: { workflow } } })),
      staleTime: 10 * 60_000,
    })),
  });
  return workflows.flatMap(({ data: workflow }) => {
    if (workflow === undefined) return [];
    const { name, texts, events } = workflow;
    const inWords = events
      .map(({ type }): [string, string] => [type, texts.events[type]?.[language] ?? type])
      .sort(([, one], [, other]) => one.localeCompare(other, language));
    return [['start', say('start')] as const, ...inWords].map(([event, text]) => ({
      name: `${name}.${event}`,
      text,
      workflow: texts.workflow[language],
    }));
  });
}

/** What a scope lets a program do: `act:leave.approve` → `Leave: Approve`. */
export function scopeText(scope: string, events: readonly ScopedEvent[], say: (name: 'read' | 'act') => string): string {
  if (scope === 'read' || scope === 'act') return say(scope);
  const name = scope.slice('act:'.length);
  const known = events.find((event) => event.name === name);
  return known === undefined ? name : `${known.workflow}: ${known.text}`;
}
