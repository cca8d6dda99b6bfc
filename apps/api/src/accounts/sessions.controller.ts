import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Acting, Sessions, SessionView } from '#identity';
import type { Page } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { IdPipe } from '../request/id.pipe.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('session')
@SessionOnly()
@Controller('api/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @Answers('One’s own sessions, newest first', page(SessionView))
  @Refuses('malformed', 'scopeMissing')
  list(@CurrentActing() acting: Acting, @ValidQuery(PageQuery) query: PageQuery): Promise<Page<SessionView>> {
    return this.sessions.list(acting, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('Ends one of one’s own sessions', null, 204)
  @Refuses('notFound', 'scopeMissing')
  end(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(id, acting);
  }

  @Delete()
  @HttpCode(204)
  @Answers('Ends all of one’s own sessions but this one', null, 204)
  @Refuses('scopeMissing')
  endOthers(@CurrentActing() acting: Acting): Promise<void> {
    return this.sessions.endOthers(acting);
  }
}
