import type { DataSource, EntityManager } from 'typeorm';
import { loadRulesAndCalendars } from '#calendar';
import { hasDemonstrationAccounts, loadDemonstrationAccounts, qualifyScopes, type ScopedWorkflow } from '#identity';
import { startEvent, type WorkflowPackage } from '#machine';
import { Clock, type Configuration, inTransaction, recordTables, StartFault } from '#platform';
import { demonstrationBodies, loadDemonstrationBodies, loadDemonstrationRegistry, loadReferenceData } from '#registry';
import { packages } from '#workflows';

/** Brings in what every installation has, and in demonstration mode its bodies and accounts. Changes nothing twice. */
export async function loadData(dataSource: DataSource, { demo }: Pick<Configuration, 'demo'>): Promise<void> {
  if (!demo && (await hasDemonstrationAccounts(dataSource)))
    throw new StartFault(
      'This database holds the accounts of a demonstration, whose passwords everybody knows, but DEMO is off: use another database (DATABASE_URL or DATA_DIR), or set DEMO=true.',
    );
  await inTransaction(dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadTerms(tx);
    // Not by a migration: what changes tokens outside of a recorded operation is a fault of `verify`.
    await qualifyScopes(tx, packages.map(scopedWorkflow));
    if (demo) await loadDemonstration(tx);
    await recordTables(tx, new Clock().now().toISOString());
  });
}

function scopedWorkflow({ name, versions }: WorkflowPackage): ScopedWorkflow {
  return { name, events: [...new Set([startEvent, ...versions.flatMap(({ events }) => Object.keys(events))])] };
}

/** The calendars and rules by which every workflow of this program counts. */
export function loadTerms(tx: EntityManager): Promise<void> {
  return loadRulesAndCalendars(
    tx,
    packages.flatMap(({ rules }) => rules ?? []),
  );
}

async function loadDemonstration(tx: EntityManager): Promise<void> {
  await loadDemonstrationBodies(tx);
  await loadDemonstrationRegistry(tx);
  await loadDemonstrationAccounts(
    tx,
    Object.entries(demonstrationBodies).map(([key, { id, kind }]) => ({ id, kind, key })),
  );
}
