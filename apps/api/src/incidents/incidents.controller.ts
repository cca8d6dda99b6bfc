import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Incident, IncidentRepository, Operations } from '#engine';
import type { Acting } from '#identity';
import { payloadSchema, validatePayload } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { LimitQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { demandOperator, demandSight } from './demand-operator.js';
import { Reasoned } from './reasoned.js';

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly operations: Operations,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers('Open incidents, oldest first; for operators', items(component('Incident')))
  @Refuses('malformed', 'officeNotEntitled')
  async list(@CurrentActing() acting: Acting, @ValidQuery(LimitQuery) { limit }: LimitQuery): Promise<{ items: Incident[] }> {
    demandOperator(acting);
    return { items: await this.incidents.list(this.dataSource.manager, limit) };
  }

  /** Sending again is left to whoever sent the event; a deadline is still pending and rings again, an effect is tried again. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(Reasoned) })
  @Answers('Lets a stopped case go on, or a failed effect be tried again; journalled; for operators', null, 204)
  @Refuses('notFound', 'invalidPayload', 'busy')
  async retry(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Body() body: unknown): Promise<void> {
    const operator = demandSight(acting);
    await this.operations.retry(id, operator, await this.reasonFor(id, body));
  }

  @Post(':id/skip')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(Reasoned) })
  @Answers('Gives up an effect that cannot be done; journalled; for operators', null, 204)
  @Refuses('notFound', 'invalidPayload', 'notSkippable', 'busy')
  async skip(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Body() body: unknown): Promise<void> {
    const operator = demandSight(acting);
    await this.operations.skip(id, operator, await this.reasonFor(id, body));
  }

  /** What is not there is said before what is wrong with the request. */
  private async reasonFor(id: string, body: unknown): Promise<string> {
    await this.incidents.unresolved(this.dataSource.manager, id);
    return (validatePayload(Reasoned, body) as Reasoned).reason;
  }
}
