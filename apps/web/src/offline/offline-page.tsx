import { useEffect } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useOutgoing } from '../sending/outgoing';
import { SignedOutFrame } from '../session/signed-out-frame';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ReleaseStrip } from './release-strip';
import { begunBy, personHere } from './this-device';

const everySoOften = 10_000;

/** The application was opened and the server is not there: what this device knows is what it has not sent. */
export function OfflinePage({ onRetry }: { readonly onRetry: () => unknown }) {
  const say = useTexts('base.offline');
  const sayOfAll = useTexts('base.ui');
  const sayOfShell = useTexts('base.shell');
  useEffect(() => {
    const timer = setInterval(onRetry, everySoOften);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <SignedOutFrame>
      <ReleaseStrip />
      <Page title={say('title')}>
        <Notice kind="warning">
          <p>{sayOfShell('offline')}</p>
        </Notice>
        <p>{say('lead')}</p>
        <button type="button" className="button button--secondary" onClick={onRetry}>
          {sayOfAll('retry')}
        </button>
        <Unsent person={personHere() ?? ''} />
      </Page>
    </SignedOutFrame>
  );
}

function Unsent({ person }: { readonly person: string }) {
  const say = useTexts('base.offline');
  const { time } = useFormats();
  const waiting = useOutgoing(person).filter(({ problem }) => problem === undefined);
  const drafts = begunBy(person);
  if (waiting.length === 0 && drafts.length === 0) return <p>{say('nothing')}</p>;
  return (
    <>
      {waiting.length > 0 && (
        <section data-unsent="waiting">
          <h2>{say('waiting')}</h2>
          <ul className="list">
            {waiting.map(({ key, text, title, at }) => (
              <li key={key}>
                <strong>{text}</strong> ({title})
                <br />
                <span className="quiet">{time(at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drafts.length > 0 && (
        <section data-unsent="begun">
          <h2>{say('drafts')}</h2>
          <p>{say('draftsText')}</p>
          <ul className="list">
            {drafts.map(({ key, draft }) => (
              <li key={key}>
                {draft.about !== undefined && (
                  <>
                    <strong>{draft.about}</strong>
                    <br />
                  </>
                )}
                <span className="quiet">{say('draft', { time: time(draft.at) })}</span>
                <ul>
                  {textsIn(draft.typed).map((text) => (
                    <li key={text} className="written">
                      {text}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What somebody wrote in words, not what was chosen: names of choices come from the server. */
function textsIn(typed: unknown): readonly string[] {
  if (typeof typed === 'string') return /\s/.test(typed.trim()) ? [typed.trim()] : [];
  if (typeof typed !== 'object' || typed === null) return [];
  return [...new Set(Object.values(typed).flatMap(textsIn))];
}
