import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsText, type Language, reason, Refused } from '#machine';
import {
  decodeCursor,
  operationChanges,
  operationJournal,
  type OperationRecord,
  type Page,
  pageOf,
  type RowImage,
} from '#platform';
import { actor } from '../openapi/actor.js';
import { CallersLanguage } from '../language/callers-language.js';
import { nameIn } from '../language/shown-reason.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { anything, byName, component, instant, list, object, orNull, page, sha256, type Static, text, whole } from '#schema';
import { PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';

class OperationsQuery extends PageQuery {
  /** The id of what was changed. */
  @IsOptional() @IsText(200) subject?: string;
  @IsOptional() @IsText(100) operation?: string;
}

const properties = {
  number: whole,
  at: instant,
  actor,
  operation: text,
  text: { ...text, description: 'The same in words, in the caller’s language' },
  subject: text,
  details: anything,
  reason: orNull(text),
  previous: orNull(sha256),
  hash: sha256,
};

const ShownOperation = component('Operation', object(properties));
type ShownOperation = Static<typeof ShownOperation>;

const image = byName({ description: 'By the names of columns; amounts in tyiyn as text' });

const change = object({
  table: text,
  key: image,
  before: { ...orNull(image), description: 'Null: the row is new' },
  after: { ...orNull(image), description: 'Null: the row was deleted' },
  secret: { ...list(text), description: 'Columns that changed and are shown to nobody' },
});

const OperationDetail = component('OperationDetail', object({ ...properties, rows: page(change) }));
type OperationDetail = Static<typeof OperationDetail>;

const number = /^[1-9]\d{0,14}$/;
const ordinal = /^[1-9]\d{0,8}$/;

@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Answers('What people did outside cases, newest first; for operators and auditors', page(ShownOperation))
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
    const found = pageOf(rows, limit, (row) => [String(row.number)]);
    return { ...found, items: found.items.map((row) => shown(row, language)) };
  }

  @Get(':number')
  @Answers('One of them, with the rows that it changed as they were before and after it, page by page', OperationDetail)
  @Refuses('notFound', 'malformed', 'scopeMissing')
  async get(
    @Param('number') named: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(PageQuery) { cursor, limit }: PageQuery,
  ): Promise<OperationDetail> {
    const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, [ordinal])[0]);
    const { manager } = this.dataSource;
    // What one may not see is not there.
    const record = acting.reads === 'all' && number.test(named) ? await operationJournal.find(manager, Number(named)) : null;
    if (record === null) throw new Refused('notFound');
    const changes = await operationChanges(manager, record.number, { after, limit: limit + 1 });
    const { items, nextCursor } = pageOf(changes, limit, (change) => [String(change.ordinal)]);
    const rows = items.map(({ table, key, before, after: left, secret }) => ({
      ...{ table, key, before: before && withAmounts(before), after: left && withAmounts(left), secret },
    }));
    return { ...shown(record, language), rows: { items: rows, nextCursor } };
  }
}

function shown(record: OperationRecord, language: Language): ShownOperation {
  return { ...record, text: nameIn(operationRecordTexts, record.operation, language) };
}

/** Amounts as everywhere else: as text. */
function withAmounts(image: RowImage): RowImage {
  const fields = Object.entries(image);
  return Object.fromEntries(
    fields.map(([column, value]) => [column, column.endsWith('_tyiyn') && value !== null ? String(value) : value]),
  );
}

function demandOverseer({ reads }: Acting): void {
  const entitled = 'operator.operator, auditOffice.auditor';
  if (reads !== 'all') throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled })]);
}
