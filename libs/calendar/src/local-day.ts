import { localDate } from '#machine';

/** The civil time of the Kyrgyz Republic: UTC+6, no daylight saving (DOMAIN.md §7). */
export const timeZone = 'Asia/Bishkek';

/** The local date (YYYY-MM-DD) of an ISO 8601 instant in the Kyrgyz Republic. */
export function localDay(at: string): string {
  return localDate(at, timeZone);
}
