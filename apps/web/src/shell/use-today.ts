import { dayOf } from '../language/formats';
import { useMe } from '../session/use-me';

/** The local date that the server goes by. */
export function useToday(): string {
  return dayOf(useMe().data?.now ?? new Date());
}
