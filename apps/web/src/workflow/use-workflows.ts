import { useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { askWorkflow, type Workflow } from './use-workflow';

const staleTime = 10 * 60_000;

/** Every workflow; undefined until all are known. */
export function useWorkflows(): { readonly workflows: readonly Workflow[] | undefined; readonly error: unknown } {
  const list = useQuery({ queryKey: ['workflows'], queryFn: () => answerOf(api.GET('/api/workflows')), staleTime });
  const definitions = useQueries({
    queries: (list.data?.items ?? []).map(({ name }) => ({
      queryKey: ['workflows', name],
      queryFn: () => askWorkflow(name),
      staleTime,
    })),
  });
  const isKnown = list.data !== undefined && definitions.every(({ data }) => data !== undefined);
  return {
    workflows: isKnown ? definitions.map(({ data }) => data!) : undefined,
    error: list.error ?? definitions.find(({ isError }) => isError)?.error ?? null,
  };
}
