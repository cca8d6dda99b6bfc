export { answeredOnce, type Repeatable, requestAnswerAppendOnly, requestAnswerMigration } from './answered-once.js';
export { type BackupOptions, makeBackup } from './backup/backup.js';
export type { Manifest } from './backup/manifest.js';
export { restoreBackup, type RestoreOptions } from './backup/restore.js';
export { Clock } from './clock.js';
export {
  CONFIGURATION,
  ConfigurationFault,
  loadConfiguration,
  type Configuration,
  type LogLevel,
  type MailSettings,
  type OpenIdSettings,
} from './configuration.js';
export { armCrashPoint, crashPoint, crashPoints, stepPoints, type CrashAction, type CrashPoint } from './crash-point.js';
export { dataSourceOptions, serverLimits, type DatabaseOptions, type EntityClass } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { DemoClock } from './demo-clock.js';
export { openEmbeddedDatabase, type EmbeddedDatabase, type StartLog } from './embedded/embedded-database.js';
export { confirmReplicated } from './confirm-replicated.js';
export { type Attempt, attemptUnderLease, renewing } from './lease/lease.js';
export { type Held, LeaseTable } from './lease/lease-table.js';
export { listenFault } from './listen-fault.js';
export { createLog } from './logging.js';
export { isLoopback } from './loopback.js';
export { metrics, type Reading } from './metrics/metrics.js';
export { metricsAccess } from './metrics/metrics-access.js';
export { countWith, poolReadings } from './metrics/pool.readings.js';
export { type Limited, migrate, type MigrateOptions } from './migrate.js';
export { newId } from './new-id.js';
export {
  type Operation,
  type OperationFault,
  type OperationFilter,
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
export { type OperationChange, operationChanges, type RowImage } from './operation-changes.js';
export { isTableUnrecorded, recordTables, rowFaults } from './recorded-tables.js';
export { projectFile } from './project-file.js';
export { type ReadCache, readThrough } from './read-through.js';
export { retry, type RetryOptions } from './retry/retry.js';
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
export { schemaFaults, type SchemaObjects, schemaObjects, type SchemaRoles } from './schema-objects.js';
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
