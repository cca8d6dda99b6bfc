import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsText, reason, Refused } from '#machine';
import { decodeCursor, operationJournal, type OperationRecord, type Page, pageOf } from '#platform';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

class OperationsQuery extends PageQuery {
  /** The id of what was changed. */
  @IsOptional() @IsText(200) subject?: string;
  @IsOptional() @IsText(100) operation?: string;
}

const number = /^[1-9]\d{0,14}$/;

@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Answers('What people did outside cases, newest first; for operators and auditors', page(component('Operation')))
  @Refuses('malformed', 'officeNotEntitled', 'scopeMissing')
  async list(
    @CurrentActing() acting: Acting,
    @ValidQuery(OperationsQuery) { subject, operation, cursor, limit }: OperationsQuery,
  ): Promise<Page<OperationRecord>> {
    const before = cursor === undefined ? undefined : Number(decodeCursor(cursor, [number])[0]);
    demandOverseer(acting);
    const filter = { subject, operation, before, limit: limit + 1 };
    const rows = await operationJournal.list(this.dataSource.manager, filter);
    return pageOf(rows, limit, (row) => [String(row.number)]);
  }
}

function demandOverseer({ reads }: Acting): void {
  const entitled = 'operator.operator, auditOffice.auditor';
  if (reads !== 'all') throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled })]);
}
