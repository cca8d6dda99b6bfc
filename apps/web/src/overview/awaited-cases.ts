import type { Workflow } from '../case/use-workflow';
import type { Indicators } from './indicators';

type Counted = Pick<Indicators['awaited'][number], 'name' | 'open' | 'overdue'>;
type InState = Pick<Indicators['states'][number], 'state' | 'cases' | 'overdue'>;

interface Addresses {
  readonly open: string | null;
  readonly overdue: string | null;
}

/**
 * Where the list of cases shows exactly those in which a task is awaited; null: nowhere. The list is narrowed by states, not by
 * tasks: both mean the same cases where the task belongs to one state and is awaited as often as there are cases in it.
 */
export function casesOf(task: Counted, states: readonly InState[], tasks: Workflow['tasks']): Addresses {
  const paths = new Set(tasks.filter(({ name }) => name === task.name).map(({ state }) => state));
  const found = paths.size === 1 ? states.find(({ state }) => paths.has(state)) : undefined;
  if (found === undefined) return { open: null, overdue: null };
  const address = `/cases?state=${encodeURIComponent(found.state)}`;
  return {
    open: found.cases === task.open ? address : null,
    overdue: task.overdue > 0 && found.overdue === task.overdue ? `${address}&due=overdue` : null,
  };
}
