import { Module } from '@nestjs/common';
import { MetricsController } from '../metrics/metrics.controller.js';
import { WorkHealthController } from './work-health.controller.js';
import { WorkWatch } from './work-watch.js';

/** How the program goes, for those who keep it running. */
@Module({ controllers: [WorkHealthController, MetricsController], providers: [WorkWatch], exports: [WorkWatch] })
export class HealthHttpModule {}
