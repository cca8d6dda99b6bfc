import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeeds } from '#notify';
import { Refuses } from '../openapi/answers.js';
import { text } from '#schema';
import { isKnown } from '../request/content-tag.js';
import { Public } from '../session/public.decorator.js';

const summary = 'The due dates of a person’s offices as a calendar (iCalendar), to those who know its secret address';

@ApiTags('calendar feed')
@Public()
@Controller('api/feed')
export class FeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':file')
  @ApiOperation({ summary })
  @ApiParam({ name: 'file', description: 'The secret, and `.ics`' })
  @ApiResponse({ status: 200, description: summary, content: { 'text/calendar': { schema: text } } })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  @Refuses('notFound', 'tooManyRequests')
  async read(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const calendar = await this.feeds.read(file.replace(/\.ics$/, ''));
    void reply.headers({
      // The program may keep it, and asks each time whether it has changed; nobody in between keeps it.
      'cache-control': 'private, no-cache',
      'content-language': calendar.language,
    });
    if (isKnown(request, reply, calendar.text)) return void reply.send();
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="yntymak.ics"' };
    return void reply.headers(headers).send(calendar.text);
  }
}
