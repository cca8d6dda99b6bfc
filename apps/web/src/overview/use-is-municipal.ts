import { useQueries } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { useMe } from '../session/use-me';

/** Whether the person acts for a municipality: its money comes first. */
export function useIsMunicipal(): boolean {
  const me = useMe();
  const bodies = [...new Set(me.offices.map(({ body }) => body.id))];
  const found = useQueries({
    queries: bodies.map((id) => ({
      queryKey: ['bodies', 'one', id],
      queryFn: () => answerOf(api.GET('/api/bodies/{id}', { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  });
  return found.some(({ data }) => data?.kind === 'municipality');
}
