import { Module } from '@nestjs/common';
import { CorrectionsController } from './corrections.controller.js';
import { EffectsController } from './effects.controller.js';
import { IncidentPresenter } from './incident.presenter.js';
import { IncidentRetriesController } from './incident-retries.controller.js';
import { IncidentsController } from './incidents.controller.js';

/** What operators do about cases: each is a record of the case's journal. */
@Module({
  controllers: [IncidentRetriesController, IncidentsController, EffectsController, CorrectionsController],
  providers: [IncidentPresenter],
})
export class IncidentsModule {}
