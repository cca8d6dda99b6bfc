import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type Incident, IncidentRepository } from '#engine';
import type { Acting } from '#identity';
import { IsText, payloadSchema } from '#machine';
import { Clock, inTransaction } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { LimitQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { demandOperator } from './demand-operator.js';

class Resolution {
  /** Why the case may go on: for the record. */
  @IsText(2000) reason!: string;
}

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('Open incidents, oldest first; for operators', items(component('Incident')))
  @Refuses('malformed', 'officeNotEntitled')
  async list(@CurrentActing() acting: Acting, @ValidQuery(LimitQuery) { limit }: LimitQuery): Promise<{ items: Incident[] }> {
    demandOperator(acting);
    return { items: await this.incidents.list(this.dataSource.manager, limit) };
  }

  /** Sending again is left to whoever sent the event; a deadline is still pending and rings again. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(Resolution) })
  @Answers('Lets a stopped case go on: its event can be sent again, its deadline rings again; for operators', null, 204)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled')
  async retry(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @Body(validBody(Resolution)) { reason }: Resolution,
  ): Promise<void> {
    demandOperator(acting);
    const at = this.clock.now().toISOString();
    await inTransaction(this.dataSource, (tx) => this.incidents.resolve(tx, id, acting.person, reason, at));
  }
}
