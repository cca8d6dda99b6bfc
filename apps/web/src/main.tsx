import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/shell.css';
import { queryClient } from './api/query-client';
import { Application } from './application';
import { caseQuestion } from './case/use-case';
import { startLanguages } from './language/i18n';
import { startOffline } from './offline/release';
import { watchSessionEnd } from './session/session-end';

startLanguages();
watchSessionEnd();
startOffline();
// Where mails and notices lead: its page and the case come while the server is asked who is there.
const caseId = /^\/cases\/([^/]+)/.exec(location.pathname)?.[1];
if (caseId !== undefined) {
  import('./case/case-page').catch(() => undefined);
  void queryClient.prefetchQuery(caseQuestion(caseId));
}
createRoot(document.getElementById('application')!).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
