import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { CalendarFeeds } from './calendar-feeds.js';
import { DueTaskReader } from './due-task.reader.js';
import { FeedAddresses } from './feed-addresses.js';

/** Personal calendars of due dates. Needs the data source, the clock and the settings of the platform, and the engine. */
@Module({
  imports: [IdentityModule],
  providers: [CalendarFeeds, DueTaskReader, FeedAddresses],
  exports: [CalendarFeeds, FeedAddresses],
})
export class CalendarFeedModule {}
