import { CalendarModule } from '#calendar';
import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { CHANNELS } from './delivery/delivery.js';
import { Deliveries } from './delivery/deliveries.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { DeliveryResolver } from './delivery/delivery.resolver.js';
import { MailRound, WebhookRound } from './delivery/delivery.round.js';
import { DigestRepository } from './digest/digest.repository.js';
import { DigestRound } from './digest/digest.round.js';
import { Digests } from './digest/digests.js';
import { InboxReader } from './inbox/inbox.reader.js';
import { InboxRepository } from './inbox/inbox.repository.js';
import { UndeliveredNoticeReader } from './inbox/undelivered-notice.reader.js';
import { Wording } from './inbox/wording.js';
import { MailChannel } from './mail/mail.channel.js';
import { MailListener } from './mail/mail.listener.js';
import { MailTransport } from './mail/mail.transport.js';
import { Addressees } from './notice/addressees.js';
import { NOTICE_LISTENERS } from './notice/notice.js';
import { NoticePerformer } from './notifier/notice.performer.js';
import { NoticeRepository } from './notifier/notice.repository.js';
import { Notifier } from './notifier/notifier.js';
import { Escalation } from './reminder/escalation.js';
import { ReminderReader } from './reminder/reminder.reader.js';
import { ReminderRepository } from './reminder/reminder.repository.js';
import { ReminderRound } from './reminder/reminder.round.js';
import { Reminders } from './reminder/reminders.js';
import { TaskReminderSchedules } from './reminder/task-reminder-schedules.js';
import { NotificationSettings } from './settings/notification-settings.js';
import { SettingRepository } from './settings/setting.repository.js';
import { WebhookChannel } from './webhooks/webhook.channel.js';
import { WebhookListener } from './webhooks/webhook.listener.js';
import { shownOfWebhooks, webhookProviders } from './webhooks/webhook.providers.js';

const shown = [
  Deliveries,
  DeliveryRepository,
  DeliveryResolver,
  DigestRound,
  Digests,
  InboxReader,
  MailRound,
  NoticePerformer,
  NotificationSettings,
  ReminderReader,
  ReminderRound,
  Reminders,
  UndeliveredNoticeReader,
  WebhookRound,
];

/** Notices to people, and the channels by which they leave. Needs the platform and the engine. */
@Module({
  imports: [CalendarModule, IdentityModule],
  providers: [
    ...shown,
    ...webhookProviders,
    Addressees,
    DigestRepository,
    Escalation,
    InboxRepository,
    MailChannel,
    MailListener,
    MailTransport,
    NoticeRepository,
    ReminderRepository,
    SettingRepository,
    TaskReminderSchedules,
    Notifier,
    Wording,
    // Each channel, and each that carries notices further, is one line in these two lists.
    { provide: CHANNELS, useFactory: (...all: unknown[]) => all, inject: [MailChannel, WebhookChannel] },
    { provide: NOTICE_LISTENERS, useFactory: (...all: unknown[]) => all, inject: [MailListener, WebhookListener] },
  ],
  exports: [...shown, ...shownOfWebhooks],
})
export class NotifyModule {}
