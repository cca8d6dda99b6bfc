import { Controller, Get, Header, Inject, Req, UnauthorizedException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Refused } from '#machine';
import { CONFIGURATION, type Configuration, metrics, metricsAccess, poolReadings } from '#platform';
import { WorkWatch } from '../health/work-watch.js';
import { Public } from '../session/public.decorator.js';
import { readingsOf } from './readings.js';

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
    const access = metricsAccess(request.raw, this.configuration.metricsToken);
    if (access === 'wrongToken') throw new UnauthorizedException();
    if (access === 'elsewhere') throw new Refused('notFound');
    const { work } = await this.watch.look();
    return metrics.text([...poolReadings(this.dataSource), ...readingsOf(work)]);
  }
}
