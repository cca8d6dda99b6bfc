import { Controller, HttpCode, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answer, Engine, GroupAnswer, GroupStarts, WorkflowCatalog } from '#engine';
import { StartCheck } from '#batches';
import type { Acting } from '#identity';
import { type Language, Refused } from '#machine';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { anyOf, reference } from '#schema';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { readable } from '../request/readable-body.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { ActsBy, startOf } from '../session/token-scope.decorator.js';
import { openEnvelope, StartEnvelope } from './envelope.js';
import { ShownVerdict, showVerdict } from './verdict.view.js';
import { WorkflowTextsInterceptor } from './workflow-texts.interceptor.js';

const refusals = ['notFound', 'malformed', 'tooLarge', 'unknownEvent', 'invalidPayload', 'officeNotEntitled'];

@ApiTags('instances')
@UseInterceptors(WorkflowTextsInterceptor)
@Controller('api/workflows/:workflow/instances')
export class StartsController {
  constructor(
    private readonly engine: Engine,
    private readonly groups: GroupStarts,
    private readonly checks: StartCheck,
    private readonly catalog: WorkflowCatalog,
  ) {}

  @ActsBy(startOf)
  @Post()
  @ApiBody({ schema: { anyOf: [reference('Start'), reference('StartMany')] } })
  @ApiHeader(idempotencyParameter)
  @Answers('Starts a case, or one for each recipient: all or none', anyOf(Answer, GroupAnswer), 201)
  @Refuses(...refusals, 'keyReused', 'notAllowed', 'busy', 'fault')
  async start(
    @Param('workflow') workflow: string,
    @CurrentActing() acting: Acting,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer | GroupAnswer> {
    // Before a malformed request is called so.
    this.catalog.current(workflow);
    const body = readable(request.body);
    const [{ office, start, paper }, { input, recipients }] = openEnvelope(StartEnvelope, body, 'input', 'recipients');
    const asked = { workflow, input, office, acting, key: readIdempotencyKey(request) };
    if (recipients !== undefined) {
      // Many at once begin in one way only, and no paper is that of them all.
      const alone = start !== undefined ? '/start' : paper !== undefined ? '/paper' : null;
      if (alone !== null) throw new Refused('malformed', [], [{ path: alone, code: 'startsAlone' }]);
      const group = await this.groups.start({ ...asked, recipients });
      void reply.header('location', `/api/instances?group=${group.groupId}`);
      return group;
    }
    const answer = await this.engine.start({ ...asked, start, paper });
    void reply.header('location', `/api/instances/${answer.id}`);
    return answer;
  }
  @ActsBy(startOf)
  @Post('check')
  @HttpCode(200)
  @ApiBody({ schema: reference('Start') })
  @Answers('Whether a case would begin and what it would be, or why not; nothing is written, no number is used up', ShownVerdict)
  @Refuses(...refusals)
  async check(
    @Param('workflow') workflow: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<ShownVerdict> {
    const { texts } = this.catalog.current(workflow);
    const [envelope, { input }] = openEnvelope(StartEnvelope, readable(request.body), 'input');
    return showVerdict(await this.checks.check({ ...envelope, workflow, input, acting }), texts, language, acting);
  }
}
