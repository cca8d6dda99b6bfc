import { type Limited, projectFile, sqlMigration } from '#platform';

export { DeadlineFastForward, type FiredDeadlines } from './deadline-fast-forward.js';
export { Answer, GroupAnswer } from './answer.js';
export { type CaseFilter, caseProperties, CaseReader, type CaseView } from './case.reader.js';
export { type CaseCriteria, casesFound } from './case.filter.js';
export type { BatchOperation } from './batches/batch-operation.js';
export { type BatchResult, BatchRun } from './batches/batch-run.js';
export { BatchesModule } from './batches/batches.module.js';
export type { ActingSource } from './batches/bulk/bulk-work.js';
export { type BulkAct, BulkOperations, type BulkState } from './batches/bulk/bulk-operations.js';
export {
  type BulkItem,
  type BulkLine,
  type BulkOutcome,
  bulkOutcomes,
  BulkReader,
  type BulkView,
} from './batches/bulk/bulk.reader.js';
export { bulkTexts } from './engine.texts.js';
export { type Blocked, type BulkPlan, type MatchedCase, maxMatched as mostMatched } from './batches/bulk/plan.js';
export { eachOf } from './each-of.js';
export { maxRecipients as mostRecipients } from './group/group-inputs.js';
export { type GroupCommand, GroupStarts } from './group/group-start.js';
export { CaseNumberFacts } from './case-number.facts.js';
export { damageOf, assertUndamaged, type Recorded, recordedSnapshot, type StoredCase } from './case.repository.js';
export { checkpointAppendOnly, checkpointMigration } from './checkpoint/checkpoint.schema.js';
export { CheckpointModule, VerifyCheckpointsModule } from './checkpoint/checkpoint.module.js';
export { CheckpointReader, checkpointView, CheckpointView, KeyView } from './checkpoint/checkpoint.reader.js';
export { CheckpointRound } from './checkpoint/checkpoint.round.js';
export { type CheckpointsVerified, VerifyCheckpoints } from './checkpoint/checkpoint.verify.js';
export { Checkpoints, type Made } from './checkpoint/checkpoints.js';
export { CheckpointStore } from './checkpoint/checkpoint-store.js';
export { ProofExporter } from './checkpoint/proof.exporter.js';
export { readProof } from './checkpoint/proof.js';
export { type Proven, UnknownKey, verifyProof } from './checkpoint/proof.verify.js';
export { Doubt, keyId, readPublicKey, Signed } from './checkpoint/signature.js';
export { SigningKeys } from './checkpoint/signing-keys.js';
export { DeadlineClaims } from './deadline.claims.js';
export { DeadlineWorker } from './deadline.worker.js';
export { type Command, Engine, type Foreseen, type StartCommand, type Verdict } from './engine.js';
export { type JournalKey, readJournalKey } from './journal-key.js';
export { EngineModule, type EngineOptions, engineVersion } from './engine.module.js';
export { FactLoader } from './facts.js';
export { Fault } from './fault.js';
export { errorMessage } from './error-message.js';
export { type HeldTask, HeldTasks } from './held-tasks.js';
export {
  type FailedDelivery,
  type Incident,
  type IncidentKind,
  incidentKinds,
  type IncidentOutcome,
  incidentOutcomes,
  IncidentRepository,
} from './incident.repository.js';
export { type IncidentCriteria, type IncidentLine, IncidentReader, type IncidentView } from './incident.reader.js';
export { IncidentRetries, maxRetried as mostRetried, type Retried, type RetryPlan } from './batches/incident-retries.js';
export { incidentTexts } from './engine.texts.js';
export { caseAfter } from './batches/batch.reader.js';
export type { JournalRecord } from './journal.js';
export { type JournalLine, JournalReader } from './journal.reader.js';
export { Operations } from './operations.js';
export { OutboxDispatcher } from './outbox.dispatcher.js';
export { OutboxClaims } from './outbox.claims.js';
export { EffectLine, OutboxRepository } from './outbox.repository.js';
export {
  RecomputationReader,
  type RecomputationItem,
  type RecomputationLine,
  recomputationOutcomes,
  type RecomputationOutcome,
  type RecomputationView,
} from './batches/recompute/recomputation.reader.js';
export { Recomputations } from './batches/recompute/recomputations.js';
export type { RecomputationPlan } from './batches/recompute/plan.js';
export { PlanToken } from './batches/plan-token.js';
export { StepRefused } from './commit/decided.js';
export { batchStatement, given, batchQuery, pipelineAll } from './commit/statement.js';
export {
  type AwaitedFigure,
  CaseFigures,
  type MonthFigure,
  type MonthsRequest,
  type StateFigure,
} from './reading/case-figures.js';
export { type CaseLine, caseLineProperties, type CountedPage } from './reading/case-pages.js';
export { type Change, ChangeReader, type Changes, isVisible } from './reading/change.reader.js';
export { GroupLine, GroupReader } from './reading/group.reader.js';
export { rowsSince, sincePosition, snapshotOf } from './reading/position.js';
export { maxSteps as mostSteps, type StayFigure, stayDays, StayReader, type StateDurations } from './reading/state-durations.js';
export { JOB_SIGNAL } from './ports.js';
export type {
  Acting,
  JobSignal,
  DeliveryToAttempt,
  EffectPerformer,
  EffectToPerform,
  FactSource,
  FailedTry,
  IncidentResolver,
  LedgerChange,
  LedgerStore,
  PendingWork,
  ManyCases,
  PerformedEffect,
  Performed,
  ShareChange,
  SharedRows,
  StoredEffect,
} from './ports.js';
export { isRetryable, TryAgain } from './retry.js';
export { type BegunCase, type AlikeCase, RowCases } from './table/row-cases.js';
export { type ForeseenStarts, StartCheck } from './table/start-check.js';
export { type TaskFilter, type TaskLine, taskProperties, TaskReader } from './task.reader.js';
export { TermsReader, TermsVersion } from './terms.reader.js';
export { type CaseReading, type Condition, visibleTo } from './visibility.js';
export { Verify, type VerifyFault } from './verify.js';
export { type EngineWork, WorkReader } from './work.reader.js';
export { WorkflowCatalog, type WorkflowParty } from './workflow-catalog.js';

export const engineMigrations = [
  sqlMigration(1764000004000, 'Engine', projectFile('libs/engine/migrations/engine.sql')),
  sqlMigration(1764000008000, 'Operations', projectFile('libs/engine/migrations/operations.sql')),
  sqlMigration(1764000012500, 'CaseDocument', projectFile('libs/engine/migrations/case-document.sql')),
  sqlMigration(1764000019000, 'Incidents', projectFile('libs/engine/migrations/incidents.sql')),
  sqlMigration(1764000025000, 'IncidentPlan', projectFile('libs/engine/migrations/incident-plan.sql')),
  sqlMigration(1764000027000, 'IncidentOutcome', projectFile('libs/engine/migrations/incident-outcome.sql')),
  sqlMigration(1764000028000, 'ReferenceVersion', projectFile('libs/engine/migrations/reference-version.sql')),
  sqlMigration(1764000029000, 'Reading', projectFile('libs/engine/migrations/reading.sql')),
  sqlMigration(1764000030000, 'TableSettings', projectFile('libs/engine/migrations/table-settings.sql')),
  sqlMigration(1764000031000, 'PublicCase', projectFile('libs/engine/migrations/public-case.sql')),
  sqlMigration(1764000032000, 'JournalChanges', projectFile('libs/engine/migrations/journal-changes.sql')),
  sqlMigration(1764000034000, 'IncidentChanges', projectFile('libs/engine/migrations/incident-changes.sql')),
  sqlMigration(1764000035000, 'TaskName', projectFile('libs/engine/migrations/task-name.sql')),
  sqlMigration(1764600003000, 'RecordedState', projectFile('libs/engine/migrations/recorded-state.sql')),
  sqlMigration(1764600005000, 'JournalKey', projectFile('libs/engine/migrations/journal-key.sql')),
  sqlMigration(1764600008000, 'DeadlinePause', projectFile('libs/engine/migrations/deadline-pause.sql')),
  sqlMigration(1764600009000, 'ClaimFence', projectFile('libs/engine/migrations/claim-fence.sql')),
];

export const bulkMigration = sqlMigration(1764000014000, 'Bulk', projectFile('libs/engine/migrations/bulk.sql'));

export const recomputationMigration = sqlMigration(
  1764000022500,
  'Recomputation',
  projectFile('libs/engine/migrations/recomputation.sql'),
);

export const itemPauseMigration = sqlMigration(1764600008010, 'ItemPause', projectFile('libs/engine/migrations/item-pause.sql'));

export const itemFenceMigration = sqlMigration(1764600009010, 'ItemFence', projectFile('libs/engine/migrations/item-fence.sql'));

/**
 * Tables of the past: the application may add to them and read them, nothing else; in which transaction, the database says. What is
 * public, triggers add.
 */
export const engineAppendOnly: Limited[] = [
  { table: 'journal', may: 'select, insert (instance_id, seq, type, at, record, hash)' },
  { table: 'journal_key', may: null },
  'fact',
  'refused_attempt',
  'instance',
  'engine_fence',
  'case_document',
  'effect_try',
  { table: 'public_case', may: 'select' },
  { table: 'public_record', may: 'select' },
];
