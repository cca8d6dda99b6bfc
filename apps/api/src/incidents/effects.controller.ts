import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Answer, EffectLine, Operations, OutboxRepository } from '#engine';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import { payloadSchema, validatePayload } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { items } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { LimitQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { assertOperator } from './assert-operator.js';
import { Reasoned } from '../request/plan-bodies.js';

@ApiTags('incidents')
@Controller('api/instances/:id/effects')
export class EffectsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly outbox: OutboxRepository,
    private readonly operations: Operations,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers('What a case has caused outside, newest first: notices, children and their ends; for operators', items(EffectLine))
  @Refuses('notFound', 'malformed', 'officeNotEntitled')
  async list(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @ValidQuery(LimitQuery) { limit }: LimitQuery,
  ): Promise<{ items: EffectLine[] }> {
    const stored = await this.cases.readable(id, acting);
    assertOperator(acting);
    return { items: await this.outbox.list(this.dataSource.manager, stored.id, limit) };
  }

  @Post(':effect/resend')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(Reasoned) })
  @ApiHeader(idempotencyParameter)
  @Answers('Does an effect again that was done, under the same id; journalled; for operators', Answer)
  @Refuses('malformed', 'notFound', 'invalidPayload', 'officeNotEntitled', 'keyReused', 'busy')
  async resend(
    @Param('id', IdPipe) id: string,
    @Param('effect', IdPipe) effect: string,
    @CurrentActing() acting: Acting,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const stored = await this.cases.readable(id, acting);
    const operator = assertOperator(acting);
    const { reason } = validatePayload(Reasoned, body) as Reasoned;
    return this.operations.resend(stored.id, effect, operator, reason, readIdempotencyKey(request));
  }
}
