export { CalendarFacts } from './calendar.facts.js';
export { CalendarForm } from './calendar-import.dto.js';
export { type CalendarImport, CalendarImports, DayChange } from './calendar-imports.js';
export { calendarTexts } from './calendar.texts.js';
export type { JudgedDay } from './judge-days.js';
export { RuleEntry } from './rule.dto.js';
export { RuleAddition, Rules } from './rules.js';
export { CalendarModule } from './calendar.module.js';
export { CalendarReader, CalendarDayView, CalendarYearView } from './calendar.reader.js';
export { CalendarYear } from './calendar-year.entity.js';
export { localDay, timeZone } from './local-day.js';
export { RuleFacts } from './rule.facts.js';
export { RuleReader, RuleView } from './rule.reader.js';
export { loadRulesAndCalendars } from './rules-and-calendars.loader.js';
export {
  calendarAppendOnly,
  calendarEntities,
  calendarLifeMigration,
  calendarMigration,
  calendarReferenceMigration,
  recordedCalendarMigration,
} from './calendar.schema.js';
