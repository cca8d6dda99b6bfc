import type { DataSource } from 'typeorm';
import type { Reading } from './metrics.js';

interface PoolUse {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Connections of this process to the database, and who waits for one. */
export function poolReadings(dataSource: DataSource): Reading[] {
  const { totalCount, idleCount, waitingCount } = (dataSource.driver as unknown as { master: PoolUse }).master;
  return Object.entries({ total: totalCount, idle: idleCount, waiting: waitingCount }).map(([state, value]) => ({
    name: 'database_pool',
    help: 'Connections of this process to the database, and who waits for one',
    labels: { state },
    value,
  }));
}
