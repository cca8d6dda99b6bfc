import { useTexts } from '../../language/texts';
import { Due } from '../../work/due';
import { sourceOf } from '../../workflow/rule';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { Reminders } from './reminders';
import { isBy, useReminders } from './use-reminders';

/** What happens by itself, and when; with the rule that says so and its source. */
export function Deadlines({ found, workflow }: { readonly found: Case; readonly workflow: Workflow }) {
  const say = useTexts('case.page');
  const reminders = useReminders(found).data;
  const soonest = [...found.deadlines].sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{say('deadlines')}</h2>
      {soonest.length === 0 && <p>{say('noDeadlines')}</p>}
      <ul className="list">
        {soonest.map((deadline) => {
          const rule = workflow.deadlines.find(({ name }) => name === deadline.name)?.rule ?? null;
          const source = rule === null ? null : sourceOf(rule);
          return (
            <li key={deadline.name}>
              <strong>{deadline.text}</strong>
              <br />
              <Due dueOn={deadline.dueOn} basis={deadline.basis} isProvisional={deadline.provisional} />
              {source !== null && (
                <>
                  <br />
                  <span className="quiet">{source}</span>
                </>
              )}
              <Reminders found={found} reminders={reminders?.filter((each) => isBy(each, deadline))} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
