/** In the address of a page: which saved view is open. */
export const viewParam = 'view';

/** What an address chooses of a page, always written in one way: two that choose the same are equal. */
export function presentQuery(search: URLSearchParams, names: readonly string[]): string {
  const chosen = [...search].filter(([name, value]) => names.includes(name) && value !== '');
  return new URLSearchParams([...new Map(chosen)].sort(([one], [other]) => (one < other ? -1 : 1))).toString();
}

/** The address behind its question mark under which a view is open. */
export function openQuery(query: string, id: string): string {
  return query === '' ? `${viewParam}=${id}` : `${query}&${viewParam}=${id}`;
}
