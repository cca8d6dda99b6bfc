import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsId, payloadSchema } from '#machine';
import type { Page } from '#platform';
import { MandateReader, Mandates, MandateView, NewMandate, Revocation } from '#registry';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class MandatesQuery extends PageQuery {
  /** The body that gives the mandate or holds it. */
  @IsOptional() @IsId() body?: string;
}

@ApiTags('mandates')
@Controller('api/mandates')
export class MandatesController {
  constructor(
    private readonly mandates: Mandates,
    private readonly reader: MandateReader,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers('The mandates that the caller may see, newest first', page(MandateView))
  @Refuses('malformed')
  list(@CurrentActing() acting: Acting, @ValidQuery(MandatesQuery) query: MandatesQuery): Promise<Page<MandateView>> {
    return this.reader.list(acting, query);
  }

  @SessionOnly()
  @Post()
  @ApiBody({ schema: payloadSchema(NewMandate) })
  @Answers(
    'Lets another body act for a municipality; by its registrar or signatory (in the signatory’s office by the signatory alone), or from a signed paper by an operator where it has no accounts',
    MandateView,
    201,
  )
  @Refuses('invalidPayload', 'officeNotEntitled', 'scopeMissing', 'mandateConflict', 'mandatorHasAccounts')
  record(@CurrentActing() acting: Acting, @Body(validBody(NewMandate)) mandate: NewMandate): Promise<MandateView> {
    return this.mandates.record(mandate, acting);
  }

  @SessionOnly()
  @Post(':id/revoke')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(Revocation) })
  @Answers('Revokes a mandate at once; by a registrar or signatory of who gave it, or an operator', MandateView)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'scopeMissing', 'mandateOver')
  async revoke(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<MandateView> {
    const find = (): Promise<MandateView> => this.reader.get(this.dataSource.manager, id, acting);
    const { reason } = await foundBody(Revocation, request, find);
    return this.mandates.revoke(id, reason, acting);
  }
}
