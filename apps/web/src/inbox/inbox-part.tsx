import { useEffect, useRef } from 'react';
import { useTexts } from '../language/texts';
import { Pages } from '../ui/pages';
import { ErrorMessage } from '../ui/error-message';
import { InboxLine } from './inbox-line';
import { useInbox, useRead, useReadUpTo } from './use-inbox';

/** The notices, all or those unread, and how many of all were not read. */
export function InboxPart({ isUnread }: { readonly isUnread: boolean }) {
  const say = useTexts('inbox');
  const inbox = useInbox(isUnread);
  const read = useRead();
  const readUpTo = useReadUpTo();
  const isBusy = read.isPending || readUpTo.isPending;
  const head = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // Where in the list something is being taken as read; -1: everything.
  const actedAt = useRef<number | null>(null);
  const shown = inbox.data?.pages.flatMap(({ items }) => items.map(({ id, readAt }) => `${id} ${readAt}`)).join();

  // The button that was used goes with what it did: who works by keyboard stays at its notice, or comes to the next one where
  // it has left the list. As soon as the list is another than before, and not sooner.
  useEffect(() => {
    const at = actedAt.current;
    actedAt.current = null;
    if (at === null) return;
    const lines = list.current?.children ?? [];
    const line = at < 0 ? undefined : lines[Math.min(at, lines.length - 1)];
    (line?.querySelector('a') ?? head.current)?.focus();
  }, [shown]);

  function mark(marking: typeof read, id: string, at: number): void {
    actedAt.current = at;
    marking.mutate(id, {
      onError: () => {
        actedAt.current = null;
      },
    });
  }

  return (
    <Pages
      query={inbox}
      empty={
        <div className="panel" tabIndex={-1} ref={head}>
          <p>
            <strong>{say(isUnread ? 'noneUnread' : 'none')}</strong>
          </p>
          <p>{say(isUnread ? 'noneUnreadText' : 'noneText')}</p>
        </div>
      }
    >
      {(items, { unread }) => (
        <>
          <div className="spread inbox__head">
            <div role="status" ref={head} tabIndex={-1}>
              {unread === '0' ? say('allRead') : say('unreadCount', { count: unread })}
            </div>
            {unread !== '0' && (
              <button
                type="button"
                className="button button--secondary"
                disabled={isBusy}
                onClick={() => mark(readUpTo, items[0]!.id, -1)}
              >
                {say('readAll')}
              </button>
            )}
          </div>
          {read.isError && <ErrorMessage error={read.error} />}
          {readUpTo.isError && <ErrorMessage error={readUpTo.error} />}
          <ul className="list" ref={list}>
            {items.map((item, index) => (
              <InboxLine
                key={item.id}
                item={item}
                isBusy={isBusy}
                onOpen={() => item.readAt === null && read.mutate(item.id)}
                onRead={() => mark(read, item.id, index)}
                onReadUpTo={() => mark(readUpTo, item.id, index)}
              />
            ))}
          </ul>
        </>
      )}
    </Pages>
  );
}
