import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIGURATION, type Configuration, metrics } from '#platform';
import { WorkWatch } from '../health/work-watch.js';
import { Public } from '../session/public.decorator.js';
import { demandMetricsAccess } from './metrics-access.js';
import { type PoolUse, readingsOf } from './readings.js';

/** For Prometheus: what this process has done, and how the work of all goes. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly watch: WorkWatch,
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Public()
  @Header('content-type', metrics.contentType)
  async read(@Req() request: FastifyRequest): Promise<string> {
    demandMetricsAccess(request, this.configuration.metricsToken);
    const { work } = await this.watch.look();
    const { master } = this.dataSource.driver as unknown as { master: PoolUse };
    return metrics.text(readingsOf(work, master));
  }
}
