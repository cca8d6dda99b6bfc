import { Module } from '@nestjs/common';
import { AwaitedPayers } from './awaited-payers.js';
import { BudgetLines } from './budget-lines.js';
import { CandidateReader } from './candidate.reader.js';
import { CoverageReader } from './coverage.reader.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerWriter } from './ledger.writer.js';
import { PaymentActs } from './payment-acts.js';
import { Payments } from './payments.js';
import { ShortfallReader } from './shortfall.reader.js';
import { TreasuryReader } from './treasury.reader.js';
import { Treasury } from './treasury.js';

const shown = [
  BudgetLines,
  CandidateReader,
  CoverageReader,
  LedgerReader,
  LedgerWriter,
  PaymentActs,
  Payments,
  ShortfallReader,
  Treasury,
  TreasuryReader,
];

/** Budget lines, payments and the ledger. Needs the application's TypeORM data source and clock. */
@Module({
  providers: [...shown, AwaitedPayers],
  exports: shown,
})
export class TreasuryModule {}
