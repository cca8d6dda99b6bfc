import { Link, useSearchParams } from 'wouter';
import { useTexts } from '../language/texts';
import { useUnread } from '../shell/use-unread';
import { Page } from '../ui/page';
import { InboxPart } from './inbox-part';
import './inbox.css';

/** My notices, newest first. The filter stands in the address. */
export default function InboxPage() {
  const say = useTexts('inbox');
  const [search] = useSearchParams();
  const isUnread = search.get('unread') === 'true';
  return (
    <Page title={say('title')}>
      <Which isUnread={isUnread} />
      <InboxPart key={String(isUnread)} isUnread={isUnread} />
      <p className="inbox__settings">
        <Link href="/settings/notices">{say('settings')}</Link>
      </p>
    </Page>
  );
}

function Which({ isUnread }: { readonly isUnread: boolean }) {
  const say = useTexts('inbox');
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
