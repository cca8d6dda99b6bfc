// Test databases live in memory where there is room: to clone one takes a fifth of the time, and nothing waits for the disk.
const { statfsSync } = require('node:fs');

const memory = '/dev/shm';
const enough = 4 * 1024 ** 3;

if (process.env.TMPDIR === undefined && free() >= enough) process.env.TMPDIR = memory;

/** Bytes; none where the system has no such folder, 64 MiB in most containers. */
function free() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
