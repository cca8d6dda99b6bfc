import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';
import type { Area } from '../language/areas';
import { loadTexts } from '../language/i18n';
import { Loading } from './loading';

/**
 * A page whose script and texts are loaded when it is first shown. A load that fails is thrown to the border of faults, and is tried
 * again when the page is shown again. Not `React.lazy`: it never loads again after a failure, and what it suspends is shown 300 ms
 * after the fallback at the earliest. `test/web` compares the areas with what the page shows.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  ...areas: readonly Area[]
): FunctionComponent<Props> {
  let Page: ComponentType<Props> | undefined;
  return function LazyPage(props: Props) {
    const [, setLoaded] = useState(false);
    const [failure, setFailure] = useState<{ readonly reason: unknown }>();
    useEffect(() => {
      if (Page) return;
      Promise.all([load(), loadTexts(...areas)]).then(
        ([page]) => {
          Page = page.default;
          setLoaded(true);
        },
        (reason: unknown) => setFailure({ reason }),
      );
    }, []);
    if (failure) throw failure.reason;
    return Page ? <Page {...props} /> : <Loading lines={6} />;
  };
}
