import { StartFault } from '#platform';
import { askNodes, askRedis, isCluster } from './redis-client.js';
import type { QuietLog } from './quiet-log.js';
import { within } from './within.js';

/** Milliseconds. A Redis that is away must not hold up the start. */
const timeoutMs = 3_000;

/** @throws StartFault when the Redis answers and cannot be used. */
export async function assertUsableRedis(url: string, log: QuietLog): Promise<void> {
  const where = `REDIS_URL: the Redis at ${new URL(url).host}`;
  const clustered = isCluster(url);
  const ask = async (): Promise<string[]> => {
    const infos = await askRedis(url, async (redis) => {
      if (clustered) await redis.cluster('SLOTS');
      return [await redis.info('cluster'), await redis.info('memory')];
    });
    return clustered ? askNodes(url, (node) => node.info('memory')) : infos;
  };
  const infos = await within(timeoutMs, ask()).catch((error: unknown) => {
    const fault = faultOf(error);
    if (fault !== null) throw new StartFault(`${where} ${fault}`, { cause: error });
    log.warn('Redis does not answer, the start goes on without it', error);
    return [];
  });
  if (infos.some((info) => /^cluster_enabled:1/m.test(info)))
    throw new StartFault(`${where} is a node of a Redis Cluster: add ?cluster=true to the address.`);
  const policies = infos.map((info) => /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'noeviction');
  const policy = policies.find((each) => each !== 'noeviction');
  if (policy !== undefined)
    throw new StartFault(
      `${where} throws keys away when its memory is full (maxmemory-policy ${policy}): set its maxmemory-policy to noeviction.`,
    );
}

/** What a person must change, of an error that will not go away by itself; else null. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { message, code = '' } = error as NodeJS.ErrnoException;
  if (/^(WRONGPASS|NOAUTH|NOPERM|ERR .*(password|AUTH))/.test(message))
    return 'does not let the program in: wrong user or password.';
  if (/cluster support disabled/.test(message)) return 'is no Redis Cluster: take cluster=true out of the address.';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `has a certificate for another name (${message}).`;
  if (/CERT|SIGNATURE/.test(code))
    return `has a certificate that is not trusted (${code}): give that of its authority to Node.js in NODE_EXTRA_CA_CERTS.`;
  return null;
}
