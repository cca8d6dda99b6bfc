import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Area } from '../language/areas';
import { loadTexts } from '../language/i18n';

/** A page that comes when it is asked for, together with its texts. `test/web` compares the areas with what the page shows. */
export function lazyPage<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  ...areas: readonly Area[]
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadTexts(...areas)]);
    return page;
  });
}
