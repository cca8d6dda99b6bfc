import { Body, Controller, Get, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { Acting } from '#identity';
import { IsId, payloadSchema, validatePayload } from '#machine';
import type { Page } from '#platform';
import { Bodies, BodyChange, BodyDetail, BodyEntry, type BodyKind, bodyKinds, BodyReader, BodyView } from '#registry';
import { assertOperator } from '../incidents/assert-operator.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { readable } from '../request/readable-body.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { NamedQuery } from './named.query.js';

class BodiesQuery extends NamedQuery {
  @IsOptional() @IsIn(bodyKinds) kind?: BodyKind;
  /** Id of the body's own territory. */
  @IsOptional() @IsId() territory?: string;
}

@ApiTags('reference data')
@Controller('api/bodies')
export class BodiesController {
  constructor(
    private readonly reader: BodyReader,
    private readonly bodies: Bodies,
  ) {}

  @Get()
  @Answers('State and local self-government bodies, in Kyrgyz alphabetical order', page(BodyView))
  @Refuses('malformed')
  list(@ValidQuery(BodiesQuery) query: BodiesQuery): Promise<Page<BodyView>> {
    return this.reader.list(query);
  }

  @Get(':id')
  @Answers('A body, its former names, and what came before and after it', BodyDetail)
  @Refuses('notFound')
  get(@Param('id', IdPipe) id: string): Promise<BodyDetail> {
    return this.reader.get(id);
  }

  @Post()
  @ApiBody({ schema: payloadSchema(BodyEntry) })
  @Answers('Enters a body; for operators', BodyDetail, 201)
  @Refuses('invalidPayload', 'officeNotEntitled', 'bodyExists')
  async create(@CurrentActing() acting: Acting, @Body(validBody(BodyEntry)) entry: BodyEntry): Promise<BodyDetail> {
    return this.reader.get(await this.bodies.create(entry, assertOperator(acting)));
  }

  @Patch(':id')
  @ApiBody({ schema: payloadSchema(BodyChange) })
  @Answers('Corrects the names of a body or ends its validity, for a reason; for operators', BodyDetail)
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BodyDetail> {
    // What is not there is not there, whatever was sent.
    await this.reader.get(id);
    const change = validatePayload(BodyChange, readable(request.body)) as BodyChange;
    await this.bodies.change(id, change, assertOperator(acting));
    return this.reader.get(id);
  }
}
