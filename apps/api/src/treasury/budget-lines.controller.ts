import { Body, Controller, Get, Param, Patch, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { type Language, payloadSchema } from '#machine';
import type { Page } from '#platform';
import { BudgetLineChange, BudgetLineView, NewBudgetLine, Treasury, TreasuryReader } from '#treasury';
import { AnswersFile, fileOf, readListed } from '../exports/export-file.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { page } from '#schema';
import { foundBody } from '../request/found-body.js';
import { IdPipe } from '../request/id.pipe.js';
import { idempotencyParameter, readIdempotencyKey } from '../request/idempotency-key.js';
import { IsWholeNumber, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';
import { budgetLineTable } from './money.export.js';
import { MoneyQuery } from './money.query.js';
import { NamedBudgetLineView, namedLine } from './money.view.js';
import { type MoneyKind, ShownMoney } from './shown-money.js';

class BudgetLinesQuery extends MoneyQuery {
  @IsOptional() @IsWholeNumber(1991, 2199) year?: number;
}

const shown: MoneyKind<BudgetLineView, NamedBudgetLineView> = {
  bodies: ({ recipient }) => [recipient],
  named: namedLine,
  table: budgetLineTable,
};

@ApiTags('treasury')
@Controller('api/budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
    private readonly money: ShownMoney,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewBudgetLine) })
  @ApiHeader(idempotencyParameter)
  @Answers('Enters a line of a budget act; by a financier of a finance ministry', BudgetLineView, 201)
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
  @ApiHeader(idempotencyParameter)
  @Answers('Lowers or raises a line, never below what cases hold of it', BudgetLineView)
  @Refuses('malformed', 'notFound', 'invalidPayload', 'officeNotEntitled', 'notAllowed', 'keyReused')
  async change(
    @CurrentActing() acting: Acting,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BudgetLineView> {
    const asked = await foundBody(BudgetLineChange, request, () => this.find(id, acting));
    return this.treasury.changeBudgetLine(id, asked, acting, readIdempotencyKey(request));
  }

  @Get()
  @Answers('The lines that the caller may see with what is free of them, newest first', page(NamedBudgetLineView))
  @Refuses('malformed', 'tooManyMatched')
  async list(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(BudgetLinesQuery) { format, matched, ...query }: BudgetLinesQuery,
  ): Promise<Page<NamedBudgetLineView> | StreamableFile> {
    const request = { ...query, matched: matched && matched === 'true' };
    const found = await readListed(format, request, (asked) => this.reader.budgetLines(acting, asked, asked.limit));
    return this.money.list(shown, found, format, language);
  }

  @Get('file')
  @AnswersFile('The lines that the caller may see, newest first, as a file')
  @Refuses('malformed', 'tooManyMatched')
  file(
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
    @ValidQuery(fileOf(BudgetLinesQuery)) query: BudgetLinesQuery,
  ): ReturnType<BudgetLinesController['list']> {
    return this.list(acting, language, query);
  }

  @Get(':id')
  @Answers('One line with what is free of it', NamedBudgetLineView)
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<NamedBudgetLineView> {
    return this.money.one(shown, await this.find(id, acting), language);
  }

  private find(id: string, acting: Acting): Promise<BudgetLineView> {
    return this.reader.budgetLine(this.dataSource.manager, id, acting);
  }
}
