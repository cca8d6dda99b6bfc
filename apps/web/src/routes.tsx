import { lazy } from 'react';
import { Route } from 'wouter';
import type { Me } from './session/use-me';
import { Routed } from './shell/routed';
import { WorkPage } from './work/work-page';

const CasesPage = lazy(() => import('./cases/cases-page'));
const CasePage = lazy(() => import('./case/case-page'));
const FinancePages = lazy(() => import('./finance/finance-pages'));
const InboxPage = lazy(() => import('./inbox/inbox-page'));
const ManyPage = lazy(() => import('./bulk/many-page'));
const OperatorPages = lazy(() => import('./operator/operator-pages'));
const OverviewPage = lazy(() => import('./overview/overview-page'));
const SettingsPages = lazy(() => import('./settings/settings-pages'));
const StartPage = lazy(() => import('./start/start-page'));

/** Each page but the first comes when it is asked for. */
export function Routes({ me }: { readonly me: Me }) {
  return (
    <Routed>
      <Route path="/">
        <WorkPage me={me} />
      </Route>
      <Route path="/cases">
        <CasesPage me={me} />
      </Route>
      <Route path="/cases/:id" nest>
        {({ id }) => <CasePage id={id} me={me} />}
      </Route>
      <Route path="/start" nest>
        <StartPage me={me} />
      </Route>
      <Route path="/many" nest>
        <ManyPage me={me} />
      </Route>
      <Route path="/finance" nest>
        <FinancePages me={me} />
      </Route>
      <Route path="/overview">
        <OverviewPage me={me} />
      </Route>
      <Route path="/operator" nest>
        <OperatorPages me={me} />
      </Route>
      <Route path="/inbox">
        <InboxPage />
      </Route>
      <Route path="/settings" nest>
        <SettingsPages me={me} />
      </Route>
    </Routed>
  );
}
