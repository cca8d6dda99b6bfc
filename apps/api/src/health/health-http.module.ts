import { Module } from '@nestjs/common';
import { CheckpointModule } from '#proofs';
import { MetricsController } from '../metrics/metrics.controller.js';
import { StreamModule } from '../stream/stream.module.js';
import { WorkHealthController } from './work-health.controller.js';
import { WorkWatch } from './work-watch.js';

/** How the program goes, for those who keep it running. */
@Module({
  imports: [CheckpointModule, StreamModule],
  controllers: [WorkHealthController, MetricsController],
  providers: [WorkWatch],
  exports: [WorkWatch],
})
export class HealthHttpModule {}
