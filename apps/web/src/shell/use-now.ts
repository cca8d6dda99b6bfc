import { dayOf } from '../language/formats';
import { useDemonstration } from './use-demonstration';

/** The local date that the server goes by: in a demonstration its clock is moved. */
export function useToday(): string {
  return dayOf(useDemonstration() ?? new Date());
}
