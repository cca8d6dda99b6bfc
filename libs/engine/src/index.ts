import { type Limited, projectFile, sqlMigration } from '#platform';

export { Answer, GroupAnswer } from './ports/answer.js';
export { CaseNumberFacts } from './facts/case-number.facts.js';
export {
  assertUndamaged,
  CaseRepository,
  ChildLine,
  damageOf,
  type Recorded,
  recordedSnapshot,
  type StoredCase,
} from './cases/case.repository.js';
export { LEDGER_STORE, SHARED_ROWS } from './commit/commit.js';
export { StepRefused } from './decide/decided.js';
export { batchQuery, batchStatement, given, pipelineAll } from './sql/statement.js';
export { DeadlineFastForward, type FiredDeadlines } from './deadlines/deadline-fast-forward.js';
export { type ClaimedDeadline, DeadlineClaims } from './deadlines/deadline.claims.js';
export { DeadlineWorker } from './deadlines/deadline.worker.js';
export { EngineModule, type EngineOptions, engineVersion } from './engine.module.js';
export { type Command, Engine, type Foreseen, type Verdict } from './engine.js';
export { FactLoader, type ForeseenFacts } from './facts/facts.js';
export { Fault } from './faults/fault.js';
export { maxRecipients } from './group-inputs.js';
export { GroupStarts } from './group-start.js';
export { keyed } from './idempotency/idempotency.repository.js';
export {
  type FailedDelivery,
  type Incident,
  type IncidentKind,
  incidentKinds,
  type IncidentOutcome,
  incidentOutcomes,
  IncidentRepository,
} from './incidents/incident.repository.js';
export { type JournalKey, readJournalKey } from './journal/journal-key.js';
export { innermost, type JournalRecord, seal, snapshotHash } from './journal/journal.js';
export { INCIDENT_RESOLVERS, Operations } from './operations.js';
export { OutboxClaims } from './outbox/outbox.claims.js';
export { OutboxDispatcher } from './outbox/outbox.dispatcher.js';
export { EffectLine, effectsOfStep, OutboxRepository } from './outbox/outbox.repository.js';
export {
  type Acting,
  type DeliveryToAttempt,
  EFFECT_PERFORMERS,
  type EffectPerformer,
  type EffectToPerform,
  type FactSource,
  type FailedTry,
  type IncidentResolver,
  JOB_SIGNAL,
  type JobSignal,
  type LedgerChange,
  type LedgerStore,
  type ManyCases,
  type PendingWork,
  type Performed,
  type PerformedEffect,
  type ShareChange,
  type SharedRows,
  type StoredEffect,
} from './ports/ports.js';
export { ProjectionRepository } from './commit/projection.repository.js';
export { recordedFacts } from './journal/recorded-facts.js';
export { replayRecord } from './journal/replay.js';
export { isRetryable, mapUnavailable, retryOnConflict, TryAgain } from './faults/retry.js';
export { type AllowedStart, StartDecider, type StartRequest } from './decide/start-decider.js';
export { StepRunner } from './step-runner.js';
export { TaskTerms } from './facts/task-terms.js';
export { type CaseReading, type Condition, hasParty, visibleTo } from './cases/visibility.js';
export { type EngineWork, WorkReader } from './work.reader.js';
export { WorkflowCatalog, type WorkflowParty } from './ports/workflow-catalog.js';

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
