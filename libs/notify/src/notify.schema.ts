import { projectFile, sqlMigration } from '#platform';

/** What deliveries need, whatever they are of. */
export const deliveryMigrations = [
  sqlMigration(1764000023000, 'Delivery', projectFile('libs/notify/migrations/delivery.sql')),
  sqlMigration(1764600009020, 'DeliveryFence', projectFile('libs/notify/migrations/delivery-fence.sql')),
];

export const notifyMigrations = [
  ...deliveryMigrations,
  sqlMigration(1764000023010, 'Inbox', projectFile('libs/notify/migrations/inbox.sql')),
  sqlMigration(1764000023020, 'Reminder', projectFile('libs/notify/migrations/reminder.sql')),
  sqlMigration(1764000023030, 'Mail', projectFile('libs/notify/migrations/mail.sql')),
  sqlMigration(1764000024000, 'Webhook', projectFile('libs/notify/migrations/webhook.sql')),
  sqlMigration(1764000024100, 'CalendarFeed', projectFile('libs/notify/migrations/calendar-feed.sql')),
  sqlMigration(1764000027100, 'InboxHouse', projectFile('libs/notify/migrations/inbox-house.sql')),
  sqlMigration(1764000032100, 'InboxChanges', projectFile('libs/notify/migrations/inbox-changes.sql')),
];
