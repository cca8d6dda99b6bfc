export { Deliveries, type Performed } from './delivery/deliveries.js';
export {
  type Channel,
  CHANNELS,
  type Delivery,
  type DeliveryChannel,
  DeliveryFault,
  type NewDelivery,
} from './delivery/delivery.js';
export { DeliveryRepository, type WaitingDelivery } from './delivery/delivery.repository.js';
export { DeliveryResolver } from './delivery/delivery.resolver.js';
export { MailRound, WebhookRound } from './delivery/delivery.round.js';
export {
  type NoticeReason,
  type Notice,
  NOTICE_LISTENERS,
  type Noticed,
  type NoticeListener,
  type Why,
} from './notice/notice.js';
export { NotifyModule } from './notify.module.js';
export { deliveryMigrations, notifyMigrations } from './notify.schema.js';
export { type InboxFilter, type InboxLine, InboxPage, InboxReader } from './inbox/inbox.reader.js';
export { NoticePerformer } from './notifier/notice.performer.js';
export { type ReminderLine, reminderProperties, ReminderReader } from './reminder/reminder.reader.js';
export { ReminderRound } from './reminder/reminder.round.js';
export { Reminders, reminderTime } from './reminder/reminders.js';
export { DigestRound } from './digest/digest.round.js';
export { Digests, digestTime } from './digest/digests.js';
export { AddressConfirmation, NotificationSettings, SettingsChange, SettingsView } from './settings/notification-settings.js';
export { UndeliveredNotice, UndeliveredNoticeReader } from './inbox/undelivered-notice.reader.js';
export { CalendarFeedModule } from './feed/calendar-feed.module.js';
export { CalendarFeeds } from './feed/calendar-feeds.js';
export { CalendarFeedView, CalendarFeedWithAddress, FeedAddresses } from './feed/feed-addresses.js';
export { WebhookChange, NewWebhook } from './webhooks/webhook.dto.js';
export { attemptProperties, deliveryProperties, type WebhookDelivery, WebhookLogReader } from './webhooks/webhook-log.reader.js';
export { Queued, WebhookMessages } from './webhooks/webhook-messages.js';
export { type WebhookFilter, WebhookReader, WebhookView, WebhookWithSecret } from './webhooks/webhook.reader.js';
export { sendFaultTexts, webhookTexts } from './notify.texts.js';
export { Webhooks } from './webhooks/webhooks.js';
export type { TermBasis } from './inbox/inbox-item.js';
