import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsId, payloadSchema, Refused } from '#machine';
import type { Page } from '#platform';
import { SuccessionCase, SuccessionCaseRepository, SuccessionReviews } from '#program';
import { NewSuccession, SuccessionReader, SuccessionView } from '#registry';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { NamedQuery } from '../reference/named.query.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

/** `q` is also a part of the act, as it is cited: “Law № 12”. */
class SuccessionsQuery extends NamedQuery {
  /** A body on either side. */
  @IsOptional() @IsId() body?: string;
}

@ApiTags('successions')
@Controller('api/successions')
export class SuccessionsController {
  constructor(
    private readonly reviews: SuccessionReviews,
    private readonly reader: SuccessionReader,
    private readonly cases: SuccessionCaseRepository,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewSuccession) })
  @ApiHeader(idempotencyParameter)
  @Answers(
    'Records a merge, split, boundary move or rename; by a registrar of the registry of bodies. All but a rename open a review in every open case of a predecessor',
    SuccessionView,
    201,
  )
  @Refuses('malformed', 'invalidPayload', 'officeNotEntitled', 'bodyExists', 'keyReused')
  async record(
    @CurrentActing() acting: Acting,
    @Body(validBody(NewSuccession)) asked: NewSuccession,
    @Req() request: FastifyRequest,
  ): Promise<SuccessionView> {
    return this.existing(await this.reviews.record(asked, acting, readIdempotencyKey(request)));
  }

  @Get()
  @Answers('Recorded successions, newest first', page(SuccessionView))
  @Refuses('malformed')
  list(@ValidQuery(SuccessionsQuery) query: SuccessionsQuery): Promise<Page<SuccessionView>> {
    return this.reader.list(query);
  }

  @Get(':id')
  @Answers('A recorded succession', SuccessionView)
  @Refuses('notFound')
  get(@Param('id', IdPipe) id: string): Promise<SuccessionView> {
    return this.existing(id);
  }

  @Get(':id/cases')
  @Answers(
    'The cases that a succession concerns, of those that the caller may see, and whether they were notified',
    page(SuccessionCase),
  )
  @Refuses('malformed', 'notFound')
  async listCases(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @ValidQuery(PageQuery) query: PageQuery,
  ): Promise<Page<SuccessionCase>> {
    await this.existing(id);
    return this.cases.page(this.dataSource.manager, id, acting, query);
  }

  private async existing(id: string): Promise<SuccessionView> {
    const succession = await this.reader.find(this.dataSource.manager, id);
    if (succession === null) throw new Refused('notFound');
    return succession;
  }
}
