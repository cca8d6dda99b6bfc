import { useTexts } from '../language/texts';
import { useSignInWays } from './use-sign-in-ways';

/** Links for everybody: the public pages, where a workflow publishes its cases, and the API. */
export function Foot() {
  const say = useTexts('base.shell');
  const ways = useSignInWays().data;
  return (
    <footer className="foot no-print">
      <div className="foot__inside">
        {ways?.publicPages && <a href="/public">{say('public')}</a>}
        <a href="/api/docs">{say('api')}</a>
      </div>
    </footer>
  );
}
