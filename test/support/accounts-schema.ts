import { accountsMigration, identityEntities, identityMigration, knownDeviceMigration } from '#identity';
import { operationJournalAppendOnly, operationJournalMigration, operationRowMigration, platformMigration } from '#platform';
import { mandateAppendOnly, mandateMigration, registryEntities, registryMigration } from '#registry';

/** What people, their offices and sessions need of the database, without cases. */
export const accountsSchema = {
  entities: [...registryEntities, ...identityEntities],
  migrations: [
    platformMigration,
    registryMigration,
    identityMigration,
    operationJournalMigration,
    operationRowMigration,
    accountsMigration,
    knownDeviceMigration,
    mandateMigration,
  ],
  appendOnly: [...operationJournalAppendOnly, ...mandateAppendOnly],
};
