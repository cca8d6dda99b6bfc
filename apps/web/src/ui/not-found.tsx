import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Page } from './page';

export function NotFound() {
  const say = useTexts('base.shell');
  return (
    <Page title={say('notFound')}>
      <p>{say('notFoundText')}</p>
      <Link href="~/">{say('work')}</Link>
    </Page>
  );
}
