import type { CaseFilters } from '../cases/case-query';
import type { Indicators } from './indicators';

type Chosen = Pick<Indicators, 'workflow' | 'workflows'>;

/** The list of the cases behind a number; of one workflow alone where the reader sees cases of several. */
export function casesAddress({ workflow, workflows }: Chosen): (filters: CaseFilters) => string {
  const own: CaseFilters = workflows.length > 1 ? { workflow } : {};
  return (filters) => {
    const query = new URLSearchParams({ ...own, ...filters }).toString();
    return query === '' ? '/cases' : `/cases?${query}`;
  };
}
