import { projectFile, sqlMigration } from '#platform';

export { type BatchOperation } from './batch-operation.js';
export { BatchRun } from './batch-run.js';
export { caseAfter } from './batch.reader.js';
export { BatchesModule } from './batches.module.js';
export { bulkTexts, incidentTexts } from './batches.texts.js';
export { type BulkAct, BulkOperations } from './bulk/bulk-operations.js';
export { type BulkItem, type BulkLine, type BulkOutcome, bulkOutcomes, BulkReader, type BulkView } from './bulk/bulk.reader.js';
export { type Blocked, type BulkPlan, type MatchedCase, maxMatched } from './bulk/plan.js';
export { IncidentRetries, maxRetried, type Retried, type RetryPlan } from './incident-retries.js';
export { PlanToken } from './plan-token.js';
export { type RecomputationPlan } from './recompute/plan.js';
export {
  type RecomputationItem,
  type RecomputationLine,
  type RecomputationOutcome,
  recomputationOutcomes,
  RecomputationReader,
  type RecomputationView,
} from './recompute/recomputation.reader.js';
export { Recomputations } from './recompute/recomputations.js';
export { type BegunCase, RowCases } from './table/row-cases.js';
export { type ForeseenStarts, StartCheck } from './table/start-check.js';

export const bulkMigration = sqlMigration(1764000014000, 'Bulk', projectFile('libs/batches/migrations/bulk.sql'));

export const recomputationMigration = sqlMigration(
  1764000022500,
  'Recomputation',
  projectFile('libs/batches/migrations/recomputation.sql'),
);

export const itemPauseMigration = sqlMigration(1764600008010, 'ItemPause', projectFile('libs/batches/migrations/item-pause.sql'));

export const itemFenceMigration = sqlMigration(1764600009010, 'ItemFence', projectFile('libs/batches/migrations/item-fence.sql'));
