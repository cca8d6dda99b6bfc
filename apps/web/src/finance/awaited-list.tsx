import { Link } from 'wouter';
import type { Schemas } from '../api/api';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { type Me, useMe } from '../session/use-me';
import { Due } from '../work/due';

type Awaited = Schemas['Shortfall']['awaited'];

interface AwaitedListProps {
  readonly instance: string;
  readonly title: string;
  readonly awaited: Awaited;
}

/** What the finance bodies are awaited to do in a case; what the reader may do leads to its form. */
export function AwaitedList({ instance, title, awaited }: AwaitedListProps) {
  const me = useMe();
  const say = useTexts('finance.common');
  const language = useLanguage();
  if (awaited.length === 0) return <p className="quiet">{say('nobodyActs')}</p>;
  return (
    <ul>
      {awaited.map((task) => (
        <li key={`${task.name} ${task.body}`}>
          {isMine(me, task) ? (
            <Link href={`~/cases/${instance}/do/${task.event}`}>
              {task.text}
              <span className="visually-hidden">: {title}</span>
            </Link>
          ) : (
            task.text
          )}
          : {nameIn(task.names, language)}, {task.officeText} {task.dueOn !== null && <Due dueOn={task.dueOn} />}
        </li>
      ))}
    </ul>
  );
}

export function isMine(me: Me, task: Awaited[number]): boolean {
  return me.offices.some(
    ({ office, body, mandate }) => office === task.office && [body.id, mandate?.body.id].includes(task.body),
  );
}
