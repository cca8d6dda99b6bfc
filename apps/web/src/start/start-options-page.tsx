import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../api/api';
import { readDraft } from '../form/drafts';
import type { Language } from '../language/language';
import { useTexts, useWords } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useMe } from '../session/use-me';
import { Page } from '../ui/page';
import { closingEvent, initialState } from '../workflow/course';
import { wayDraftKey } from './way-draft';
import { wayTitle } from './way-title';
import type { StartOption } from './start-options';

interface WaysPageProps {
  readonly ways: readonly StartOption[];
}

/** What this person's offices can begin, and what they have begun. */
export function StartOptionsPage({ ways }: WaysPageProps) {
  const me = useMe();
  const say = useTexts('start.page');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const open = ways.filter(({ offices }) => offices.length > 0);
  return (
    <Page title={say('title')}>
      {open.length === 0 && (
        <div className="panel">
          <p>
            <strong>{say('none')}</strong>
          </p>
          <p>{say('whoBegins')}</p>
          <ul>
            {ways.map((way) => (
              <li key={way.name}>
                {wayTitle(way, language)}: {way.by.map((each) => whoIs(way, each, language, offices)).join('; ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {open.map((way) => {
        const isBegun = readDraft(wayDraftKey(way.name, me.person)) !== null;
        return (
          <section key={way.name} className="panel" aria-labelledby={`way-${way.name}`}>
            <h2 id={`way-${way.name}`}>{wayTitle(way, language)}</h2>
            {way.form.help !== undefined && <p>{way.form.help[language]}</p>}
            {isBegun && <p className="quiet">{say('goOnHint')}</p>}
            <div className="actions">
              <Link href={`/${way.name}`} className="button" aria-describedby={`way-${way.name}`}>
                {say(isBegun ? 'goOn' : 'begin')}
              </Link>
              {way.hasTable && <Link href={`/${way.name}/table`}>{say('fromTable')}</Link>}
            </div>
          </section>
        );
      })}
      <Drafts ways={ways} />
    </Page>
  );
}

function whoIs(
  { workflow }: StartOption,
  { party, office }: StartOption['by'][number],
  language: Language,
  offices: Readonly<Record<string, string>>,
): string {
  return `${workflow.texts.parties[party]?.[language] ?? party}, ${offices[office] ?? office}`;
}

/** Cases of one's own offices that are still in the state in which they begin. */
function Drafts({ ways }: Pick<WaysPageProps, 'ways'>) {
  const say = useTexts('start.page');
  const tasks = useQuery({
    queryKey: ['tasks', { mine: 'true', limit: 100 }, 'drafts'],
    queryFn: () => answerOf(api.GET('/api/tasks', { params: { query: { mine: 'true', limit: 100 } } })),
  });
  const drafts = (tasks.data?.items ?? []).filter((task) =>
    ways.some(
      ({ workflow }) =>
        workflow.name === task.workflow && task.state === initialState(workflow) && task.event === closingEvent(workflow),
    ),
  );
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{say('drafts')}</h2>
      <ul className="list">
        {drafts.map(({ instance, title, number }) => (
          <li key={instance}>
            <Link href={`/case/${instance}`}>{title}</Link> <span className="quiet">{number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
