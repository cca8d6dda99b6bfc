import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useMe } from '../../session/use-me';
import { partsEvent } from '../../workflow/course';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { Reasons } from './reasons';

type Explained = Case['events'][number];

interface NextStepsProps {
  readonly found: Case;
  readonly workflow: Workflow;
}

/** What this person may do now: first what is awaited of their offices, then the rest, then what is not possible yet, and why. */
export function NextSteps({ found, workflow }: NextStepsProps) {
  const me = useMe();
  const say = useTexts('case.page');
  const mine = found.tasks.filter((task) => me.offices.some((held) => held.office === task.office && held.body.id === task.body));
  const isAwaited = ({ type }: Explained): boolean => mine.some(({ event }) => event === type);
  const possible = found.events.filter(({ accepted, entitled, allowed }) => accepted && entitled && allowed);
  const blocked = found.events.filter(({ accepted, entitled, allowed }) => accepted && entitled && !allowed);
  // A draft is written part by part, in its task list.
  const parts = partsEvent(workflow);
  const hrefOf = (type: string): string => (type === parts ? `~/start/case/${found.id}` : `/do/${type}`);
  const others = possible.filter((event) => !isAwaited(event));
  const isOnlyOthers = others.length === possible.length && !blocked.some(isAwaited);
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="first">
        {say('yours')}
      </h2>
      {possible.length + blocked.length === 0 && <p>{say('notYours')}</p>}
      {possible.filter(isAwaited).map((event) => (
        <EventPanel
          key={event.type}
          event={event}
          href={hrefOf(event.type)}
          workflow={workflow}
          taskText={mine.find((task) => task.event === event.type)?.text}
        />
      ))}
      {blocked.filter(isAwaited).map((event) => (
        <BlockedPanel key={event.type} event={event} found={found} workflow={workflow} />
      ))}
      {others.length > 0 && (
        <>
          {!isOnlyOthers && <h3>{say('alsoPossible')}</h3>}
          <ul className="list">
            {others.map(({ type, text }) => (
              <li key={type}>
                <Link href={hrefOf(type)}>{type === parts ? say('toDraft') : text}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <NotPossible events={blocked.filter((event) => !isAwaited(event))} found={found} workflow={workflow} />
    </section>
  );
}

/** Nobody waits for these; who looks for one learns why it is not there. */
function NotPossible({ events, found, workflow }: Omit<NextStepsProps, 'me'> & { readonly events: readonly Explained[] }) {
  const say = useTexts('case.page');
  if (events.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{say('others')}</summary>
      <dl className="facts">
        {events.map(({ type, text, reasons }) => (
          <div key={type} className="facts__pair">
            <dt>{text}</dt>
            <dd>
              <Reasons reasons={reasons} found={found} workflow={workflow} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface EventPanelProps {
  readonly event: Explained;
  readonly href: string;
  readonly workflow: Workflow;
  readonly taskText: string | undefined;
}

function EventPanel({ event, href, workflow, taskText }: EventPanelProps) {
  const say = useTexts('case.page');
  const language = useLanguage();
  const help = workflow.forms?.events[event.type]?.help?.[language];
  return (
    <div className="panel">
      <p className="quiet">{say('awaitedOfYou')}</p>
      <h3>{taskText ?? event.text}</h3>
      {help !== undefined && <p>{help}</p>}
      <Link href={href} className="button">
        {event.text}
      </Link>
    </div>
  );
}

interface BlockedPanelProps {
  readonly event: Explained;
  readonly found: Case;
  readonly workflow: Workflow;
  /** Under the title of its page it is one of the second level. */
  readonly Heading?: 'h2' | 'h3';
}

/** Each thing that is missing, with its amounts and dates, as the machine itself says it, and who must act. */
export function BlockedPanel({ event, found, workflow, Heading = 'h3' }: BlockedPanelProps) {
  const say = useTexts('case.page');
  return (
    <div className="notice notice--warning">
      <Heading className="notice__title">
        {event.text}: {say('blocked')}
      </Heading>
      <p>{say('blockedWhy')}</p>
      <Reasons reasons={event.reasons} found={found} workflow={workflow} />
    </div>
  );
}
