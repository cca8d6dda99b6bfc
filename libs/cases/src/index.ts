export { CasesModule } from './cases.module.js';
export { type CaseFilter, caseProperties, CaseReader, type CaseView } from './case/case.reader.js';
export { type JournalLine, JournalReader } from './case/journal.reader.js';
export { TermsReader, TermsVersion } from './case/terms.reader.js';
export {
  type AwaitedFigure,
  CaseFigures,
  type MonthFigure,
  type MonthsRequest,
  type StateFigure,
} from './figures/case-figures.js';
export { maxSteps, stayDays, StayReader } from './figures/state-durations.js';
export { type HeldTask, HeldTasks } from './held-tasks.js';
export { type CaseLine, caseLineProperties } from './lists/case-pages.js';
export { type CaseCriteria, casesFound, selectCases } from './lists/case.filter.js';
export { type Change, ChangeReader, type Changes, isVisible } from './lists/change.reader.js';
export { GroupLine, GroupReader } from './lists/group.reader.js';
export { type IncidentCriteria, type IncidentLine, IncidentReader, type IncidentView } from './lists/incident.reader.js';
export { rowsSince, sincePosition, snapshotOf } from './lists/position.js';
export { type TaskLine, taskProperties, TaskReader } from './lists/task.reader.js';
