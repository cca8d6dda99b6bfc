import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Tag } from '../ui/tag';
import type { InboxItem } from './use-inbox';

interface InboxLineProps {
  readonly item: InboxItem;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onRead: () => void;
  readonly onReadUpTo: () => void;
}

/** One notice: what has happened or is awaited still, of which case, and why this person is notified. */
export function InboxLine({ item, isBusy, onOpen, onRead, onReadUpTo }: InboxLineProps) {
  const say = useTexts('inbox');
  const sayWork = useTexts('base.work');
  const { time } = useFormats();
  const isRead = item.readAt !== null;
  const id = `notice-${item.id}`;
  return (
    <li className={isRead ? undefined : 'inbox__unread'}>
      <div className="inbox__tags">
        {!isRead && <Tag kind="info">{say('unread')}</Tag>}
        {item.isDuty && <Tag kind="warning">{say('duty')}</Tag>}
        {item.kind === 'reminder' && (
          <Tag>
            {say('reminder')}
            {item.termBasis !== null && `: ${sayWork(item.termBasis)}`}
          </Tag>
        )}
        <time className="quiet" dateTime={item.at}>
          {time(item.at)}
        </time>
      </div>
      <Opened item={item} onOpen={onOpen}>
        {isRead ? item.text : <strong>{item.text}</strong>}
      </Opened>
      {item.case !== null && (
        <p className="inbox__more">
          {item.case.title} <span className="quiet number">· {say('case', { number: item.case.number })}</span>
        </p>
      )}
      <Awaited item={item} />
      <p className="inbox__more quiet">{item.why}</p>
      {!isRead && (
        <div className="inbox__actions">
          <button type="button" className="button button--quiet" disabled={isBusy} aria-describedby={id} onClick={onRead}>
            {say('read')}
          </button>
          <button type="button" className="button button--quiet" disabled={isBusy} aria-describedby={id} onClick={onReadUpTo}>
            {say('readUpTo')}
          </button>
        </div>
      )}
    </li>
  );
}

interface OpenedProps {
  readonly item: InboxItem;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** Leads to the case; of what is of no case, to what it is about. */
function Opened({ item, onOpen, children }: OpenedProps) {
  const id = `notice-${item.id}`;
  const href = item.case === null ? '/settings/webhooks' : `/cases/${item.case.id}`;
  return (
    <Link href={href} id={id} onClick={onOpen}>
      {children}
    </Link>
  );
}

/** What is to be done, and by when; of a reminder its own words say that. */
function Awaited({ item: { kind, task, dueOn } }: { readonly item: InboxItem }) {
  const say = useTexts('inbox');
  const sayWork = useTexts('base.work');
  const { date } = useFormats();
  if (kind === 'reminder' || task === null) return null;
  const by = dueOn === null ? '' : `, ${sayWork('by', { date: date(dueOn) })}`;
  return <p className="inbox__more">{`${say('awaited', { task: task.text })}${by}`}</p>;
}
