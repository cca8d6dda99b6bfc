import type { ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { lazyPage } from '../ui/lazy-page';
import { NotFound } from '../ui/not-found';
import { QueryResult } from '../ui/query-result';
import { Page } from '../ui/page';
import { Tag } from '../ui/tag';
import { CaseNow } from './now/case-now';
import { partsOf } from './parts-of';
import { type Case, useCase } from './use-case';
import { useWorkflow, type Workflow } from '../workflow/use-workflow';

const CoursePart = lazyPage(() => import('./course/course-part'));
const DocumentsPart = lazyPage(() => import('./documents/documents-part'));
const MoneyPart = lazyPage(() => import('./money/money-part'));
const SlipPage = lazyPage(() => import('./slip/slip-page'));
const TermsPart = lazyPage(() => import('./terms/terms-part'));
const TimelinePart = lazyPage(() => import('./timeline/timeline-part'));
const EventPage = lazyPage(() => import('./event/event-page'));

interface CasePageProps {
  readonly id: string;
}

/** Everything of one case; each part has an address of its own. */
export default function CasePage({ id }: CasePageProps) {
  return <QueryResult query={useCase(id)}>{(found) => <Found found={found} />}</QueryResult>;
}

function Found({ found }: { readonly found: Case }) {
  const query = useWorkflow(found.workflow);
  const withWorkflow = (show: (workflow: Workflow) => ReactNode): ReactNode => <QueryResult query={query}>{show}</QueryResult>;
  return (
    <Switch>
      <Route path="/do/:event">
        {({ event }) => withWorkflow((workflow) => <EventPage key={event} found={found} workflow={workflow} event={event} />)}
      </Route>
      <Route path="/slip">
        {withWorkflow((workflow) => (
          <SlipPage found={found} workflow={workflow} />
        ))}
      </Route>
      <Route>
        {/* What the case is called is there before how it runs. */}
        <Parts found={found} workflow={query.data}>
          {withWorkflow((workflow) => (
            <Part found={found} workflow={workflow} />
          ))}
        </Parts>
      </Route>
    </Switch>
  );
}

interface PartsProps {
  readonly found: Case;
  readonly workflow: Workflow | undefined;
  /** The one that the address names. */
  readonly children: ReactNode;
}

function Parts({ found, workflow, children }: PartsProps) {
  const say = useTexts('case.page');
  const saySlip = useTexts('case.slip');
  const language = useLanguage();
  const [location] = useLocation();
  const has = partsOf(found, workflow);
  const parts = [
    { href: '/', text: say('now') },
    { href: '/timeline', text: say('timeline') },
    ...(has.money ? [{ href: '/money', text: say('money') }] : []),
    ...(has.terms ? [{ href: '/terms', text: say('terms') }] : []),
    { href: '/documents', text: say('documents') },
    { href: '/course', text: say('diagram') },
  ];
  return (
    <Page title={found.title} caption={[found.number, workflow?.text[language]].filter(Boolean).join(' · ')}>
      <p>
        <span className="visually-hidden">{say('state')}: </span>
        <Tag kind={found.isFinal ? 'plain' : 'info'}>{found.stateText}</Tag>{' '}
        <Link href="/slip" className="no-print">
          {saySlip('link')}
        </Link>
      </p>
      <nav aria-label={say('parts')} className="no-print">
        <ul className="tabs">
          {parts.map(({ href, text }) => (
            <li key={href}>
              <Link href={href} aria-current={location === href ? 'page' : undefined}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}

interface PartProps {
  readonly found: Case;
  readonly workflow: Workflow;
}

function Part({ found, workflow }: PartProps) {
  const { caseMoney } = workflow;
  const { terms, papers } = partsOf(found, workflow);
  return (
    <Switch>
      <Route path="/">
        <CaseNow found={found} workflow={workflow} />
      </Route>
      <Route path="/timeline">
        <TimelinePart found={found} workflow={workflow} />
      </Route>
      {caseMoney && (
        <Route path="/money">
          <MoneyPart found={found} workflow={workflow} money={caseMoney} />
        </Route>
      )}
      {terms && (
        <Route path="/terms">
          <TermsPart found={found} workflow={workflow} />
        </Route>
      )}
      <Route path="/documents">
        <DocumentsPart found={found} hasPapers={papers} />
      </Route>
      <Route path="/course">
        <CoursePart found={found} workflow={workflow} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
