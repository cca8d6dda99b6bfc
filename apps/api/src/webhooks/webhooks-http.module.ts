import { Module } from '@nestjs/common';
import { NotifyModule } from '#notify';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({ imports: [NotifyModule], controllers: [WebhooksController, WebhookDeliveriesController] })
export class WebhooksHttpModule {}
