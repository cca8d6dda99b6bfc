import { Route, useLocation } from 'wouter';
import { useTexts } from '../language/texts';
import { useMe } from '../session/use-me';
import { lazyPage } from '../ui/lazy-page';
import { Routed } from '../shell/routed';
import { Sectioned } from '../ui/sectioned';
import { CalendarPage } from './calendar/calendar-page';
import { IdentitiesPage } from './identities/identities-page';
import { LanguagePage } from './language/language-page';
import { NoticesPage } from './notices/notices-page';
import { PasswordPage } from './password/password-page';
import { sectionGroups } from './sections';
import { SessionsPage } from './sessions/sessions-page';
import { SettingsHome } from './settings-home';
import { WhoPage } from './who/who-page';
import './settings.css';

const TokenPages = lazyPage(() => import('./tokens/token-pages'));
const WebhookPages = lazyPage(() => import('./webhooks/webhook-pages'));

/** What a person sets for themselves; each part has an address of its own. */
export default function SettingsPages() {
  const me = useMe();
  const say = useTexts('settings.common');
  const [location] = useLocation();
  const pages = (
    <Routed>
      <Route path="/" component={SettingsHome} />
      <Route path="/who" component={WhoPage} />
      <Route path="/language" component={LanguagePage} />
      <Route path="/notices" component={NoticesPage} />
      <Route path="/calendar" component={CalendarPage} />
      <Route path="/password" component={PasswordPage} />
      <Route path="/sessions" component={SessionsPage} />
      <Route path="/identities" component={IdentitiesPage} />
      <Route path="/tokens" nest component={TokenPages} />
      <Route path="/webhooks" nest component={WebhookPages} />
    </Routed>
  );
  // The first page is itself the list of the others.
  if (location === '/') return pages;
  const sections = sectionGroups(me).flatMap((group) => group.sections);
  return (
    <Sectioned label={say('sections')} sections={sections.map(({ href, name }) => ({ href, text: say(name) }))}>
      {pages}
    </Sectioned>
  );
}
