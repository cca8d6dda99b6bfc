import { projectFile, sqlMigration } from '#platform';
import { CalendarDay } from './calendar-day.entity.js';
import { CalendarYear } from './calendar-year.entity.js';
import { RuleRecord } from './rule-record.entity.js';

export const calendarEntities = [RuleRecord, CalendarYear, CalendarDay];
export const calendarMigration = sqlMigration(1764000002000, 'Calendar', projectFile('libs/calendar/migrations/calendar.sql'));
export const calendarLifeMigration = sqlMigration(
  1764000022000,
  'CalendarLife',
  projectFile('libs/calendar/migrations/calendar-life.sql'),
);
export const calendarReferenceMigration = sqlMigration(
  1764000028200,
  'CalendarReference',
  projectFile('libs/calendar/migrations/calendar-reference.sql'),
);
export const recordedCalendarMigration = sqlMigration(
  1764600003130,
  'RecordedCalendar',
  projectFile('libs/calendar/migrations/recorded-calendar.sql'),
);

/** Cases have counted by them: a change is a record or version of its own. */
export const calendarAppendOnly = ['rule', 'calendar_year', 'calendar_day'];
