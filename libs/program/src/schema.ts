import { calendarEntities, calendarMigration } from '#calendar';
import { calendarAppendOnly, calendarLifeMigration, calendarReferenceMigration, recordedCalendarMigration } from '#calendar';
import { documentRemovalMigration, documentsAppendOnly, documentsMigration } from '#documents';
import { bulkMigration } from '#batches';
import { checkpointAppendOnly, checkpointMigration } from '#proofs';
import { engineAppendOnly, engineMigrations } from '#engine';
import { itemFenceMigration, itemPauseMigration, recomputationMigration } from '#batches';
import {
  accountsMigration,
  identityEntities,
  identityMigration,
  knownDeviceMigration,
  recordedAccountsMigration,
  savedViewMigration,
} from '#identity';
import { notifyMigrations } from '#notify';
import {
  type EntityClass,
  type Limited,
  type Migration,
  operationJournalAppendOnly,
  operationJournalMigration,
  operationRowMigration,
  platformMigration,
  projectFile,
  requestAnswerAppendOnly,
  requestAnswerMigration,
  roundsMigration,
  sqlMigration,
} from '#platform';
import {
  mandateAppendOnly,
  mandateEntities,
  mandateMigration,
  recordedRegistryMigration,
  registryAppendOnly,
  registryEntities,
  registryLifeMigration,
  registryMigration,
  registryReferenceMigration,
} from '#registry';
import {
  moneyConfirmedMigration,
  ledgerPayeeMigration,
  ledgerKindsMigration,
  paymentRepeatsMigration,
  recordedLedgerMigration,
  moneyByStepMigration,
  recordedMoneyMigration,
  treasuryAppendOnly,
  treasuryEntities,
  treasuryMigration,
} from '#treasury';
import type { WorkflowPackage } from '#machine';
import { packages } from '#workflows';

export const entities: EntityClass[] = [
  ...registryEntities,
  ...mandateEntities,
  ...calendarEntities,
  ...identityEntities,
  ...treasuryEntities,
];

/** Of the product and of these packages, in the order in which they are run: by timestamp. */
export const migrationsOf = (ofPackages: readonly WorkflowPackage[]): Migration[] => [
  platformMigration,
  registryMigration,
  calendarMigration,
  identityMigration,
  ...engineMigrations,
  treasuryMigration,
  ...ofPackages
    .flatMap((each) => each.migrations ?? [])
    .map(({ timestamp, name, file }) => sqlMigration(timestamp, name, projectFile(file))),
  operationJournalMigration,
  accountsMigration,
  mandateMigration,
  documentsMigration,
  registryLifeMigration,
  checkpointMigration,
  bulkMigration,
  roundsMigration,
  calendarLifeMigration,
  recomputationMigration,
  itemPauseMigration,
  itemFenceMigration,
  ...notifyMigrations,
  registryReferenceMigration,
  calendarReferenceMigration,
  savedViewMigration,
  requestAnswerMigration,
  recordedLedgerMigration,
  operationRowMigration,
  recordedAccountsMigration,
  recordedRegistryMigration,
  recordedCalendarMigration,
  knownDeviceMigration,
  documentRemovalMigration,
  moneyConfirmedMigration,
  recordedMoneyMigration,
  moneyByStepMigration,
  paymentRepeatsMigration,
  ledgerPayeeMigration,
  ledgerKindsMigration,
];

export const migrations = migrationsOf(packages);

/** Tables that the application can add to, but never change; and those where triggers write. */
export const appendOnly: Limited[] = [
  ...operationJournalAppendOnly,
  ...engineAppendOnly,
  ...checkpointAppendOnly,
  ...treasuryAppendOnly,
  ...mandateAppendOnly,
  ...documentsAppendOnly,
  ...registryAppendOnly,
  ...calendarAppendOnly,
  ...requestAnswerAppendOnly,
];
