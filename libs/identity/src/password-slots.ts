import { Slots } from './slots.js';

/**
 * Where every password of this process is computed. argon2 computes in libuv's pool of four threads: two are left to files
 * and names. 100 in line wait about 2 s (19 ms each, 2 cores, November 2026); memory is bounded by 2 × 19 MiB.
 */
export const passwordSlots = new Slots(2, 100);
