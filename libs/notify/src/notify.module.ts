import { Module } from '@nestjs/common';
import { CHANNELS } from './delivery/delivery.js';
import { Deliveries } from './delivery/deliveries.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { DeliveryResolver } from './delivery/delivery.resolver.js';
import { MailRound, WebhookRound } from './delivery/delivery.round.js';
import { NOTICE_LISTENERS } from './notice/notice.js';
import { WebhookChannel } from './webhooks/webhook.channel.js';
import { WebhookListener } from './webhooks/webhook.listener.js';
import { shownOfWebhooks, webhookProviders } from './webhooks/webhook.providers.js';

const shown = [Deliveries, DeliveryRepository, DeliveryResolver, MailRound, WebhookRound];

/** What people are told, and the ways out of the house. Needs the data source and the clock of the platform. */
@Module({
  providers: [
    ...shown,
    ...webhookProviders,
    // Each channel, and each that carries notices further, is one line in these two lists.
    { provide: CHANNELS, useFactory: (...all: unknown[]) => all, inject: [WebhookChannel] },
    { provide: NOTICE_LISTENERS, useFactory: (...all: unknown[]) => all, inject: [WebhookListener] },
  ],
  exports: [...shown, ...shownOfWebhooks],
})
export class NotifyModule {}
