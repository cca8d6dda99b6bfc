import { useWorkflow } from '../case/use-workflow';

/** Who says by when a task is due: law, our recommendation, or the case itself; undefined while it is not known. */
export function useTaskBasis(workflow: string, task: string): 'statutory' | 'recommended' | 'own' | undefined {
  const due = useWorkflow(workflow).data?.tasks.find(({ name }) => name === task)?.due;
  if (!due) return undefined;
  return due.rule === null ? 'own' : due.rule.basis;
}
