import { Module } from '@nestjs/common';
import { CalendarModule } from '#calendar';
import { NotifyModule } from '#notify';
import { RegistryModule } from '#registry';
import { TreasuryModule } from '#treasury';
import { WorkflowsController } from '../workflows/workflows.controller.js';
import { CaseFilterResolver } from './case-filter.js';
import { BodyNames } from './body-names.js';
import { EventsController } from './events.controller.js';
import { GroupsController } from './groups.controller.js';
import { InstancesController } from './instances.controller.js';
import { JournalController } from './journal.controller.js';
import { LedgerController } from './ledger.controller.js';
import { RemindersController } from './reminders.controller.js';
import { StartsController } from './starts.controller.js';
import { TermsController } from './terms.controller.js';
import { WorkflowTexts } from './workflow-texts.js';

/** Workflows and cases. */
@Module({
  imports: [CalendarModule, NotifyModule, RegistryModule, TreasuryModule],
  controllers: [
    WorkflowsController,
    StartsController,
    InstancesController,
    EventsController,
    GroupsController,
    JournalController,
    LedgerController,
    RemindersController,
    TermsController,
  ],
  providers: [CaseFilterResolver, BodyNames, WorkflowTexts],
  exports: [CaseFilterResolver, BodyNames],
})
export class InstancesModule {}
