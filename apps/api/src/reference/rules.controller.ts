import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { RuleReader, type RuleView } from '#calendar';
import { IsLocalDate } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items } from '../openapi/schema.js';
import { ValidQuery } from '../request/valid-query.js';

class RulesQuery {
  /** The local date on which they are valid; without it every record that ever was. */
  @IsOptional() @IsLocalDate() on?: string;
}

@ApiTags('reference data')
@Controller('api/rules')
export class RulesController {
  constructor(private readonly rules: RuleReader) {}

  @Get()
  @Answers('Legal parameters with their sources', items(component('Rule')))
  @Refuses('malformed')
  async list(@ValidQuery(RulesQuery) { on }: RulesQuery): Promise<{ items: RuleView[] }> {
    return { items: await this.rules.list(on) };
  }
}
