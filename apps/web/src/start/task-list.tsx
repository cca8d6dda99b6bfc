import { useId } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Tag, type TagKind } from '../ui/tag';
import './task-list.css';

export type RowState = 'notStarted' | 'inProgress' | 'done' | 'optional' | 'cannotStart' | 'awaited' | 'unsaved';

export interface Row {
  readonly name: string;
  readonly title: string;
  readonly hint?: string | undefined;
  /** Where it is done; undefined: not now, or not by this person. */
  readonly href?: string | undefined;
  readonly state: RowState;
}

const kinds: Readonly<Record<RowState, TagKind>> = {
  notStarted: 'info',
  inProgress: 'warning',
  unsaved: 'warning',
  awaited: 'info',
  done: 'success',
  optional: 'plain',
  cannotStart: 'plain',
};

interface TaskListProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly rows: readonly Row[];
}

/** One part of a long piece of work: each of its rows is done by itself, and says how far it is. */
export function TaskList({ title, hint, rows }: TaskListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <ul className="tasks">
        {rows.map((row) => (
          <TaskRow key={row.name} row={row} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ row }: { readonly row: Row }) {
  const say = useTexts('start.page');
  const id = useId();
  const notes = row.hint === undefined ? `${id}-state` : `${id}-hint ${id}-state`;
  return (
    <li className="tasks__row">
      <div>
        {row.href === undefined ? (
          <span>{row.title}</span>
        ) : (
          <Link href={row.href} aria-describedby={notes}>
            {row.title}
          </Link>
        )}
        {row.hint !== undefined && (
          <span id={`${id}-hint`} className="tasks__hint">
            {row.hint}
          </span>
        )}
      </div>
      <div id={`${id}-state`} className="tasks__state">
        {row.state === 'cannotStart' ? (
          <span className="quiet">{say('cannotStart')}</span>
        ) : (
          <Tag kind={kinds[row.state]}>{say(row.state)}</Tag>
        )}
      </div>
    </li>
  );
}
