import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type BulkAct, BulkOperations, BulkReader } from '#batches';
import type { Acting } from '#identity';
import { payloadSchema } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { Reasoned } from '../request/plan-bodies.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

const refusals = ['notFound', 'invalidPayload', 'notAllowed', 'busy'];
const body = { schema: payloadSchema(Reasoned) };

@ApiTags('bulk')
@Controller('api/bulk/:id')
export class BulkActsController {
  constructor(
    private readonly operations: BulkOperations,
    private readonly reader: BulkReader,
  ) {}

  @Post('pause')
  @HttpCode(204)
  @ApiBody(body)
  @Answers('Pauses: the cases under way are finished, no other is begun', null, 204)
  @Refuses(...refusals)
  pause(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<void> {
    return this.change(id, 'pause', acting, request);
  }

  @Post('resume')
  @HttpCode(204)
  @ApiBody(body)
  @Answers('Goes on after a pause', null, 204)
  @Refuses(...refusals)
  resume(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<void> {
    return this.change(id, 'resume', acting, request);
  }

  @Post('cancel')
  @HttpCode(204)
  @ApiBody(body)
  @Answers('Ends it for good: no other case is begun; what is applied stays', null, 204)
  @Refuses(...refusals)
  cancel(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<void> {
    return this.change(id, 'cancel', acting, request);
  }

  @Post('items/:instance/retry')
  @HttpCode(204)
  @ApiBody(body)
  @Answers('Tries again on a case where it failed, or that was stopped', null, 204)
  @Refuses(...refusals)
  async retry(
    @Param('id', IdPipe) id: string,
    @Param('instance', IdPipe) instance: string,
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.operations.retry(id, instance, await this.reasonOf(id, acting, request), acting);
  }

  private async change(id: string, act: BulkAct, acting: Acting, request: FastifyRequest): Promise<void> {
    await this.operations.change(id, act, await this.reasonOf(id, acting, request), acting);
  }

  /** Another person's operation is not there, whatever was sent. */
  private async reasonOf(id: string, acting: Acting, request: FastifyRequest): Promise<string> {
    return (await foundBody(Reasoned, request, () => this.reader.get(id, acting))).reason;
  }
}
