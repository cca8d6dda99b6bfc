import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId } from '#machine';
import type { Page } from '#platform';
import { PowerReader, PowerView } from '#registry';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { NamedQuery } from './named.query.js';

class PowersQuery extends NamedQuery {
  /** Id of a body: the powers that it holds. */
  @IsOptional() @IsId() holder?: string;
}

@ApiTags('reference data')
@Controller('api/powers')
export class PowersController {
  constructor(private readonly powers: PowerReader) {}

  @Get()
  @Answers('The register of delegable powers, every edition', page(PowerView))
  @Refuses('malformed')
  list(@ValidQuery(PowersQuery) query: PowersQuery): Promise<Page<PowerView>> {
    return this.powers.list(query);
  }

  @Get(':id')
  @Answers('A delegable power, of whatever edition', PowerView)
  @Refuses('notFound')
  get(@Param('id', IdPipe) id: string): Promise<PowerView> {
    return this.powers.byId(id);
  }
}
