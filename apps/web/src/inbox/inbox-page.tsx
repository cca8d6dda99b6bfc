import { type RefObject, useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useTexts } from '../language/texts';
import { useUnread } from '../shell/use-unread';
import { Page } from '../ui/page';
import { Pages } from '../ui/pages';
import { inboxTexts } from './inbox.texts';
import { type Acted, InboxList } from './inbox-list';
import { useInbox } from './use-inbox';
import './inbox.css';

/** What I was told, newest first. Which of it stands in the address. */
export default function InboxPage() {
  const say = useTexts(inboxTexts);
  const [search] = useSearchParams();
  const isUnread = search.get('unread') === 'true';
  const inbox = useInbox(isUnread);
  const acted = useRef<Acted>(null);
  return (
    <Page title={say('title')}>
      <Which isUnread={isUnread} />
      <Pages query={inbox} empty={<Nothing isUnread={isUnread} acted={acted} />}>
        {(items, { unread }) => <InboxList items={items} unread={unread} acted={acted} />}
      </Pages>
      <p className="inbox__settings">
        <Link href="/settings/notices">{say('settings')}</Link>
      </p>
    </Page>
  );
}

function Which({ isUnread }: { readonly isUnread: boolean }) {
  const say = useTexts(inboxTexts);
  const unread = useUnread();
  return (
    <nav aria-label={say('which')}>
      <ul className="tabs">
        <li>
          <Link href="/inbox" aria-current={isUnread ? undefined : 'page'}>
            {say('all')}
          </Link>
        </li>
        <li>
          <Link href="/inbox?unread=true" aria-current={isUnread ? 'page' : undefined}>
            {say('onlyUnread')}
            {unread > 0 && ` (${unread})`}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

interface NothingProps {
  readonly isUnread: boolean;
  readonly acted: RefObject<Acted>;
}

function Nothing({ isUnread, acted }: NothingProps) {
  const say = useTexts(inboxTexts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (acted.current !== null) box.current?.focus();
    acted.current = null;
  }, [acted]);
  return (
    <div className="panel" tabIndex={-1} ref={box}>
      <p>
        <strong>{say(isUnread ? 'noneUnread' : 'none')}</strong>
      </p>
      <p>{say(isUnread ? 'noneUnreadText' : 'noneText')}</p>
    </div>
  );
}
