import { Body, Controller, Get, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Acting } from '#identity';
import { IsId, payloadSchema, validatePayload } from '#machine';
import type { Page } from '#platform';
import { BudgetLineChange, type BudgetLineView, NewBudgetLine, Treasury, TreasuryReader } from '#treasury';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, page } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { readable } from '../request/readable-body.js';
import { IsWholeNumber, PageQuery, ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

class BudgetLinesQuery extends PageQuery {
  /** The body whose money it is. */
  @IsOptional() @IsId() recipient?: string;
  @IsOptional() @IsWholeNumber(1991, 2199) year?: number;
}

@ApiTags('treasury')
@Controller('api/budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  @ApiBody({ schema: payloadSchema(NewBudgetLine) })
  @Answers('Enters a line of a budget act; by a financier of a finance ministry', component('BudgetLine'), 201)
  @Refuses('invalidPayload', 'officeNotEntitled')
  create(@CurrentActing() acting: Acting, @Body(validBody(NewBudgetLine)) line: NewBudgetLine): Promise<BudgetLineView> {
    return this.treasury.createBudgetLine(line, acting);
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
  @Answers('The lines that the caller may see with what is free of them, newest first', page(component('BudgetLine')))
  @Refuses('malformed')
  list(@CurrentActing() acting: Acting, @ValidQuery(BudgetLinesQuery) query: BudgetLinesQuery): Promise<Page<BudgetLineView>> {
    return this.reader.budgetLines(acting, query);
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
