import { Module } from '@nestjs/common';
import { TreasuryModule } from '#treasury';
import { BodyNames } from '../instances/body-names.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { PaymentsController } from './payments.controller.js';
import { ShownMoney } from './shown-money.js';

@Module({
  imports: [TreasuryModule],
  controllers: [BudgetLinesController, PaymentsController],
  providers: [BodyNames, ShownMoney],
})
export class TreasuryHttpModule {}
