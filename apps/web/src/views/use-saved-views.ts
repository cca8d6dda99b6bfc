import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { answerOf, api, type Schemas } from '../api/api';
import { isRefused } from '../api/problem';
import { openQuery, presentQuery, viewParam } from './present-query';

export type SavedView = Schemas['SavedView'];
export type ViewPage = SavedView['page'];

export interface SavedViewsOfPage {
  /** By name, as the server orders them; undefined until they are known. */
  readonly views: readonly SavedView[] | undefined;
  readonly isFailed: boolean;
  /** The one that is open, and whether something else than it keeps is chosen now. */
  readonly open: SavedView | undefined;
  readonly isChanged: boolean;
  /** What is chosen now. */
  readonly present: string;
  readonly addressOf: (view: SavedView | null) => string;
  readonly create: (name: string) => Promise<SavedView>;
  readonly rename: (view: SavedView, name: string) => Promise<SavedView>;
  readonly replace: (view: SavedView) => Promise<SavedView>;
  readonly remove: (view: SavedView) => Promise<void>;
}

/** A person's views of a page, kept on the server. @param names of what can be chosen, as in the address. */
export function useSavedViews(page: ViewPage, names: readonly string[]): SavedViewsOfPage {
  const [path] = useLocation();
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const queryKey = ['views', page];
  const { data, isError } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/me/views', { params: { query: { page } } })),
    staleTime: 60_000,
  });
  const present = presentQuery(search, names);
  const open = data?.items.find(({ id }) => id === search.get(viewParam));
  const chosenBy = ({ query }: SavedView): string => presentQuery(new URLSearchParams(query), names);

  // The list is read anew before a message shows: what it names can be seen.
  async function refreshed(change: Promise<SavedView>): Promise<SavedView> {
    const view = await change;
    await client.invalidateQueries({ queryKey });
    return view;
  }
  const change = (id: string, body: { name?: string; query?: string }): Promise<SavedView> =>
    refreshed(answerOf(api.PATCH('/api/me/views/{id}', { params: { path: { id } }, body })));

  return {
    views: data?.items,
    isFailed: isError && data === undefined,
    open,
    isChanged: open !== undefined && chosenBy(open) !== present,
    present,
    addressOf: (view) => (view === null ? path : `${path}?${openQuery(chosenBy(view), view.id)}`),
    create: async (name) => {
      const view = await refreshed(answerOf(api.POST('/api/me/views', { body: { page, name, query: present } })));
      setSearch(openQuery(present, view.id), { replace: true });
      return view;
    },
    rename: ({ id }, name) => change(id, { name }),
    replace: ({ id }) => change(id, { query: present }),
    remove: async ({ id }) => {
      try {
        await answerOf(api.DELETE('/api/me/views/{id}', { params: { path: { id } } }));
      } catch (error) {
        // Deleted in another browser: it is gone, as was wanted.
        if (!isRefused(error, 'notFound')) throw error;
      }
      setSearch(present, { replace: true });
      await client.invalidateQueries({ queryKey });
    },
  };
}
