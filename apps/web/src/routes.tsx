import { Route } from 'wouter';
import { lazyPage } from './ui/lazy-page';
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
export function Routes() {
  return (
    <Routed>
      <Route path="/" component={WorkPage} />
      <Route path="/cases" component={CasesPage} />
      <Route path="/cases/:id" nest>
        {({ id }) => <CasePage id={id} />}
      </Route>
      <Route path="/start" nest component={StartPage} />
      <Route path="/many" nest component={ManyPage} />
      <Route path="/finance" nest component={FinancePages} />
      <Route path="/overview" component={OverviewPage} />
      <Route path="/operator" nest component={OperatorPages} />
      <Route path="/inbox" component={InboxPage} />
      <Route path="/settings" nest component={SettingsPages} />
    </Routed>
  );
}
