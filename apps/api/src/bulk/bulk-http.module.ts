import { Module } from '@nestjs/common';
import { InstancesModule } from '../instances/instances.module.js';
import { BulkActsController } from './bulk-acts.controller.js';
import { BulkController } from './bulk.controller.js';

@Module({ imports: [InstancesModule], controllers: [BulkController, BulkActsController] })
export class BulkHttpModule {}
