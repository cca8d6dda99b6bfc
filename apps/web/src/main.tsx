import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/shell.css';
import { Application } from './application';
import { startLanguages } from './language/i18n';
import { startOffline } from './offline/release';
import { watchSessionEnd } from './session/session-end';

startLanguages();
watchSessionEnd();
startOffline();
// Where mails and notices lead: its page comes while the server is asked who is there.
if (location.pathname.startsWith('/cases/')) import('./case/case-page').catch(() => undefined);
createRoot(document.getElementById('application')!).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
