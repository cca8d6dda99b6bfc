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
import { workflowQuestion } from './workflow/use-workflow';
import { loadTexts, startLanguages } from './language/i18n';
import { startOffline } from './offline/release';
import { watchSessionEnd } from './session/session-end';
import { meQuestion } from './session/use-me';

// What the server says in words is asked again in the new language.
startLanguages(() => void queryClient.invalidateQueries());
const texts = loadTexts('base');
watchSessionEnd();
startOffline();
// The line is used while the page is being drawn for the first time.
void queryClient.prefetchQuery(meQuestion);
// Where mails and notices lead: its page and the case come with it.
const caseId = /^\/cases\/([^/]+)/.exec(location.pathname)?.[1];
if (caseId !== undefined) {
  Promise.all([import('./case/case-page'), loadTexts('case', 'parts')]).catch(() => undefined);
  queryClient
    .fetchQuery(caseQuestion(caseId))
    .then(({ workflow }) => queryClient.prefetchQuery(workflowQuestion(workflow)))
    .catch(() => undefined);
}
void texts.then(() =>
  createRoot(document.getElementById('application')!).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  ),
);
