import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsId } from '#machine';
import { type TerritoryLevel, territoryLevels, TerritoryPage, TerritoryReader, TerritoryView } from '#registry';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { NamedQuery } from './named.query.js';

class TerritoriesQuery extends NamedQuery {
  /** The year of the classification; the current one when absent. */
  @IsOptional() @Matches(/^\d{4}$/) edition?: string;
  @IsOptional() @IsIn(territoryLevels) level?: TerritoryLevel;
  /** Id of the unit above. */
  @IsOptional() @IsId() parent?: string;
}

@ApiTags('reference data')
@Controller('api/territories')
export class TerritoriesController {
  constructor(private readonly territories: TerritoryReader) {}

  @Get()
  @Answers('Territorial units of one edition of the classification, in Kyrgyz alphabetical order', TerritoryPage)
  @Refuses('malformed')
  list(@ValidQuery(TerritoriesQuery) query: TerritoriesQuery): Promise<TerritoryPage> {
    return this.territories.list(query);
  }

  @Get(':id')
  @Answers('A territorial unit, of whatever edition', TerritoryView)
  @Refuses('notFound')
  get(@Param('id', IdPipe) id: string): Promise<TerritoryView> {
    return this.territories.byId(id);
  }
}
