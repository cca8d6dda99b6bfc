import { Controller, Get, Header, Inject, Req, UnauthorizedException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Refused } from '#machine';
import { CONFIGURATION, type Configuration, metrics, metricsAccess, poolReadings } from '#platform';
import { WorkWatch } from '../health/work-watch.js';
import { Public } from '../session/public.decorator.js';
import { StreamHub } from '../stream/stream-hub.js';
import { readingsOf } from './readings.js';

/** For Prometheus: what this process has done, and how the work of all goes. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly watch: WorkWatch,
    private readonly dataSource: DataSource,
    private readonly streams: StreamHub,
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
    const streams = { name: 'streams_open', help: 'Streams of events that this process has open', value: this.streams.open };
    return metrics.text([...poolReadings(this.dataSource), streams, ...readingsOf(work)]);
  }
}
