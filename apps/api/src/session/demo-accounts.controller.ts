import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type DemonstrationAccount, findDemonstrationAccounts } from '#identity';
import { Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';
import { Public } from './public.decorator.js';

@ApiTags('demonstration')
@Controller('api/demo/accounts')
export class DemoAccountsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The accounts that a visitor may try, with their password; in demonstration mode only. */
  @Public()
  @Get()
  async list(): Promise<readonly DemonstrationAccount[]> {
    if (!this.configuration.demo) throw new Refused('notFound');
    return findDemonstrationAccounts(this.dataSource.manager, this.clock.now());
  }
}
