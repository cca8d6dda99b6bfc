import { Module } from '@nestjs/common';
import { HealthHttpModule } from '../health/health-http.module.js';
import { StreamModule } from '../stream/stream.module.js';
import { MetricsController } from './metrics.controller.js';

@Module({ imports: [HealthHttpModule, StreamModule], controllers: [MetricsController] })
export class MetricsModule {}
