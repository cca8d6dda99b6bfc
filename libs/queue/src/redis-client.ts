import { fullJitter } from '#platform';
import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';

export type RedisClient = Redis | Cluster;

/**
 * Milliseconds, of every connection. ioredis 5.11 waits for the end of a connection that it gives up even if that never was
 * one, by default for two seconds in which no process can end.
 */
const times = { connectTimeout: 2_000, disconnectTimeout: 200 } as const;

/** Milliseconds until the next attempt to connect: not all connections of all processes at once. */
const reconnectPause = (times: number): number => fullJitter(Math.min(times * 200, 2_000));

/** Of notifiers: fails at once when there is no connection, and in time when there is no answer. */
export const notifying: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2_500,
};

/** Of those who work: waits as long as it takes (BullMQ demands it). */
export const working: RedisOptions = { maxRetriesPerRequest: null };

/** Whether an address means a Redis Cluster: it says `?cluster=true`. */
export function isCluster(url: string): boolean {
  return new URL(url).searchParams.get('cluster') === 'true';
}

/** Connects at once, and again and again. */
export function connectRedis(url: string, options: RedisOptions): RedisClient {
  const persistent = { ...options, ...times, retryStrategy: reconnectPause };
  return isCluster(url)
    ? openCluster(url, persistent, { clusterRetryStrategy: reconnectPause })
    : bind(new Redis(url, persistent));
}

/** Each `node=host:port` names one more of its nodes, which says where the others are when the first is away. */
function openCluster(url: string, options: RedisOptions, cluster: ClusterOptions): Cluster {
  const address = new URL(url);
  const { username, password, protocol } = address;
  const redisOptions: RedisOptions = {
    ...options,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
  const nodes = [address.host, ...address.searchParams.getAll('node')].map((host) => new URL(`redis://${host}`));
  return bindNodes(
    new Cluster(
      nodes.map(({ hostname, port }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) })),
      { enableOfflineQueue: options.enableOfflineQueue, redisOptions, ...cluster },
    ),
  );
}

/** As `bind`, for each node to which a cluster connects. */
function bindNodes(cluster: Cluster): Cluster {
  endable(cluster);
  cluster.on('+node', (node: Redis) => void bind(node));
  const duplicate = cluster.duplicate.bind(cluster);
  cluster.duplicate = (...overrides) => bindNodes(duplicate(...overrides));
  return cluster;
}

/**
 * Also ends a connection that was taken and receives nothing: ioredis 5.11 times the handshake of TCP only and waits for the
 * first word for ever, and BullMQ for the connection on which it listens, which is a duplicate of that of the workers.
 */
function bind(client: Redis): Redis {
  endable(client);
  client.on('connect', () => {
    const timer = setTimeout(() => client.disconnect(true), times.connectTimeout).unref();
    for (const event of ['ready', 'close']) client.once(event, () => clearTimeout(timer));
  });
  const duplicate = client.duplicate.bind(client);
  client.duplicate = (options) => bind(duplicate(options));
  return client;
}

/**
 * Also ends when it is given up between two attempts to connect: ioredis 5.11 does not, nor what waits for it, unless one more
 * attempt fails.
 */
function endable(client: RedisClient): void {
  const disconnect = client.disconnect.bind(client);
  client.disconnect = (reconnect = false) => {
    const isBetween = client.status === 'reconnecting';
    disconnect(reconnect);
    if (reconnect || !isBetween) return;
    client.once('connect', () => disconnect());
    client.connect().catch(() => undefined);
  };
}

/** One connection that is used once. @throws what the server or the way to it says. */
export async function askRedis<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { ...notifying, ...times, lazyConnect: true, retryStrategy: () => null });
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

/** Every node of a cluster that holds keys, over connections that are used once. @throws what the way to them says. */
export async function askNodes<T>(url: string, ask: (node: Redis) => Promise<T>): Promise<T[]> {
  const once = { ...notifying, ...times };
  const cluster = openCluster(url, once, { lazyConnect: true, clusterRetryStrategy: () => null });
  cluster.on('error', () => undefined);
  try {
    await cluster.connect();
    return await Promise.all(cluster.nodes('master').map(ask));
  } finally {
    cluster.disconnect();
  }
}
