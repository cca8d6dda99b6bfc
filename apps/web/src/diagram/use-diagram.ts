import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { useLanguage } from '../language/use-language';
import type { Diagram } from './trace';

/** The picture of a workflow in the language of the page: it changes with a release only. */
export function useDiagram(workflow: string, version: string): UseQueryResult<Diagram> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['workflows', workflow, 'diagram', version, language],
    queryFn: () => answerOf(api.GET('/api/workflows/{workflow}/diagram', { params: { path: { workflow }, query: { version } } })),
    staleTime: Infinity,
  });
}
