import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IncidentRetries } from '#batches';
import type { Acting } from '#identity';
import { Answers, Refuses } from '../openapi/answers.js';
import { readable } from '../request/readable-body.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { assertOperator } from './assert-operator.js';
import { readRetry } from './incident.dto.js';
import { RetryAnswer, RetryIdsRequest, RetryPlanRequest, RetryStartRequest } from './incident-retries.view.js';

@ApiTags('incidents')
@Controller('api/incidents/retry')
export class IncidentRetriesController {
  constructor(private readonly retries: IncidentRetries) {}

  @Post()
  @HttpCode(200)
  @ApiBody({ schema: { oneOf: [RetryPlanRequest, RetryStartRequest, RetryIdsRequest] } })
  @Answers(
    'The dry run: how many open incidents a filter finds; or what became of each that was retried; for operators',
    RetryAnswer,
  )
  @Refuses('malformed', 'officeNotEntitled', 'tooManyMatched', 'planGone', 'busy')
  async retry(@CurrentActing() acting: Acting, @Req() request: FastifyRequest): Promise<RetryAnswer> {
    const asked = readRetry(readable(request.body));
    const operator = assertOperator(acting);
    if ('filter' in asked) return this.retries.plan({ criteria: asked.filter, person: acting.person });
    const items =
      'ids' in asked
        ? await this.retries.retry(asked.ids, operator, asked.reason)
        : await this.retries.start({ ...asked, actor: operator });
    return { retried: items.filter(({ outcome }) => outcome === 'retried').length, items };
  }
}
