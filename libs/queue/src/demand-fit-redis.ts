import { StartFault } from '#platform';
import { askRedis } from './redis-client.js';
import type { QuietLog } from './quiet-log.js';
import { within } from './within.js';

/** Milliseconds. A Redis that is away must not hold up the start. */
const patience = 3_000;

/** @throws StartFault when the Redis answers and cannot be used. */
export async function demandFitRedis(url: string, log: QuietLog): Promise<void> {
  const where = `REDIS_URL: the Redis at ${new URL(url).host}`;
  const memory = await within(
    patience,
    askRedis(url, (redis) => redis.info('memory')),
  ).catch((error: unknown) => {
    if (isRefusal(error)) throw new StartFault(`${where} does not let the program in: wrong user or password.`, { cause: error });
    log.warn('Redis does not answer, the start goes on without it', error);
    return '';
  });
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'noeviction';
  if (policy !== 'noeviction')
    throw new StartFault(
      `${where} throws keys away when its memory is full (maxmemory-policy ${policy}): set its maxmemory-policy to noeviction.`,
    );
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && /^(WRONGPASS|NOAUTH|NOPERM|ERR .*(password|AUTH))/.test(error.message);
}
