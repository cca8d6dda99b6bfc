import { projectFile, sqlMigration } from '#platform';

export const notifyMigrations = [sqlMigration(1764000023000, 'Delivery', projectFile('libs/notify/migrations/delivery.sql'))];
