import { projectFile, sqlMigration } from '#platform';

export const notifyMigrations = [
  sqlMigration(1764000023000, 'Delivery', projectFile('libs/notify/migrations/delivery.sql')),
  sqlMigration(1764000024000, 'Webhook', projectFile('libs/notify/migrations/webhook.sql')),
  sqlMigration(1764000024100, 'CalendarFeed', projectFile('libs/notify/migrations/calendar-feed.sql')),
];
