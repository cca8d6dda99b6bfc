import { type Basis, basisOf } from '../case/rule';
import { useWorkflow } from '../case/use-workflow';

/** Who says by when a task is due; undefined while it is not known, and where no date is set. */
export function useTaskBasis(workflow: string, task: string): Basis | undefined {
  const due = useWorkflow(workflow).data?.tasks.find(({ name }) => name === task)?.due;
  return due ? basisOf(due.rule) : undefined;
}
