import { Module } from '@nestjs/common';
import { BulkModule } from '#engine';
import { ActingReader, IdentityModule } from '#identity';
import { BulkActsController } from './bulk-acts.controller.js';
import { BulkController } from './bulk.controller.js';

@Module({
  imports: [BulkModule.forRoot({ imports: [IdentityModule], acting: ActingReader })],
  controllers: [BulkController, BulkActsController],
})
export class BulkHttpModule {}
