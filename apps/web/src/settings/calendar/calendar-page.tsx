import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { ActButton } from '../../ui/act-button';
import { QueryResult } from '../../ui/query-result';
import { Facts } from '../../ui/facts';
import { ErrorMessage } from '../../ui/error-message';
import { ConfirmedAct } from '../../ui/confirmed-act';
import { SecretBox } from '../secret-box';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { feedKey } from './feed-key';

type Feed = Schemas['CalendarFeed'];

const make = () => answerOf(api.POST('/api/me/calendar-feed'));

/** One's due dates in other programs, at a secret address. */
export function CalendarPage() {
  const say = useTexts('settings.calendar');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  const [address, setAddress] = useState<string | null>(null);
  const feed = useQuery({ queryKey: feedKey, queryFn: () => answerOf(api.GET('/api/me/calendar-feed')) });

  function made({ address: secret, ...view }: Schemas['CalendarFeedWithAddress']): void {
    queryClient.setQueryData<Feed>(feedKey, view);
    setAddress(secret);
  }

  function revoked(): void {
    queryClient.setQueryData<Feed>(feedKey, { createdAt: null, lastReadAt: null });
    setAddress(null);
    show(say('revoked'));
  }

  return (
    <SettingsPage title={saySettings('calendar')}>
      {message}
      <p>{say('lead')}</p>
      <QueryResult query={feed}>
        {(found) => (
          <>
            {address !== null && <SecretBox label={say('address')} secret={address} />}
            {found.createdAt === null ? <NoFeed onMade={made} /> : <FeedPart feed={found} onMade={made} onRevoked={revoked} />}
          </>
        )}
      </QueryResult>
      <h2>{say('how')}</h2>
      <ul>
        <li>{say('google')}</li>
        <li>{say('outlook')}</li>
        <li>{say('apple')}</li>
        <li>{say('thunderbird')}</li>
      </ul>
      <p className="quiet">{say('often')}</p>
    </SettingsPage>
  );
}

type Made = (feed: Schemas['CalendarFeedWithAddress']) => void;

function NoFeed({ onMade }: { readonly onMade: Made }) {
  const say = useTexts('settings.calendar');
  const making = useMutation({ mutationFn: make, gcTime: 0, onSuccess: onMade });
  return (
    <>
      <p>{say('noneYet')}</p>
      <p>{say('warning')}</p>
      {making.isError && <ErrorMessage error={making.error} />}
      <div className="actions">
        <ActButton isPending={making.isPending} onAct={() => making.mutate()}>
          {say(making.isPending ? 'making' : 'make')}
        </ActButton>
      </div>
    </>
  );
}

interface FeedPartProps {
  readonly feed: Feed;
  readonly onMade: Made;
  readonly onRevoked: () => void;
}

function FeedPart({ feed, onMade, onRevoked }: FeedPartProps) {
  const say = useTexts('settings.calendar');
  const { time } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [say('made'), time(feed.createdAt!)],
          [say('lastRead'), feed.lastReadAt === null ? say('neverRead') : time(feed.lastReadAt)],
        ]}
      />
      <p>{say('warning')}</p>
      <p>{say('lost')}</p>
      <div className="actions">
        <ConfirmedAct label={say('renew')} title={say('renewTitle')} isDanger={false} act={make} onDone={onMade}>
          <p>{say('renewText')}</p>
        </ConfirmedAct>
        <ConfirmedAct
          label={say('revoke')}
          title={say('revokeTitle')}
          act={() => answerOf(api.DELETE('/api/me/calendar-feed'))}
          onDone={onRevoked}
        >
          <p>{say('revokeText')}</p>
        </ConfirmedAct>
      </div>
    </>
  );
}
