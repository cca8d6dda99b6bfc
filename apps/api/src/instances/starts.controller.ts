import { Controller, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, Engine, type GroupAnswer, GroupStarts, WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import { Refused, startEvent } from '#machine';
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
    private readonly groups: GroupStarts,
    private readonly catalog: WorkflowCatalog,
  ) {}

  @ActsBy(() => startEvent)
  @Post()
  @ApiBody({ schema: { anyOf: [component('Start'), component('StartMany')] } })
  @ApiHeader(idempotencyParameter)
  @Answers(
    'Starts a case, or one for each recipient: all or none',
    { anyOf: [component('Answer'), component('GroupAnswer')] },
    201,
  )
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
}
