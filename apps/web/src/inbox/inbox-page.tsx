import { useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useTexts } from '../language/texts';
import { useUnread } from '../shell/use-unread';
import { Page } from '../ui/page';
import { Pages } from '../ui/pages';
import { Trouble } from '../ui/trouble';
import { inboxTexts } from './inbox.texts';
import { InboxLine } from './inbox-line';
import { type InboxItem, useInbox, useRead, useReadUpTo } from './use-inbox';
import './inbox.css';

/** What I was told, newest first. Which of it stands in the address. */
export default function InboxPage() {
  const say = useTexts(inboxTexts);
  const [search] = useSearchParams();
  const isUnread = search.get('unread') === 'true';
  const inbox = useInbox(isUnread);
  return (
    <Page title={say('title')}>
      <Which isUnread={isUnread} />
      <Pages
        query={inbox}
        empty={
          <div className="panel">
            <p>
              <strong>{say(isUnread ? 'noneUnread' : 'none')}</strong>
            </p>
            <p>{say(isUnread ? 'noneUnreadText' : 'noneText')}</p>
          </div>
        }
      >
        {(items, { unread }) => <List items={items} unread={unread} />}
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

function List({ items, unread }: { readonly items: readonly InboxItem[]; readonly unread: string }) {
  const say = useTexts(inboxTexts);
  const count = useRef<HTMLParagraphElement>(null);
  const read = useRead();
  const readUpTo = useReadUpTo();
  const isBusy = read.isPending || readUpTo.isPending;

  // The button that was used goes with what it did: who works by keyboard stays at its notice, or comes to the next one.
  function stayAt(index: number): void {
    const here = [items[index], items[index + 1]].map((item) => item && document.getElementById(`notice-${item.id}`));
    (here.find((each) => each) ?? count.current)?.focus();
  }

  return (
    <>
      <div className="spread inbox__head">
        <p role="status" ref={count} tabIndex={-1}>
          {unread === '0' ? say('allRead') : say('unreadCount', { count: unread })}
        </p>
        {unread !== '0' && (
          <button
            type="button"
            className="button button--secondary"
            disabled={isBusy}
            onClick={() => readUpTo.mutate(items[0]!.id, { onSuccess: () => count.current?.focus() })}
          >
            {say('readAll')}
          </button>
        )}
      </div>
      {read.isError && <Trouble error={read.error} />}
      {readUpTo.isError && <Trouble error={readUpTo.error} />}
      <ul className="list">
        {items.map((item, index) => (
          <InboxLine
            key={item.id}
            item={item}
            isBusy={isBusy}
            onOpen={() => item.readAt === null && read.mutate(item.id)}
            onRead={() => read.mutate(item.id, { onSuccess: () => stayAt(index) })}
            onReadUpTo={() => readUpTo.mutate(item.id, { onSuccess: () => stayAt(index) })}
          />
        ))}
      </ul>
    </>
  );
}
