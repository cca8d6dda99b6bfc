import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';

export type Workflow = Schemas['Workflow'];

/** A workflow's definition: its forms, diagram, deadlines and texts. It changes with a release, and rules with an operator. */
export function workflowQuestion(workflow: string) {
  return queryOptions({
    queryKey: ['workflows', workflow],
    queryFn: () => askWorkflow(workflow),
    staleTime: 10 * 60_000,
  });
}

export function useWorkflow(workflow: string): UseQueryResult<Workflow> {
  return useQuery(workflowQuestion(workflow));
}

export function askWorkflow(workflow: string): Promise<Workflow> {
  return answerOf(api.GET('/api/workflows/{workflow}', { params: { path: { workflow } } }));
}
