import { Body, Controller, Get, Param, Patch, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar';
import type { Acting } from '#identity';
import { IsId, IsText, type Language, payloadSchema, validatePayload } from '#machine';
import { Clock, type Page } from '#platform';
import type { Name } from '#registry';
import { BudgetLineChange, type BudgetLineView, NewBudgetLine, Treasury, TreasuryReader } from '#treasury';
import { AnswersOrFile, exportFile, type ExportFormat, IsFormat, mostRows } from '../exports/export-file.js';
import { BodyNames } from '../instances/body-names.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { readable } from '../request/readable-body.js';
import { IsWholeNumber, PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { budgetLineTable } from './money.export.js';
import { namedLines, type NamedBudgetLineView } from './money.view.js';

class BudgetLinesQuery extends PageQuery {
  /** The body whose money it is. */
  @IsOptional() @IsId() recipient?: string;
  /** Only what cases hold the whole of, or (false) what something is left of to allocate. */
  @IsOptional() @IsIn(['true', 'false']) matched?: 'true' | 'false';
  /** Words that its act, code and year together has, in any order. */
  @IsOptional() @IsText(200) q?: string;
  @IsOptional() @IsWholeNumber(1991, 2199) year?: number;
  @IsOptional() @IsFormat() format: ExportFormat = 'json';
}

@ApiTags('treasury')
@Controller('api/budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
    private readonly bodyNames: BodyNames,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewBudgetLine) })
  @ApiHeader(idempotencyParameter)
  @Answers('Enters a line of a budget act; by a financier of a finance ministry', component('BudgetLine'), 201)
  @Refuses('malformed', 'invalidPayload', 'officeNotEntitled', 'keyReused')
  create(
    @CurrentActing() acting: Acting,
    @Body(validBody(NewBudgetLine)) line: NewBudgetLine,
    @Req() request: FastifyRequest,
  ): Promise<BudgetLineView> {
    return this.treasury.createBudgetLine(line, acting, readIdempotencyKey(request));
  }

  @Patch(':id')
  @ApiBody({ schema: payloadSchema(BudgetLineChange) })
  @Answers('Lowers or raises a line, never below what cases hold of it', component('BudgetLine'))
  @Refuses('notFound', 'invalidPayload', 'officeNotEntitled', 'notAllowed')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BudgetLineView> {
    return this.treasury.changeBudgetLine(id, await this.wantedChange(id, acting, request), acting);
  }

  @Get()
  @AnswersOrFile(
    'The lines that the caller may see with what is free of them, newest first; or a file, by `format`',
    page(component('ListedBudgetLine')),
  )
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(BudgetLinesQuery) { format, matched, ...query }: BudgetLinesQuery,
  ): Promise<Page<NamedBudgetLineView> | StreamableFile> {
    const request = { ...query, matched: matched === undefined ? undefined : matched === 'true' };
    if (format === 'json') {
      const { items, nextCursor } = await this.reader.budgetLines(acting, request);
      return { items: namedLines(items, await this.namesIn(items)), nextCursor };
    }
    const rows = await this.reader.allBudgetLines(acting, { ...request, cursor: undefined }, mostRows);
    const names = await this.namesIn(rows);
    return exportFile(budgetLineTable(rows, names), { format, language, on: localDay(this.clock.now().toISOString()) });
  }

  @Get(':id')
  @Answers('One line with what is free of it', component('ListedBudgetLine'))
  @Refuses('notFound')
  async get(@Param('id', IdPipe) id: string, @CurrentActing() acting: Acting): Promise<NamedBudgetLineView> {
    const found = await this.reader.budgetLine(this.dataSource.manager, id, acting);
    return namedLines([found], await this.namesIn([found]))[0]!;
  }

  private namesIn(rows: readonly BudgetLineView[]): Promise<ReadonlyMap<string, Name>> {
    return this.bodyNames.of(rows.map(({ recipient }) => recipient));
  }

  /** A line that one may not see is not there, whatever was sent. */
  private async wantedChange(id: string, acting: Acting, request: FastifyRequest): Promise<BudgetLineChange> {
    try {
      return validatePayload(BudgetLineChange, readable(request.body)) as BudgetLineChange;
    } catch (invalid) {
      await this.reader.budgetLine(this.dataSource.manager, id, acting);
      throw invalid;
    }
  }
}
