import { Global, Module } from '@nestjs/common';
import { CaseReader } from './case/case.reader.js';
import { JournalReader } from './case/journal.reader.js';
import { TermsReader } from './case/terms.reader.js';
import { CaseFigures } from './figures/case-figures.js';
import { StayReader } from './figures/state-durations.js';
import { HeldTasks } from './held-tasks.js';
import { CasePages } from './lists/case-pages.js';
import { ChangeReader } from './lists/change.reader.js';
import { GroupReader } from './lists/group.reader.js';
import { IncidentReader } from './lists/incident.reader.js';
import { ListPlanner } from './lists/list-plan.js';
import { TaskReader } from './lists/task.reader.js';

const exported = [
  CaseFigures,
  CaseReader,
  ChangeReader,
  GroupReader,
  HeldTasks,
  IncidentReader,
  JournalReader,
  StayReader,
  TaskReader,
  TermsReader,
];

/** Reads cases and writes nothing. Needs the EngineModule beside it. */
@Global()
@Module({ providers: [...exported, CasePages, ListPlanner], exports: exported })
export class CasesModule {}
