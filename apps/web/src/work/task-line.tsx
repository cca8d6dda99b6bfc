import { Link } from 'wouter';
import type { Schemas } from '../api/api';
import { Due } from './due';
import { useTaskBasis } from './use-task-basis';

export function TaskLine({ task }: { readonly task: Schemas['Task'] }) {
  const basis = useTaskBasis(task.workflow, task.name);
  return (
    <li>
      <Link href={`/cases/${task.instance}`}>
        <strong>{task.text}</strong>
      </Link>
      <div>
        {task.title}{' '}
        <span className="quiet">
          · {task.number} · {task.stateText}
        </span>
      </div>
      {task.dueOn !== null && <Due dueOn={task.dueOn} basis={basis} isProvisional={task.provisional} />}
    </li>
  );
}
