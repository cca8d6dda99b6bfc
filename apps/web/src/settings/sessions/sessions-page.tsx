import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { definedParameters } from '../../lists/address';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Pages, usePages } from '../../ui/pages';
import { Tag } from '../../ui/tag';
import { ConfirmedAct } from '../../ui/confirmed-act';
import { SettingsPage } from '../settings-page';
import { useFlashMessage } from '../use-flash-message';
import { deviceOf } from './device';
import { sessionsKey } from './sessions-key';

type Session = Schemas['Session'];

/** Where one is signed in. */
export function SessionsPage() {
  const say = useTexts('settings.sessions');
  const saySettings = useTexts('settings.common');
  const { message, show } = useFlashMessage();
  const sessions = usePages(sessionsKey, (cursor) =>
    answerOf(api.GET('/api/sessions', { params: { query: { limit: 20, ...definedParameters({ cursor }) } } })),
  );

  function done(text: string): void {
    void queryClient.invalidateQueries({ queryKey: sessionsKey });
    show(text);
  }

  return (
    <SettingsPage title={saySettings('sessions')}>
      {message}
      <p>{say('lead')}</p>
      <Pages query={sessions} empty={<p>{say('none')}</p>}>
        {(items) => (
          <>
            <ul className="list">
              {items.map((session) => (
                <SessionLine key={session.id} session={session} onEnded={() => done(say('ended'))} />
              ))}
            </ul>
            {items.length > 1 && (
              <ConfirmedAct
                label={say('endOthers')}
                title={say('endOthersTitle')}
                act={() => answerOf(api.DELETE('/api/sessions'))}
                onDone={() => done(say('endedOthers'))}
              >
                <p>{say('endOthersText')}</p>
              </ConfirmedAct>
            )}
          </>
        )}
      </Pages>
    </SettingsPage>
  );
}

function SessionLine({ session, onEnded }: { readonly session: Session; readonly onEnded: () => void }) {
  const say = useTexts('settings.sessions');
  const { time } = useFormats();
  const { id, userAgent, createdAt, lastSeenAt, expiresAt, current } = session;
  const { browser, system } = deviceOf(userAgent);
  const device =
    browser !== null && system !== null
      ? say('onDevice', { browser, system })
      : (browser ?? system ?? userAgent ?? say('unknown'));
  return (
    <li>
      <div className="titled">
        <h2>{device}</h2>
        {current && <Tag kind="success">{say('current')}</Tag>}
      </div>
      {lastSeenAt !== null && <p>{say('lastUsed', { time: time(lastSeenAt) })}</p>}
      <p className="quiet">
        {say('started', { time: time(createdAt) })}
        <br />
        {say('ends', { time: time(expiresAt) })}
      </p>
      {!current && (
        <div className="actions">
          <ConfirmedAct
            label={say('end')}
            of={device}
            title={say('endTitle')}
            isDanger={false}
            act={() => answerOf(api.DELETE('/api/sessions/{id}', { params: { path: { id } } }))}
            onDone={onEnded}
          >
            <p>{say('endText', { device })}</p>
          </ConfirmedAct>
        </div>
      )}
    </li>
  );
}
