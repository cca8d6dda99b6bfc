import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './program.js';
import { startRedis, type TestRedis } from './redis.js';

/** A Redis Cluster of three nodes without replicas, that share the slots. */
export interface TestCluster {
  readonly nodes: readonly TestRedis[];
  /** The node that holds this key. */
  holder(key: string): Promise<TestRedis>;
  remove(): Promise<void>;
}

const slots = 16_384;
const size = 3;

/** A node that is reached at 127.0.0.1 and knows no other. @param bus its second port: by itself it takes its port + 10,000, which may not exist. */
export function startNode(bus: number): Promise<TestRedis> {
  const address = ['--cluster-announce-ip', '127.0.0.1', '--cluster-port', String(bus)];
  return startRedis({ settings: ['--cluster-enabled', 'yes', ...address] });
}

export async function startCluster(): Promise<TestCluster> {
  const buses = await Promise.all(Array.from({ length: size }, freePort));
  const nodes = await Promise.all(buses.map(startNode));
  const begins = (at: number): number => Math.ceil((slots / size) * at);
  for (const [at, node] of nodes.entries()) {
    await node.command('CLUSTER', 'ADDSLOTSRANGE', String(begins(at)), String(begins(at + 1) - 1));
    await node.command('CLUSTER', 'SET-CONFIG-EPOCH', String(at + 1));
    await nodes[0]!.command('CLUSTER', 'MEET', '127.0.0.1', String(node.port), String(buses[at]));
  }
  await Promise.all(nodes.map(untilWhole));
  return {
    nodes,
    holder: async (key) => {
      const slot = Number((await nodes[0]!.command('CLUSTER', 'KEYSLOT', key)).slice(1));
      return nodes.find((_, at) => slot < begins(at + 1))!;
    },
    remove: async () => void (await Promise.all(nodes.map((node) => node.remove()))),
  };
}

/** Until the node knows who holds each slot: before, it answers nothing. */
async function untilWhole(node: TestRedis): Promise<void> {
  const limit = Date.now() + 10_000;
  while ((await node.command('GET', 'any')).startsWith('-CLUSTERDOWN')) {
    if (Date.now() > limit) throw new Error(`the cluster does not come up at port ${node.port}`);
    await delay(20);
  }
}
