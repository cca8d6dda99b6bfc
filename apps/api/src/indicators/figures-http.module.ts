import { Module } from '@nestjs/common';
import { CalendarModule } from '#calendar';
import { RegistryModule } from '#registry';
import { TreasuryModule } from '#treasury';
import { HealthHttpModule } from '../health/health-http.module.js';
import { BodyNames } from '../instances/body-names.js';
import { WorkflowTexts } from '../instances/workflow-texts.js';
import { CandidatesController } from '../treasury/candidates.controller.js';
import { CoverageController } from '../treasury/coverage.controller.js';
import { ShortfallsController } from '../treasury/shortfalls.controller.js';
import { IndicatorsController } from './indicators.controller.js';
import { FigureCache } from '../figures/figure-cache.js';
import { OperationFigures } from './operation.js';

/** Figures over many cases, for those who look after money and work. */
@Module({
  imports: [CalendarModule, HealthHttpModule, RegistryModule, TreasuryModule],
  controllers: [CoverageController, ShortfallsController, CandidatesController, IndicatorsController],
  providers: [BodyNames, FigureCache, OperationFigures, WorkflowTexts],
})
export class FiguresHttpModule {}
