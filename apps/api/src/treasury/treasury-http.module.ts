import { Module } from '@nestjs/common';
import { TreasuryModule } from '#treasury';
import { BudgetLinesController } from './budget-lines.controller.js';
import { PaymentsController } from './payments.controller.js';

@Module({ imports: [TreasuryModule], controllers: [BudgetLinesController, PaymentsController] })
export class TreasuryHttpModule {}
