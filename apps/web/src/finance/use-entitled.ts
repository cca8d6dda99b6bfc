import { useQueries } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { type Me, useMe } from '../session/use-me';

type Office = Me['offices'][number];
type Kind = Schemas['Body']['kind'];

/**
 * The offices of this name that the person holds in bodies of this kind: a financier of a municipality enters no budget lines.
 * Undefined: what the bodies are is not known yet.
 */
function useEntitled(office: Office['office'], kind: Kind): readonly Office[] | undefined {
  const me = useMe();
  const held = me.offices.filter((each) => each.office === office);
  const bodies = useQueries({
    queries: held.map(({ body: { id } }) => ({
      queryKey: ['bodies', 'one', id],
      queryFn: () => answerOf(api.GET('/api/bodies/{id}', { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  });
  if (bodies.some(({ isPending }) => isPending)) return undefined;
  return held.filter((_, index) => bodies[index]?.data?.kind === kind);
}

export function useLineOffices(): readonly Office[] | undefined {
  return useEntitled('financier', 'financeMinistry');
}

export function usePaymentOffices(): readonly Office[] | undefined {
  return useEntitled('treasurer', 'treasury');
}
