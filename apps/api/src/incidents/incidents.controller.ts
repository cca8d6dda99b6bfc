import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { IncidentReader } from '#cases';
import { IncidentRepository, Operations } from '#engine';
import type { Acting } from '#identity';
import { type Language, payloadSchema, validatePayload } from '#machine';
import type { Page } from '#platform';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { assertOperator, assertMayRead } from './assert-operator.js';
import { IncidentsQuery } from './incident.dto.js';
import { IncidentPresenter } from './incident.presenter.js';
import { ShownIncident, ShownIncidentView } from './incident.view.js';
import { Reasoned } from '../request/plan-bodies.js';

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly presenter: IncidentPresenter,
    private readonly incidents: IncidentRepository,
    private readonly operations: Operations,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers(
    'What waits for an operator, oldest first; with `open=false` what was resolved, newest first; for operators',
    page(ShownIncident),
  )
  @Refuses('malformed', 'officeNotEntitled')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(IncidentsQuery) { open, ...query }: IncidentsQuery,
  ): Promise<Page<ShownIncident>> {
    assertOperator(acting);
    const { items, nextCursor } = await this.reader.list({ ...query, isOpen: open !== 'false' });
    return { items: await this.presenter.lines(items, language), nextCursor };
  }

  @Get(':id')
  @Answers('An incident: what was asked, each try that failed, and what became of the same before', ShownIncidentView)
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<ShownIncidentView> {
    assertMayRead(acting);
    return this.presenter.view(await this.reader.get(id), language);
  }

  /** The sender of an event sends it again; a deadline is still pending and fires again, an effect or a delivery is retried. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(Reasoned) })
  @Answers('Lets a stopped case go on, or an effect or a delivery be tried again; journalled; for operators', null, 204)
  @Refuses('notFound', 'invalidPayload', 'incidentKindUnknown', 'busy')
  async retry(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Body() body: unknown): Promise<void> {
    const operator = assertMayRead(acting);
    await this.operations.retry(id, operator, await this.reasonFor(id, body));
  }

  @Post(':id/skip')
  @HttpCode(204)
  @ApiBody({ schema: payloadSchema(Reasoned) })
  @Answers('Gives up an effect or a delivery that cannot be done; journalled; for operators', null, 204)
  @Refuses('notFound', 'invalidPayload', 'notSkippable', 'incidentKindUnknown', 'busy')
  async skip(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting, @Body() body: unknown): Promise<void> {
    const operator = assertMayRead(acting);
    await this.operations.skip(id, operator, await this.reasonFor(id, body));
  }

  /** What is not there is said before what is wrong with the request. */
  private async reasonFor(id: string, body: unknown): Promise<string> {
    await this.incidents.unresolved(this.dataSource.manager, id);
    return (validatePayload(Reasoned, body) as Reasoned).reason;
  }
}
