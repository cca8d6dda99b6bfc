import { projectFile, sqlMigration } from '#platform';

export const identityMigration = sqlMigration(1764000003000, 'Identity', projectFile('libs/identity/migrations/identity.sql'));
