import { reason, Refused } from '#machine';
import { Semaphore } from '#platform';

/** After which one may be free again. */
const seconds = '2';

/**
 * Where every password of this process is computed. argon2 computes in libuv's pool of four threads: two are left to files
 * and names. 100 that wait take about 2 s (19 ms each, 2 cores, November 2026); memory is bounded by 2 × 19 MiB.
 */
export const passwordSemaphore = new Semaphore({
  parallel: 2,
  maxWaiting: 100,
  refusal: () => new Refused('tooManyRequests', [reason('tooManySignIns', { seconds })]),
});
