export { answeredOnce, type Repeatable, requestAnswerAppendOnly, requestAnswerMigration } from './answered-once.js';
export { makeBackup } from './backup/backup.js';
export type { Manifest } from './backup/manifest.js';
export { restoreBackup } from './backup/restore.js';
export { Clock } from './clock.js';
export { CONFIGURATION, loadConfiguration, type Configuration, type OpenIdSettings } from './configuration.js';
export { armCrashPoint, crashPoint, stepPoints, type CrashPoint } from './crash-point.js';
export { dataSourceOptions, serverLimits, type EntityClass } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { DemoClock } from './demo-clock.js';
export { openEmbeddedDatabase } from './embedded/embedded-database.js';
export { confirmReplicated } from './confirm-replicated.js';
export { type Attempt, attemptUnderLease, renewing } from './lease/lease.js';
export { type Held, LeaseTable } from './lease/lease-table.js';
export { listenFault } from './listen-fault.js';
export { createLog } from './logging.js';
export { metrics, type Reading } from './metrics/metrics.js';
export { metricsAccess } from './metrics/metrics-access.js';
export { countWith, poolReadings } from './metrics/pool.readings.js';
export { type Limited, migrate } from './migrate.js';
export { newId } from './new-id.js';
export {
  type Operation,
  operationJournal,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
  type OperationRecord,
} from './operation-journal.js';
export { type OperationName, operationNames } from './operation-names.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export {
  decodeCursor,
  assertId,
  assertLimit,
  encodeCursor,
  idBefore,
  malformed,
  type Page,
  pageOf,
  type PageRequest,
  uuidPart,
} from './paging.js';
export { platformMigration } from './platform.migration.js';
export { PlatformModule } from './platform.module.js';
export { operationChanges, type RowImage } from './operation-changes.js';
export { isTableUnrecorded, recordTables, rowFaults } from './recorded-tables.js';
export { projectFile } from './project-file.js';
export { type ReadCache, readThrough } from './read-through.js';
export { retry } from './retry/retry.js';
export {
  exponential,
  exponentialPauseMs,
  type Failure,
  fullJitter,
  maxTransientPauseMs,
  type Retry,
  retryAfter,
  type RetryPolicy,
} from './retry/retry-policy.js';
export { Rounds } from './rounds/rounds.js';
export { type Round, ROUNDS, roundsMigration } from './rounds/round.js';
export type { S3Address } from './s3-address.js';
export { schemaFaults, type SchemaObjects, schemaObjects } from './schema-objects.js';
export { sqlMigration, type Migration } from './sql-migration.js';
export { isWriteRefused, noteWriteFailure } from './write-failures.js';
export { isConflict, isTransient, isUnavailable, sqlState } from './sql-state.js';
export { StartFault } from './start-fault.js';
export { wholeNumberOption } from './whole-number-option.js';
export { prepared } from './prepared.js';
export { Semaphore } from './semaphore.js';
export { sessionSettings } from './session-settings.js';
export { cutConnections, StrictClient } from './strict-client.js';
export { inTransaction } from './transaction.js';
export { sha256 } from './sha256.js';
export { eachOf } from './each-of.js';
