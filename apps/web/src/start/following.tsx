import type { Schemas } from '../api/api';
import type { Workflow } from '../workflow/use-workflow';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';

interface FollowingProps {
  readonly preview: Schemas['Preview'];
  readonly workflow: Workflow;
}

/** What follows once the case has begun: its state, and whose turn it is. */
export function Following({ preview, workflow }: FollowingProps) {
  const say = useTexts('parts.form');
  const language = useLanguage();
  return (
    <section className="panel">
      <h2 className="first">{say('then')}</h2>
      <p>{say('thenState', { state: preview.stateText })}</p>
      {preview.tasks.length > 0 && (
        <>
          <p>{say('thenTasks')}</p>
          <ul>
            {preview.tasks.map(({ name, party, text }) => (
              <li key={`${name} ${party}`}>
                {text} ({workflow.texts.parties[party]?.[language] ?? party})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
