import type { Schemas } from '../api/api';
import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import type { NextStep } from './trace';

type Case = Pick<Schemas['Instance'], 'events' | 'deadlines' | 'tasks' | 'parties'>;
type Workflow = Pick<Schemas['Workflow'], 'events' | 'texts'>;
type Permission = Workflow['events'][number]['by'][number];

/** What may come next in a case: what is accepted in its state, and the dates that it waits for. */
export function nextOf(
  found: Case,
  workflow: Workflow,
  language: Language,
  offices: Readonly<Record<string, string>>,
): NextStep[] {
  const events = found.events
    .filter(({ accepted }) => accepted)
    .map(({ type, text, reasons }): NextStep => {
      const by = workflow.events.find((event) => event.type === type)?.by ?? [];
      return {
        on: 'event',
        name: type,
        text,
        // That it is another one's to do is said by who does it.
        isPossible: reasons.every(({ code }) => code === 'officeNotEntitled'),
        who: by.map((each) => whoIs(each, found, workflow, language, offices)).join(', ') || null,
        dueOn: found.tasks.find(({ event }) => event === type)?.dueOn ?? null,
      };
    });
  const dates = found.deadlines.map(({ name, text, dueOn }): NextStep => {
    return { on: 'deadline', name, text, isPossible: true, who: null, dueOn };
  });
  return [...events, ...dates];
}

/** `Ministry of Labour (signatory)`; a party that the case does not have yet by its part. */
function whoIs(
  { party, office }: Permission,
  { parties }: Case,
  { texts }: Workflow,
  language: Language,
  offices: Readonly<Record<string, string>>,
): string {
  const bodies = parties.filter((each) => each.party === party).map(({ names }) => nameIn(names, language));
  const name = bodies.length > 0 ? bodies.join(', ') : (texts.parties[party]?.[language] ?? party);
  return `${name} (${offices[office] ?? office})`;
}
