import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DemonstrationAccount, findDemonstrationAccounts } from '#identity';
import { type Language, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration } from '#platform';
import { list } from '#schema';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { Public } from '../session/public.decorator.js';

@ApiTags('demonstration')
@Controller('api/demo/accounts')
export class DemoAccountsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** By the names of their bodies. */
  @Public()
  @Get()
  @Answers('The accounts that a visitor may try; in demonstration mode only', list(DemonstrationAccount))
  @Refuses('notFound')
  async list(@CallersLanguage() language: Language): Promise<readonly DemonstrationAccount[]> {
    if (!this.configuration.demo) throw new Refused('notFound');
    const accounts = await findDemonstrationAccounts(this.dataSource.manager, this.clock.now());
    // Names in quotation marks stand where their first letter does.
    const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
    const bodyOf = ({ offices: [office] }: DemonstrationAccount): string => office?.body.names[language] ?? '';
    return [...accounts].sort((one, two) => compare(bodyOf(one), bodyOf(two)) || compare(one.name, two.name));
  }
}
