import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { GroupLine, GroupReader } from '#cases';
import type { Acting } from '#identity';
import { IsText } from '#machine';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

class GroupsQuery extends PageQuery {
  @IsOptional() @IsText(100) workflow?: string;
}

@ApiTags('instances')
@Controller('api/groups')
export class GroupsController {
  constructor(private readonly groups: GroupReader) {}

  @Get()
  @Answers('Cases that were started together, as groups, newest first: of each what the caller may see', page(GroupLine))
  @Refuses('malformed')
  list(@CurrentActing() acting: Acting, @ValidQuery(GroupsQuery) query: GroupsQuery): Promise<Page<GroupLine>> {
    return this.groups.list(query, acting);
  }
}
