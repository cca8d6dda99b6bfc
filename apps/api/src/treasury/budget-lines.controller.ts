import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Acting } from '#identity';
import { payloadSchema } from '#machine';
import { BudgetLineChange, type BudgetLineView, NewBudgetLine, type Page, Treasury, TreasuryReader } from '#treasury';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

@ApiTags('treasury')
@Controller('api/budget-lines')
export class BudgetLinesController {
  constructor(
    private readonly treasury: Treasury,
    private readonly reader: TreasuryReader,
  ) {}

  /** Enters a line of a budget act; by a financier of a finance ministry. */
  @Post()
  @ApiBody({ schema: payloadSchema(NewBudgetLine) })
  create(@CurrentActing() acting: Acting, @Body(validBody(NewBudgetLine)) line: NewBudgetLine): Promise<BudgetLineView> {
    return this.treasury.createBudgetLine(line, acting);
  }

  /** Lowers or raises a line, never below what cases hold of it. */
  @Patch(':id')
  @ApiBody({ schema: payloadSchema(BudgetLineChange) })
  change(
    @CurrentActing() acting: Acting,
    @Param('id') id: string,
    @Body(validBody(BudgetLineChange)) change: BudgetLineChange,
  ): Promise<BudgetLineView> {
    return this.treasury.changeBudgetLine(id, change, acting);
  }

  /** The lines that the person may see with what is free of them, newest first. */
  @Get()
  @ApiQuery({ name: 'recipient', required: false })
  @ApiQuery({ name: 'year', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false })
  list(
    @CurrentActing() acting: Acting,
    @Query('recipient') recipient?: string,
    @Query('year') year?: string,
    @Query('cursor') cursor?: string,
    @Query('limit') limit?: string,
  ): Promise<Page<BudgetLineView>> {
    return this.reader.budgetLines(acting, { recipient, year: numeric(year), cursor, limit: numeric(limit) });
  }
}

function numeric(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
