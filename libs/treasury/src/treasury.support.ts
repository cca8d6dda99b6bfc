import { type Acting, StepRefused } from '#engine';
import { calendarEntities, calendarLifeMigration, calendarMigration } from '#calendar';
import {
  inTransaction,
  newId,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
  projectFile,
  requestAnswerMigration,
  sqlMigration,
} from '#platform';
import { demonstrationBodies, loadDemonstrationBodies, loadReferenceData, registryEntities, registryMigration } from '#registry';
import type { DataSource } from 'typeorm';
import type { BudgetLines } from './budget-lines.js';
import type { Payments } from './payments.js';
import {
  ledgerPayeeMigration,
  ledgerKindsMigration,
  moneyConfirmedMigration,
  paymentRepeatsMigration,
  treasuryAppendOnly,
  treasuryEntities,
  treasuryMigration,
} from './treasury.schema.js';

const engineMigration = sqlMigration(1764000004000, 'Engine', projectFile('libs/engine/migrations/engine.sql'));

/** What this lib needs of the whole schema; of the engine only its tables. */
export const treasuryTestSchema = {
  entities: [...registryEntities, ...calendarEntities, ...treasuryEntities],
  migrations: [
    registryMigration,
    calendarMigration,
    engineMigration,
    treasuryMigration,
    operationJournalMigration,
    operationRowMigration,
    calendarLifeMigration,
    requestAnswerMigration,
    moneyConfirmedMigration,
    paymentRepeatsMigration,
    ledgerPayeeMigration,
    ledgerKindsMigration,
  ],
  appendOnly: [...treasuryAppendOnly, ...operationJournalAppendOnly],
};

export const { financeMinistry, treasury, ministry, aimak, city, auditOffice } = demonstrationBodies;

export function loadBodies(dataSource: DataSource): Promise<void> {
  return inTransaction(dataSource, async (tx) => {
    await loadReferenceData(tx);
    await loadDemonstrationBodies(tx);
  });
}

export function acting(
  reads: Acting['reads'],
  ...offices: readonly (readonly [body: { readonly id: string }, office: string])[]
): Acting {
  return {
    person: newId(),
    offices: offices.map(([body, office]) => ({ id: newId(), body: body.id, office, basis: 'order' })),
    reads,
  };
}

export const financier = acting('own', [financeMinistry, 'financier']);
export const treasurer = acting('own', [treasury, 'treasurer']);
/** Another person in the same office. */
export const secondTreasurer = acting('own', [treasury, 'treasurer']);

/** The row of a case; answers its internal id. */
export async function insertCase(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<[{ id: string }]>(
    `insert into instance (uuid, workflow, version, created_at) values ($1, 'leave', 'v1', '2026-01-01T00:00:00Z') returning id`,
    [newId()],
  );
  return row.id;
}

export async function allocate(
  dataSource: DataSource,
  rows: BudgetLines | Payments,
  instanceId: string,
  ...changes: readonly (readonly [id: string, amount: string])[]
): Promise<void> {
  const all = changes.map(([id, amount]) => ({ ordinal: 0, instanceId, id, amount }));
  try {
    await inTransaction(dataSource, (tx) => rows.allocate(tx, all));
  } catch (error) {
    throw error instanceof StepRefused ? error.refused : error;
  }
}
