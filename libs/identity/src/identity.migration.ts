import { projectFile, sqlMigration } from '#platform';

export const identityMigration = sqlMigration(1764000003000, 'Identity', projectFile('libs/identity/migrations/identity.sql'));
export const savedViewMigration = sqlMigration(
  1764000032200,
  'SavedView',
  projectFile('libs/identity/migrations/saved-view.sql'),
);
export const knownDeviceMigration = sqlMigration(
  1764600004000,
  'KnownDevice',
  projectFile('libs/identity/migrations/known-device.sql'),
);
export const accountsMigration = sqlMigration(1764000010000, 'Accounts', projectFile('libs/identity/migrations/accounts.sql'));
export const recordedAccountsMigration = sqlMigration(
  1764600003110,
  'RecordedAccounts',
  projectFile('libs/identity/migrations/recorded-accounts.sql'),
);
