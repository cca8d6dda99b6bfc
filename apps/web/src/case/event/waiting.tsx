import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import type { Case } from '../use-case';

/** The step is kept on this device until the server is reached. */
export function Waiting({ found }: { readonly found: Case }) {
  const say = useTexts('parts.form');
  return (
    <Page title={say('waits')} caption={`${found.number} · ${found.title}`}>
      <Notice kind="warning">
        <p>{say('waitsText')}</p>
      </Notice>
      <Link href="/" className="button button--secondary">
        {say('toCase')}
      </Link>
    </Page>
  );
}
