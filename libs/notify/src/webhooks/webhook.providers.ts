import { CONFIGURATION, type Configuration } from '#platform';
import type { Provider } from '@nestjs/common';
import { HostGuard } from './host-guard.js';
import { WebhookChannel } from './webhook.channel.js';
import { WebhookContent } from './webhook-content.js';
import { WebhookListener } from './webhook.listener.js';
import { WebhookLogReader } from './webhook-log.reader.js';
import { WebhookMessages } from './webhook-messages.js';
import { WebhookNotice } from './webhook-notice.js';
import { WebhookReader } from './webhook.reader.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookSender } from './webhook.sender.js';
import { Webhooks } from './webhooks.js';

/** What the API asks for. */
export const shownOfWebhooks = [WebhookLogReader, WebhookMessages, WebhookReader, Webhooks];

/** What sends, and what it needs; `WebhookChannel` and `WebhookListener` stand in the module's lists. */
export const webhookProviders: Provider[] = [
  ...shownOfWebhooks,
  WebhookChannel,
  WebhookContent,
  WebhookListener,
  WebhookNotice,
  WebhookRepository,
  {
    provide: HostGuard,
    useFactory: ({ webhookAllowPrivate }: Configuration) => new HostGuard(webhookAllowPrivate),
    inject: [CONFIGURATION],
  },
  { provide: WebhookSender, useFactory: (guard: HostGuard) => new WebhookSender(guard), inject: [HostGuard] },
];
