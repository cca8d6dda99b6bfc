import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Acting } from '#identity';
import { IsId, payloadSchema } from '#machine';
import { NewWebhook, WebhookChange, WebhookReader, Webhooks, WebhookView, WebhookWithSecret } from '#notify';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class WebhooksQuery extends PageQuery {
  @IsOptional() @IsId() body?: string;
}

/** A token reads them and does no more: where notices are sent is decided by a person who has signed in. */
@ApiTags('webhooks')
@Controller('api/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly reader: WebhookReader,
  ) {}

  @Get()
  @Answers('The webhooks of the bodies that one is signatory or registrar of; to operators all. Newest first', page(WebhookView))
  @Refuses('malformed')
  list(@CurrentActing() acting: Acting, @ValidQuery(WebhooksQuery) query: WebhooksQuery): Promise<Page<WebhookView>> {
    return this.reader.list(acting, query);
  }

  @Get(':id')
  @Answers('One webhook', WebhookView)
  @Refuses('notFound')
  get(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<WebhookView> {
    return this.reader.find(id, acting);
  }

  @SessionOnly()
  @Post()
  @ApiBody({ schema: payloadSchema(NewWebhook) })
  @Answers(
    'Has the notices of a body sent to a program of its own (Standard Webhooks); the secret with which they are signed is shown this once',
    WebhookWithSecret,
    201,
  )
  @Refuses('invalidPayload', 'officeNotEntitled', 'scopeMissing', 'tooManyWebhooks')
  create(@CurrentActing() acting: Acting, @Body(validBody(NewWebhook)) webhook: NewWebhook): Promise<WebhookWithSecret> {
    return this.webhooks.create(webhook, acting);
  }

  @SessionOnly()
  @Patch(':id')
  @ApiBody({ schema: payloadSchema(WebhookChange) })
  @Answers('Changes a webhook, disables it, or enables it again', WebhookView)
  @Refuses('notFound', 'invalidPayload', 'scopeMissing')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<WebhookView> {
    const change = await foundBody(WebhookChange, request, () => this.reader.find(id, acting));
    return this.webhooks.change(id, change, acting);
  }

  @SessionOnly()
  @Delete(':id')
  @HttpCode(204)
  @Answers('Removes a webhook with its log; what waits for it is not sent any more', null, 204)
  @Refuses('notFound', 'scopeMissing')
  remove(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.webhooks.remove(id, acting);
  }

  @SessionOnly()
  @Post(':id/rotate')
  @HttpCode(200)
  @Answers('Gives a webhook a new secret; for 24 hours messages are signed with the old one as well', WebhookWithSecret)
  @Refuses('notFound', 'scopeMissing')
  rotate(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<WebhookWithSecret> {
    return this.webhooks.rotate(id, acting);
  }
}
