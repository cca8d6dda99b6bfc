import { useEffect, useState } from 'react';
import { useWords } from '../language/texts';
import { Notice } from '../ui/notice';

/** Why signing in or linking at the provider came to nothing: the server leads back with `?refused=`. */
export function RefusedNotice({ isLinking = false }: { readonly isLinking?: boolean }) {
  const texts = useWords('base.refused');
  const [code] = useState(() => new URLSearchParams(window.location.search).get('refused'));
  useEffect(() => {
    // Said once: it must not stand there when the page is opened again.
    if (code !== null) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [code]);
  if (code === null) return null;
  return (
    <Notice kind="danger" title={texts[isLinking ? 'linkTitle' : 'signInTitle']} isNews>
      <p>{Object.hasOwn(texts, code) ? texts[code] : texts.other}</p>
    </Notice>
  );
}
