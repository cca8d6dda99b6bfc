import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsId } from '#machine';
import type { Page } from '#platform';
import { type BodyKind, bodyKinds, BodyReader, type BodyView } from '#registry';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { NamedQuery } from './named.query.js';

class BodiesQuery extends NamedQuery {
  @IsOptional() @IsIn(bodyKinds) kind?: BodyKind;
  /** Id of the body's own territory. */
  @IsOptional() @IsId() territory?: string;
}

@ApiTags('reference data')
@Controller('api/bodies')
export class BodiesController {
  constructor(private readonly bodies: BodyReader) {}

  @Get()
  @Answers('State and local self-government bodies, in Kyrgyz alphabetical order', page(component('Body')))
  @Refuses('malformed')
  list(@ValidQuery(BodiesQuery) query: BodiesQuery): Promise<Page<BodyView>> {
    return this.bodies.list(query);
  }

  @Get(':id')
  @Answers('A body', component('Body'))
  @Refuses('notFound')
  get(@Param('id', IdPipe) id: string): Promise<BodyView> {
    return this.bodies.get(id);
  }
}
