import { Module } from '@nestjs/common';
import { CheckpointModule } from '#proofs';
import { WorkHealthController } from './work-health.controller.js';
import { WorkWatch } from './work-watch.js';

/** How the program goes, for those who keep it running. */
@Module({
  imports: [CheckpointModule],
  controllers: [WorkHealthController],
  providers: [WorkWatch],
  exports: [WorkWatch],
})
export class HealthHttpModule {}
