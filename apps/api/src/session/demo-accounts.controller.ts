import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { type DemonstrationAccount, findDemonstrationAccounts } from '#identity';
import { type Language, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';
import { CallersLanguage } from '../language/callers-language.js';
import { Public } from './public.decorator.js';

@ApiTags('demonstration')
@Controller('api/demo/accounts')
export class DemoAccountsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The accounts that a visitor may try, with their password, by the names of their bodies; in demonstration mode only. */
  @Public()
  @Get()
  async list(@CallersLanguage() language: Language): Promise<readonly DemonstrationAccount[]> {
    if (!this.configuration.demo) throw new Refused('notFound');
    const accounts = await findDemonstrationAccounts(this.dataSource.manager, this.clock.now());
    // Names in quotation marks stand where their first letter does.
    const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
    const bodyOf = ({ offices: [office] }: DemonstrationAccount): string => office?.body.names[language] ?? '';
    return [...accounts].sort((one, two) => compare(bodyOf(one), bodyOf(two)) || compare(one.name, two.name));
  }
}
