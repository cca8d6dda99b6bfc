import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { NotifyModule } from '#notify';
import { DemoClock } from '#platform';
import { NewsReader } from './news.reader.js';
import { StreamController } from './stream.controller.js';
import { StreamHub } from './stream-hub.js';

@Module({
  imports: [IdentityModule, NotifyModule],
  controllers: [StreamController],
  // The demonstration's clock is stored in the database, which each process follows.
  providers: [DemoClock, NewsReader, StreamHub],
  exports: [StreamHub],
})
export class StreamModule {}
