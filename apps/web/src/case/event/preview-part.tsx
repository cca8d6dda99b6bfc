import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { partyName } from '../party-name';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import type { Preview } from './written';

interface PreviewPartProps {
  readonly preview: NonNullable<Preview>;
  readonly workflow: Workflow;
  readonly found: Case;
}

/** What follows: the state of the case then, and who is awaited to do what. */
export function PreviewPart({ preview, workflow, found }: PreviewPartProps) {
  const say = useTexts('parts.form');
  const language = useLanguage();
  return (
    <section className="panel">
      <h3 className="first">{say('then')}</h3>
      <p>{say('thenState', { state: preview.stateText })}</p>
      {preview.tasks.length > 0 && (
        <>
          <p>{say('thenTasks')}</p>
          <ul>
            {preview.tasks.map((task) => (
              <li key={`${task.name} ${task.party}`}>
                {task.text}: {partyName(task.party, found, workflow, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
