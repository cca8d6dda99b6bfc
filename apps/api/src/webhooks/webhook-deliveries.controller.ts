import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { Queued, WebhookLogReader, WebhookMessages } from '#notify';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { showDelivery, ShownDelivery } from './webhook-delivery.view.js';

@ApiTags('webhooks')
@Controller('api/webhooks/:id')
export class WebhookDeliveriesController {
  constructor(
    private readonly log: WebhookLogReader,
    private readonly messages: WebhookMessages,
  ) {}

  @Get('deliveries')
  @Answers('What was sent to a webhook and what came of each attempt, newest first', page(ShownDelivery))
  @Refuses('notFound', 'malformed')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) query: PageQuery,
    @Param('id', IdPipe) id: string,
  ): Promise<{ items: ShownDelivery[]; nextCursor: string | null }> {
    const { items, nextCursor } = await this.log.list(id, acting, query);
    return { items: items.map((delivery) => showDelivery(delivery, language)), nextCursor };
  }

  @SessionOnly()
  @Post('test')
  @HttpCode(202)
  @Answers('Sends a message of the type `ping`; what came of it is in the log', Queued, 202)
  @Refuses('notFound', 'scopeMissing', 'webhookDisabled', 'tooManyRequests')
  test(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<Queued> {
    return this.messages.ping(id, acting);
  }

  @SessionOnly()
  @Post('deliveries/:delivery/resend')
  @HttpCode(202)
  @Answers('Sends a message again, under the same webhook-id', Queued, 202)
  @Refuses('notFound', 'scopeMissing', 'webhookDisabled', 'deliveryWaiting')
  resend(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Param('delivery', IdPipe) delivery: string,
  ): Promise<Queued> {
    return this.messages.resend(id, delivery, acting);
  }
}
