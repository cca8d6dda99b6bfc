import { Module } from '@nestjs/common';
import { TreasuryModule } from '#treasury';
import { BodyNames } from '../instances/body-names.js';
import { BudgetLinesController } from './budget-lines.controller.js';
import { PaymentsController } from './payments.controller.js';

@Module({
  imports: [TreasuryModule],
  controllers: [BudgetLinesController, PaymentsController],
  providers: [BodyNames],
})
export class TreasuryHttpModule {}
