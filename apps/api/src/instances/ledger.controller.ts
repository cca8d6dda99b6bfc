import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localDay } from '#calendar';
import { CaseReader } from '#cases';
import type { Acting } from '#identity';
import { Clock } from '#platform';
import { LedgerReader, LedgerView } from '#treasury';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

@ApiTags('instances')
@Controller('api/instances/:id/ledger')
export class LedgerController {
  constructor(
    private readonly cases: CaseReader,
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('The money of a case by kind, period and source, and how far what is due is covered', LedgerView)
  @Refuses('notFound')
  async get(@Param('id', IdPipe) instance: string, @CurrentActing() acting: Acting): Promise<LedgerView> {
    const { id } = await this.cases.readable(instance, acting);
    return this.ledger.byPeriod(id, localDay(this.clock.now().toISOString()));
  }
}
