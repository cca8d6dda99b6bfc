export { Deliveries, type Performed } from './delivery/deliveries.js';
export {
  type Channel,
  CHANNELS,
  type Delivery,
  DELIVERY_BELL,
  DELIVERY_INCIDENTS,
  type DeliveryBell,
  type DeliveryChannel,
  DeliveryFault,
  type DeliveryIncidents,
  type FailedDelivery,
  type NewDelivery,
} from './delivery/delivery.js';
export { DeliveryRepository, type WaitingDelivery } from './delivery/delivery.repository.js';
export { DeliveryResolver } from './delivery/delivery.resolver.js';
export { MailRound, WebhookRound } from './delivery/delivery.round.js';
export { CalendarFeedModule } from './feed/calendar-feed.module.js';
export { CalendarFeeds, type CalendarFeedView, type CalendarFeedWithAddress } from './feed/calendar-feeds.js';
export { type Ground, type Notice, NOTICE_LISTENERS, type Noticed, type NoticeListener, type Reason } from './notice/notice.js';
export { NotifyModule } from './notify.module.js';
export { notifyMigrations } from './notify.schema.js';
export { WebhookChange, NewWebhook, webhookTypes } from './webhooks/webhook.dto.js';
export { type WebhookDelivery, WebhookLogReader } from './webhooks/webhook-log.reader.js';
export { type Queued, WebhookMessages } from './webhooks/webhook-messages.js';
export { disablings, type WebhookFilter, WebhookReader, type WebhookView } from './webhooks/webhook.reader.js';
export { sendFaults } from './webhooks/webhook.sender.js';
export { sendFaultTexts, webhookTexts } from './webhooks/webhook.texts.js';
export { Webhooks, type WebhookWithSecret } from './webhooks/webhooks.js';
