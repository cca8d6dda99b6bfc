import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts';
import { Notice } from '../ui/notice';
import { refusedTexts } from './refused.texts';

type Code = keyof typeof refusedTexts;

/** Why signing in or linking at the provider came to nothing: the server leads back with `?refused=`. */
export function RefusedNotice({ isLinking = false }: { readonly isLinking?: boolean }) {
  const say = useTexts(refusedTexts);
  const [code] = useState(() => new URLSearchParams(window.location.search).get('refused'));
  useEffect(() => {
    // Said once: it must not stand there when the page is opened again.
    if (code !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [code]);
  if (code === null) return null;
  return (
    <Notice kind="danger" title={say(isLinking ? 'linkTitle' : 'signInTitle')} isNews>
      <p>{say(Object.hasOwn(refusedTexts, code) ? (code as Code) : 'other')}</p>
    </Notice>
  );
}
