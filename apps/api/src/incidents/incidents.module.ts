import { Module } from '@nestjs/common';
import { CorrectionsController } from './corrections.controller.js';
import { EffectsController } from './effects.controller.js';
import { IncidentsController } from './incidents.controller.js';

/** What operators do about cases: each is a record of the case's journal. */
@Module({ controllers: [IncidentsController, EffectsController, CorrectionsController] })
export class IncidentsModule {}
