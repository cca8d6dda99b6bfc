import { useState } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import type { PersonWithPassword } from './use-person';

/** The password of an account, the only time that it is shown. */
export function OneTimePassword({ person }: { readonly person: PersonWithPassword }) {
  const say = useTexts('operator.people');
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <Notice kind="success" title={say('oneTime')} isNews>
        <p>
          {person.name}, {say('login')}: <span className="mono">{person.login}</span>
        </p>
        <p>
          <output className="secret">{person.oneTimePassword}</output>
        </p>
        <p>{say('once')}</p>
      </Notice>
      <div className="actions">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => void navigator.clipboard.writeText(person.oneTimePassword).then(() => setCopied(true))}
        >
          {say(isCopied ? 'copied' : 'copy')}
        </button>
        <Link href={`/people/${person.id}`}>{say('toPerson')}</Link>
      </div>
    </>
  );
}
