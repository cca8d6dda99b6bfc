import { Module } from '@nestjs/common';
import { CalendarModule } from '#calendar';
import { RegistryModule } from '#registry';
import { BodiesController } from './bodies.controller.js';
import { CalendarsController } from './calendars.controller.js';
import { PowersController } from './powers.controller.js';
import { RulesController } from './rules.controller.js';
import { TerritoriesController } from './territories.controller.js';

@Module({
  imports: [CalendarModule, RegistryModule],
  controllers: [RulesController, CalendarsController, BodiesController, TerritoriesController, PowersController],
})
export class ReferenceModule {}
