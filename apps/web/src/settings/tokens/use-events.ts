import { useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { tokensTexts } from './tokens.texts';

/** The events of all workflows by name, in words: a token for one is for it in each of them. */
export function useEvents(): ReadonlyMap<string, string> {
  const say = useTexts(tokensTexts);
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
  const events = workflows.flatMap(({ data: workflow }) =>
    (workflow?.events ?? []).map(({ type }): [string, string] => [type, workflow?.texts.events[type]?.[language] ?? type]),
  );
  return new Map([['start', say('start')], ...events.sort(([, one], [, other]) => one.localeCompare(other, language))]);
}

/** What a scope lets a program do: `act:approve` → `Approve the leave`. */
export function scopeText(scope: string, events: ReadonlyMap<string, string>, say: (name: 'read' | 'act') => string): string {
  if (scope === 'read' || scope === 'act') return say(scope);
  const event = scope.slice('act:'.length);
  return events.get(event) ?? event;
}
