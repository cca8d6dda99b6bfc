import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type Acting, NewSavedView, SavedViewChange, SavedViewLine, SavedViews, type ViewPage, viewPages } from '#identity';
import { payloadSchema } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { items } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class ViewsQuery {
  @IsOptional() @IsIn(viewPages) page?: ViewPage;
}

/** How the person who asks likes to look at the pages of the web application. */
@ApiTags('session')
@SessionOnly()
@Controller('api/me/views')
export class ViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Answers('One’s own saved views by page and name, 50 at the most', items(SavedViewLine))
  @Refuses('malformed', 'scopeMissing')
  async list(
    @CurrentActing() acting: Acting,
    @ValidQuery(ViewsQuery) { page }: ViewsQuery,
  ): Promise<{ items: readonly SavedViewLine[] }> {
    return { items: await this.views.list(acting, page) };
  }

  @Post()
  @ApiBody({ schema: payloadSchema(NewSavedView) })
  @Answers('Keeps a view of a page under a name', SavedViewLine, 201)
  @Refuses('invalidPayload', 'scopeMissing', 'viewNameTaken', 'tooManyViews')
  create(@CurrentActing() acting: Acting, @Body(validBody(NewSavedView)) view: NewSavedView): Promise<SavedViewLine> {
    return this.views.create(view, acting);
  }

  @Patch(':id')
  @ApiBody({ schema: payloadSchema(SavedViewChange) })
  @Answers('Gives a view another name, or another query', SavedViewLine)
  @Refuses('notFound', 'invalidPayload', 'scopeMissing', 'viewNameTaken')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SavedViewLine> {
    return this.views.change(id, await foundBody(SavedViewChange, request, () => this.views.find(id, acting)), acting);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('Deletes a view', null, 204)
  @Refuses('notFound', 'scopeMissing')
  remove(@CurrentActing() acting: Acting, @Param('id', IdPipe) id: string): Promise<void> {
    return this.views.remove(id, acting);
  }
}
