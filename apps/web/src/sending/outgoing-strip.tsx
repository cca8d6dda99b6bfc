import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Notice } from '../ui/notice';
import { forgetOutgoing, useOutgoing } from './outgoing';

/** On every page: what this device has still to send, and what the server did not take. */
export function OutgoingStrip({ person }: { readonly person: string }) {
  const say = useTexts('base.sending');
  const outgoing = useOutgoing(person);
  const waiting = outgoing.filter(({ problem }) => problem === undefined);
  const refused = outgoing.filter(({ problem }) => problem !== undefined);
  return (
    <div role="status">
      {waiting.length > 0 && (
        <div className="strip">
          <p>
            {say('waiting', { count: waiting.length })}: {waiting.map(({ text, title }) => `${text} (${title})`).join('; ')}
          </p>
        </div>
      )}
      {refused.map(({ key, instance, title, text, problem }) => (
        <div key={key} className="main main--strip">
          <Notice kind="danger" title={say('refused')}>
            <p>
              <Link href={`~/cases/${instance}`}>{title}</Link>: {text}. {problem!.detail || problem!.title}
            </p>
            <button type="button" className="button button--secondary" onClick={() => forgetOutgoing(key)}>
              {say('seen')}
            </button>
          </Notice>
        </div>
      ))}
    </div>
  );
}
