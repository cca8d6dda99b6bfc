import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { nameIn } from '../../language/names';
import { Due } from '../../work/due';
import { type Basis, basisOf } from '../../workflow/rule';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { Reminders } from './reminders';
import { isBy, type Reminder, useReminders } from './use-reminders';

/** Who is awaited to do what, by when. */
export function AwaitedTasks({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const say = useTexts('case.page');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const reminders = useReminders(found).data;
  const nameOf = (body: string): string => {
    const party = found.parties.find((each) => each.body === body);
    return party === undefined ? '' : nameIn(party.names, language);
  };
  const basisOfTask = (task: string): Basis | undefined => {
    const due = workflow.tasks.find(({ name }) => name === task)?.due;
    return due ? basisOf(due.rule) : undefined;
  };
  // Those of a deadline of the case stand beside it.
  const ownOf = ({ name, body }: Case['tasks'][number]): readonly Reminder[] =>
    (reminders ?? []).filter(
      (each) => each.task === name && each.body === body && !found.deadlines.some((deadline) => isBy(each, deadline)),
    );
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">{say('awaited')}</h2>
      {found.tasks.length === 0 && <p>{say('nothingAwaited')}</p>}
      <ul className="list">
        {found.tasks.map((task) => (
          <li key={`${task.name} ${task.body}`}>
            <strong>{task.text}</strong>
            <br />
            {nameOf(task.body)}, {offices[task.office] ?? task.office}
            <br />
            {task.dueOn !== null && <Due dueOn={task.dueOn} basis={basisOfTask(task.name)} />}
            {ownOf(task).length > 0 && <Reminders found={found} reminders={ownOf(task)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
