import type { DataSource } from 'typeorm';
import type { Reading } from './metrics.js';

interface PoolUse {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const companions = new WeakMap<DataSource, DataSource[]>();

/** Connections that a part of the program keeps for itself beside the others count with them. */
export function countWith(main: DataSource, own: DataSource): void {
  companions.set(main, [...(companions.get(main) ?? []), own]);
}

/** Connections of this process to the database, and who waits for one. */
export function poolReadings(main: DataSource): Reading[] {
  const open = [main, ...(companions.get(main) ?? [])].filter(({ isInitialized }) => isInitialized);
  const pools = open.map(({ driver }) => (driver as unknown as { master: PoolUse }).master);
  const sum = (count: (pool: PoolUse) => number): number => pools.reduce((total, pool) => total + count(pool), 0);
  const states = {
    total: sum(({ totalCount }) => totalCount),
    idle: sum(({ idleCount }) => idleCount),
    waiting: sum(({ waitingCount }) => waitingCount),
  };
  return Object.entries(states).map(([state, value]) => ({
    name: 'database_pool',
    help: 'Connections of this process to the database, and who waits for one',
    labels: { state },
    value,
  }));
}
