import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsText, type Language, reason, Refused } from '#machine';
import { decodeCursor, operationJournal, type OperationRecord, type Page, pageOf } from '#platform';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';

class OperationsQuery extends PageQuery {
  /** The id of what was changed. */
  @IsOptional() @IsText(200) subject?: string;
  @IsOptional() @IsText(100) operation?: string;
}

/** `text`: what was done, in the caller's language. */
interface ShownOperation extends OperationRecord {
  readonly text: string;
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
    @CallersLanguage() language: Language,
    @ValidQuery(OperationsQuery) { subject, operation, cursor, limit }: OperationsQuery,
  ): Promise<Page<ShownOperation>> {
    const before = cursor === undefined ? undefined : Number(decodeCursor(cursor, [number])[0]);
    demandOverseer(acting);
    const filter = { subject, operation, before, limit: limit + 1 };
    const rows = await operationJournal.list(this.dataSource.manager, filter);
    const page = pageOf(rows, limit, (row) => [String(row.number)]);
    return { ...page, items: page.items.map((row) => ({ ...row, text: nameIn(operationRecordTexts, row.operation, language) })) };
  }
}

function demandOverseer({ reads }: Acting): void {
  const entitled = 'operator.operator, auditOffice.auditor';
  if (reads !== 'all') throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled })]);
}
