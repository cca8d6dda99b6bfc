import { Controller, HttpCode, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answer, type Command, Engine } from '#engine';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { crashPoint } from '#platform';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { reference } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { readable } from '../request/readable-body.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { EventEnvelope, openEnvelope } from './envelope.js';
import { EventScopeGuard } from './event-scope.guard.js';
import { ActsBy } from '../session/token-scope.decorator.js';
import { ShownVerdict, showVerdict } from './verdict.view.js';
import { WorkflowTexts } from './workflow-texts.js';
import { WorkflowTextsInterceptor } from './workflow-texts.interceptor.js';

const refusals = ['notFound', 'malformed', 'tooLarge', 'unknownEvent', 'invalidPayload', 'officeNotEntitled', 'stale'];

const typeInBody = ({ body }: FastifyRequest): { event: unknown; workflow: null } => ({
  event: (body as { type?: unknown } | null | undefined)?.type,
  workflow: null,
});

@ApiTags('instances')
@UseGuards(EventScopeGuard)
@UseInterceptors(WorkflowTextsInterceptor)
@Controller('api/instances/:id/events')
export class EventsController {
  constructor(
    private readonly engine: Engine,
    private readonly cases: CaseReader,
    private readonly texts: WorkflowTexts,
  ) {}

  @ActsBy(typeInBody)
  @Post()
  @HttpCode(200)
  @ApiBody({ schema: reference('Event') })
  @ApiHeader(idempotencyParameter)
  @Answers('Sends an event: the new state, and what the caller is awaited to do next', Answer)
  @Refuses(...refusals, 'keyReused', 'instanceStopped', 'notAccepted', 'notAllowed', 'busy', 'fault')
  async send(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<Answer> {
    const answer = await this.engine.send(await this.command(id, acting, request));
    await crashPoint('step.answering');
    return answer;
  }

  @ActsBy(typeInBody)
  @Post('check')
  @HttpCode(200)
  @ApiBody({ schema: reference('Event') })
  @Answers('Whether an event would be allowed now and what the case would be then, or why not; nothing is written', ShownVerdict)
  @Refuses(...refusals, 'instanceStopped')
  async check(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<ShownVerdict> {
    const verdict = await this.engine.check(await this.command(id, acting, request));
    return showVerdict(verdict, await this.texts.ofCase(id, acting), language, acting);
  }

  /** The engine asks for the case first; before a malformed request is called so, it must be asked here. */
  private async command(instance: string, acting: Acting, request: FastifyRequest): Promise<Command> {
    try {
      const [envelope, { payload }] = openEnvelope(EventEnvelope, readable(request.body), 'payload');
      return { ...envelope, instance, acting, payload, key: readIdempotencyKey(request) };
    } catch (malformed) {
      await this.cases.readable(instance, acting);
      throw malformed;
    }
  }
}
