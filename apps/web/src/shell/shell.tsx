import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { TextName } from '../language/areas';
import { type Say, useTexts } from '../language/texts';
import { useFormats } from '../language/formats';
import { Foot } from '../session/foot';
import { holds, type Me, useMe } from '../session/use-me';
import { Languages } from '../language/languages';
import { PublicDemonstration } from '../session/public-demonstration';
import { SignOut } from './sign-out';
import { useDemonstration } from '../session/use-demonstration';
import { useOnline } from './use-online';
import { useUnread } from './use-unread';
import { forgetOldDrafts } from '../form/drafts';
import { ReleaseStrip } from '../offline/release-strip';
import { rememberPerson } from '../offline/this-device';
import { OutgoingStrip } from '../sending/outgoing-strip';
import { useSending } from '../sending/use-sending';
import { usePaymentsToConfirm } from '../work/use-awaiting';
import { useNews } from '../live/use-news';

/** What surrounds every page of a person who is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  const say = useTexts('base.shell');
  useSending(me.person);
  useNews();
  useEffect(() => {
    rememberPerson(me.person);
    forgetOldDrafts(Date.now());
  }, [me.person]);
  return (
    <>
      <a className="button skip" href="#main">
        {say('skip')}
      </a>
      <Top />
      <section className="no-print" aria-label={say('notes')}>
        <Strips />
        <ReleaseStrip />
        <OutgoingStrip person={me.person} />
      </section>
      <Navigation />
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}

function Top() {
  const me = useMe();
  const say = useTexts('base.shell');
  const unread = useUnread();
  return (
    <header className="top no-print">
      <div className="top__inside">
        <Link href="/" className="top__name">
          <img src="/icon.svg" alt="" width="32" height="32" />
          {say('name')}
        </Link>
        <div className="top__side">
          <Languages />
          <Link href="/inbox" aria-label={unread > 0 ? say('inboxUnread', { count: unread }) : undefined}>
            {say('inbox')}
            {unread > 0 && <span aria-hidden="true"> ({unread})</span>}
          </Link>
          <Link href="/settings" className="top__person">
            {me.name}
          </Link>
          <SignOut person={me.person} />
        </div>
      </div>
    </header>
  );
}

/** What holds for every page just now. */
function Strips() {
  const say = useTexts('base.shell');
  const { time } = useFormats();
  const isOnline = useOnline();
  const demonstration = useDemonstration();
  const me = useMe();
  return (
    <>
      {me.publicDemonstration && <PublicDemonstration />}
      {demonstration && (
        <div className="strip">
          <p>
            {say('demonstration')} {say('demonstrationTime', { time: time(demonstration) })}
          </p>
        </div>
      )}
      <div role="status">
        {!isOnline && (
          <div className="strip">
            <p>
              <strong>{say('offline')}</strong>
            </p>
          </div>
        )}
      </div>
    </>
  );
}

function Navigation() {
  const me = useMe();
  const say = useTexts('base.shell');
  const [location] = useLocation();
  const toConfirm = usePaymentsToConfirm();
  return (
    <nav className="navigation no-print" aria-label={say('navigation')}>
      <div className="navigation__inside">
        <ul>
          {sectionsFor(me, say, toConfirm).map(({ href, text, label }) => {
            const isHere = href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
            return (
              <li key={href}>
                <Link href={href} aria-current={isHere ? 'page' : undefined} aria-label={label}>
                  {text}
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

interface Section {
  readonly href: string;
  readonly text: string;
  /** Where the text alone does not say it. */
  readonly label?: string | undefined;
}

/** The sections that this person's offices have something to do with. @param toConfirm payments that they are to confirm. */
function sectionsFor(me: Me, say: Say<TextName<'base.shell'>>, toConfirm: string | null): Section[] {
  const all: (Section & { readonly isShown: boolean })[] = [
    { href: '/', text: say('work'), isShown: true },
    { href: '/cases', text: say('cases'), isShown: true },
    { href: '/start', text: say('start'), isShown: holds(me, 'drafter', 'signatory', 'controller') },
    { href: '/many', text: say('many'), isShown: holds(me, 'drafter', 'lawyer', 'financier', 'signatory') },
    {
      href: '/finance',
      text: toConfirm === null ? say('finance') : `${say('finance')} (${toConfirm})`,
      label: toConfirm === null ? undefined : say('financeToConfirm', { count: toConfirm }),
      isShown: holds(me, 'financier', 'treasurer', 'signatory', 'controller', 'auditor'),
    },
    { href: '/overview', text: say('overview'), isShown: true },
    { href: '/operator', text: say('operator'), isShown: holds(me, 'operator', 'auditor', 'registrar') },
  ];
  return all.filter(({ isShown }) => isShown);
}
