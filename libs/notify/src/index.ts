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
export { type InboxFilter, type InboxLine, type InboxPage, InboxReader } from './inbox/inbox.reader.js';
export { NoticePerformer } from './notice/notice.performer.js';
export { type ReminderLine, ReminderReader } from './reminder/reminder.reader.js';
export { ReminderRound } from './reminder/reminder.round.js';
export { Reminders, reminderTime } from './reminder/reminders.js';
export { DigestRound } from './digest/digest.round.js';
export { Digests, digestTime } from './digest/digests.js';
export {
  AddressConfirmation,
  NotificationSettings,
  SettingsChange,
  type SettingsView,
} from './settings/notification-settings.js';
export { type UndeliveredNotice, UndeliveredNoticeReader } from './inbox/undelivered-notice.reader.js';
export { CalendarFeedModule } from './feed/calendar-feed.module.js';
export { CalendarFeeds } from './feed/calendar-feeds.js';
export { type CalendarFeedView, type CalendarFeedWithAddress, FeedAddresses } from './feed/feed-addresses.js';
export { WebhookChange, NewWebhook, webhookTypes } from './webhooks/webhook.dto.js';
export { type WebhookDelivery, WebhookLogReader } from './webhooks/webhook-log.reader.js';
export { type Queued, WebhookMessages } from './webhooks/webhook-messages.js';
export { disablings, type WebhookFilter, WebhookReader, type WebhookView } from './webhooks/webhook.reader.js';
export { sendFaults } from './webhooks/webhook.sender.js';
export { sendFaultTexts, webhookTexts } from './notify.texts.js';
export { Webhooks, type WebhookWithSecret } from './webhooks/webhooks.js';
export type { TermBasis } from './inbox/inbox-item.js';
