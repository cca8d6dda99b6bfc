import { Link } from 'wouter';
import type { Schemas } from '../api/api';
import { Due } from './due';

export function TaskLine({ task }: { readonly task: Schemas['Task'] }) {
  return (
    <li>
      <Link href={`/cases/${task.instance}`}>
        <strong>{task.text}</strong>
      </Link>
      <div>
        {task.title}{' '}
        <span className="quiet">
          · <span className="number">{task.number}</span> · {task.stateText}
        </span>
      </div>
      {task.dueOn !== null && <Due dueOn={task.dueOn} basis={task.dueBasis} isProvisional={task.provisional} />}
    </li>
  );
}
