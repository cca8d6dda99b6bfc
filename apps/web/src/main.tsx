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

startLanguages();
startOffline();
createRoot(document.getElementById('application')!).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
