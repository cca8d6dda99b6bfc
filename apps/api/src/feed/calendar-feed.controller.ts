import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import { CalendarFeedView, CalendarFeedWithAddress, FeedAddresses } from '#notify';
import { Answers, Refuses } from '../openapi/answers.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

@ApiTags('calendar feed')
@SessionOnly()
@Controller('api/me/calendar-feed')
export class CalendarFeedController {
  constructor(private readonly feeds: FeedAddresses) {}

  @Get()
  @Answers('Whether one has a calendar feed; its address is not shown again', CalendarFeedView)
  @Refuses('scopeMissing')
  get(@CurrentActing() acting: Acting): Promise<CalendarFeedView> {
    return this.feeds.get(acting);
  }

  @Post()
  @Answers(
    'Makes one’s calendar feed, or gives it a new address in place of the one before; the address is shown this once',
    CalendarFeedWithAddress,
    201,
  )
  @Refuses('scopeMissing')
  make(@CurrentActing() acting: Acting): Promise<CalendarFeedWithAddress> {
    return this.feeds.make(acting);
  }

  @Delete()
  @HttpCode(204)
  @Answers('Revokes one’s calendar feed: its address leads nowhere from now on', null, 204)
  @Refuses('notFound', 'scopeMissing')
  revoke(@CurrentActing() acting: Acting): Promise<void> {
    return this.feeds.revoke(acting);
  }
}
