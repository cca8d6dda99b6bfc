import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { RegistryModule } from '#registry';
import { WorkflowTexts } from '../instances/workflow-texts.js';
import { RowDecisions } from './row-decisions.js';
import { RowReferences } from './row-references.js';
import { TableStarts } from './table-starts.js';
import { TablesController } from './tables.controller.js';

/** Tables whose rows start cases. */
@Module({
  imports: [IdentityModule, RegistryModule],
  controllers: [TablesController],
  providers: [RowDecisions, RowReferences, TableStarts, WorkflowTexts],
})
export class TablesModule {}
