import { Controller, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, Engine, WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { startEvent } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { readable } from '../request/readable-body.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { ActsBy } from '../session/token-scope.decorator.js';
import { openEnvelope, StartEnvelope } from './envelope.js';
import { WorkflowTextsInterceptor } from './workflow-texts.interceptor.js';

@ApiTags('instances')
@UseInterceptors(WorkflowTextsInterceptor)
@Controller('api/workflows/:workflow/instances')
export class StartsController {
  constructor(
    private readonly engine: Engine,
    private readonly catalog: WorkflowCatalog,
  ) {}

  @ActsBy(() => startEvent)
  @Post()
  @ApiBody({ schema: component('Start') })
  @ApiHeader(idempotencyParameter)
  @Answers('Starts a case', component('Answer'), 201)
  @Refuses(
    'notFound',
    'malformed',
    'tooLarge',
    'unknownEvent',
    'invalidPayload',
    'officeNotEntitled',
    'keyReused',
    'notAllowed',
    'busy',
    'fault',
  )
  async start(
    @Param('workflow') workflow: string,
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    // Before a malformed request is called so.
    this.catalog.current(workflow);
    const [{ office, start, paper }, input] = openEnvelope(StartEnvelope, readable(request.body), 'input');
    const key = readIdempotencyKey(request);
    const answer = await this.engine.start({ workflow, start, input, office, paper, acting, key });
    void reply.header('location', `/api/instances/${answer.id}`);
    return answer;
  }
}
