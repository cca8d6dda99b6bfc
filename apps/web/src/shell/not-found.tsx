import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Page } from '../ui/page';
import { shellTexts } from './shell.texts';

export function NotFound() {
  const say = useTexts(shellTexts);
  return (
    <Page title={say('notFound')}>
      <p>{say('notFoundText')}</p>
      <Link href="~/">{say('work')}</Link>
    </Page>
  );
}
