import { Route } from 'wouter';
import type { Me } from './session/use-me';
import { lazyPage } from './shell/lazy-page';
import { Routed } from './shell/routed';
import { WorkPage } from './work/work-page';

const CasesPage = lazyPage(() => import('./cases/cases-page'), 'cases', 'parts');
const CasePage = lazyPage(() => import('./case/case-page'), 'case', 'parts');
const FinancePages = lazyPage(() => import('./finance/finance-pages'), 'finance', 'parts');
const InboxPage = lazyPage(() => import('./inbox/inbox-page'), 'inbox');
const ManyPage = lazyPage(() => import('./bulk/many-page'), 'bulk', 'parts');
const OperatorPages = lazyPage(() => import('./operator/operator-pages'), 'operator', 'parts');
const OverviewPage = lazyPage(() => import('./overview/overview-page'), 'overview', 'parts');
const SettingsPages = lazyPage(() => import('./settings/settings-pages'), 'settings', 'parts');
const StartPage = lazyPage(() => import('./start/start-page'), 'start', 'parts');

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
