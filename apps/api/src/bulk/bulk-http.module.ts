import { Module } from '@nestjs/common';
import { BulkModule } from '#engine';
import { ActingReader, IdentityModule } from '#identity';
import { InstancesModule } from '../instances/instances.module.js';
import { BulkActsController } from './bulk-acts.controller.js';
import { BulkController } from './bulk.controller.js';

@Module({
  imports: [InstancesModule, BulkModule.forRoot({ imports: [IdentityModule], acting: ActingReader })],
  controllers: [BulkController, BulkActsController],
})
export class BulkHttpModule {}
