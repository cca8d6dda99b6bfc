import { Module } from '@nestjs/common';
import { CalendarFeedModule } from '#notify';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { FeedController } from './feed.controller.js';

@Module({ imports: [CalendarFeedModule], controllers: [FeedController, CalendarFeedController] })
export class FeedHttpModule {}
