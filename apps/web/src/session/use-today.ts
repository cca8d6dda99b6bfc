import { dayOf } from '../language/formats';
import { useMe } from './use-me';

/** The time that the server goes by: a computer's own clock may be wrong, a demonstration's may be ahead. */
export function useNow(): string {
  return useMe().now;
}

/** The local date of it. */
export function useToday(): string {
  return dayOf(useNow());
}
