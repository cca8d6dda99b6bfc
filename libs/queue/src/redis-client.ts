import { Cluster, Redis, type RedisOptions } from 'ioredis';

export type RedisClient = Redis | Cluster;

/** Milliseconds. */
const connectTimeout = 2_000;

/** Milliseconds until the next attempt to connect. */
const reconnectPause = (times: number): number => Math.min(times * 100, 1_000);

/** Of those who ring: fails at once when there is no connection, and in time when there is no answer. */
export const ringing: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2_500,
};

/** Of those who work: waits as long as it takes (BullMQ demands it). */
export const working: RedisOptions = { maxRetriesPerRequest: null };

/** Connects at once, and again and again. The address may say `?cluster=true`. */
export function connectRedis(url: string, options: RedisOptions): RedisClient {
  const patience = { ...options, connectTimeout, retryStrategy: reconnectPause };
  const address = new URL(url);
  if (address.searchParams.get('cluster') !== 'true') return impatient(new Redis(url, patience));
  const { username, password, hostname, port, protocol } = address;
  const redisOptions: RedisOptions = {
    ...patience,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Cluster([{ host, port: Number(port || 6379) }], {
    enableOfflineQueue: options.enableOfflineQueue,
    clusterRetryStrategy: reconnectPause,
    redisOptions,
  });
}

/**
 * Also ends a connection that was taken and hears nothing: ioredis 5.11 times the handshake of TCP only and waits for the
 * first word for ever, and BullMQ for the connection on which it listens, which is a duplicate of that of the workers.
 */
function impatient(client: Redis): Redis {
  client.on('connect', () => {
    const timer = setTimeout(() => client.disconnect(true), connectTimeout).unref();
    for (const event of ['ready', 'close']) client.once(event, () => clearTimeout(timer));
  });
  const duplicate = client.duplicate.bind(client);
  client.duplicate = (options) => impatient(duplicate(options));
  return client;
}

/** One connection that is used once. @throws what the server or the way to it says. */
export async function askRedis<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { ...ringing, connectTimeout, lazyConnect: true, retryStrategy: () => null });
  let refusal: unknown;
  // ioredis reports a refused password only here; to the caller it says that the connection is closed.
  redis.on('error', (error) => (refusal = error));
  try {
    await redis.connect();
    return await ask(redis);
  } catch (error) {
    throw refusal ?? error;
  } finally {
    redis.disconnect();
  }
}
