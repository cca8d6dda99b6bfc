import { projectFile } from './project-file.js';
import { sqlMigration } from './sql-migration.js';

export const platformMigration = sqlMigration(1764000000000, 'Platform', projectFile('libs/platform/migrations/platform.sql'));
