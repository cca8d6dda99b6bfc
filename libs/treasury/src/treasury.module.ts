import { Module } from '@nestjs/common';
import { BudgetLines } from './budget-lines.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerWriter } from './ledger.writer.js';
import { Payments } from './payments.js';
import { TreasuryReader } from './treasury.reader.js';
import { Treasury } from './treasury.js';

/** Budget lines, payments and the ledger. Needs the application's TypeORM data source and clock. */
@Module({
  providers: [BudgetLines, LedgerReader, LedgerWriter, Payments, Treasury, TreasuryReader],
  exports: [BudgetLines, LedgerReader, LedgerWriter, Payments, Treasury, TreasuryReader],
})
export class TreasuryModule {}
