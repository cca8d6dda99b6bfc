import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { NotifyModule } from '#notify';
import { NewsReader } from './news.reader.js';
import { StreamController } from './stream.controller.js';
import { StreamHub } from './stream-hub.js';

@Module({ imports: [IdentityModule, NotifyModule], controllers: [StreamController], providers: [NewsReader, StreamHub], exports: [StreamHub] })
export class StreamModule {}
