import type { EntityManager } from 'typeorm';
import { loadPowers } from './power.loader.js';
import { loadTerritories } from './territory.loader.js';

/** Brings territories, successions and powers of libs/registry/data into the database; run at each start, changes nothing twice. */
export async function loadReferenceData(tx: EntityManager): Promise<void> {
  await loadTerritories(tx);
  await loadPowers(tx);
}
