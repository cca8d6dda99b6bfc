import type { DataSource, EntityManager } from 'typeorm';
import { loadRulesAndCalendars } from '#calendar';
import { hasDemonstrationAccounts, loadDemonstrationAccounts } from '#identity';
import { Clock, type Configuration, inTransaction, recordTables, StartFault } from '#platform';
import { demonstrationBodies, loadDemonstrationBodies, loadDemonstrationRegistry, loadReferenceData } from '#registry';

/** Brings in what every installation has, and in demonstration mode its bodies and accounts. Changes nothing twice. */
export async function loadData(dataSource: DataSource, { demo }: Pick<Configuration, 'demo'>): Promise<void> {
  if (!demo && (await hasDemonstrationAccounts(dataSource)))
    throw new StartFault(
      'This database holds the accounts of a demonstration, whose passwords everybody knows, but DEMO is off: use another database (DATABASE_URL or DATA_DIR), or set DEMO=true.',
    );
  await inTransaction(dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadRulesAndCalendars(tx);
    if (demo) await loadDemonstration(tx);
    await recordTables(tx, new Clock().now().toISOString());
  });
}

async function loadDemonstration(tx: EntityManager): Promise<void> {
  await loadDemonstrationBodies(tx);
  await loadDemonstrationRegistry(tx);
  await loadDemonstrationAccounts(
    tx,
    Object.entries(demonstrationBodies).map(([key, { id, kind }]) => ({ id, kind, key })),
  );
}
