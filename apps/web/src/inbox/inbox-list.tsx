import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../language/texts';
import { Trouble } from '../ui/trouble';
import { inboxTexts } from './inbox.texts';
import { InboxLine } from './inbox-line';
import { type InboxItem, useRead, useReadUpTo } from './use-inbox';

/** Where in the list something was taken as read just now; null: nowhere. */
export type Acted = number | 'all' | null;

interface InboxListProps {
  readonly items: readonly InboxItem[];
  readonly unread: string;
  readonly acted: RefObject<Acted>;
}

export function InboxList({ items, unread, acted }: InboxListProps) {
  const say = useTexts(inboxTexts);
  const read = useRead();
  const readUpTo = useReadUpTo();
  const count = useFocusAfter(items, acted);
  const isBusy = read.isPending || readUpTo.isPending;
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
            onClick={() => {
              acted.current = 'all';
              readUpTo.mutate(items[0]!.id);
            }}
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
            onRead={() => {
              acted.current = index;
              read.mutate(item.id);
            }}
            onReadUpTo={() => {
              acted.current = index;
              readUpTo.mutate(item.id);
            }}
          />
        ))}
      </ul>
    </>
  );
}

/**
 * The button that was used goes with what it did: who works by keyboard stays at its notice, or comes to the next one where it
 * has left the list. @returns what takes the focus after everything was taken as read.
 */
function useFocusAfter(items: readonly InboxItem[], acted: RefObject<Acted>): RefObject<HTMLParagraphElement | null> {
  const count = useRef<HTMLParagraphElement>(null);
  const shown = items.map(({ id, readAt }) => `${id} ${readAt}`).join();
  useEffect(() => {
    const at = acted.current;
    acted.current = null;
    if (at === 'all') count.current?.focus();
    if (typeof at === 'number') document.getElementById(`notice-${items[Math.min(at, items.length - 1)]?.id}`)?.focus();
    // As soon as the list is another than before, and not sooner.
  }, [shown]);
  return count;
}
