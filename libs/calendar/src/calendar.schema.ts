import { projectFile, sqlMigration } from '#platform';
import { CalendarDay } from './calendar-day.entity.js';
import { CalendarYear } from './calendar-year.entity.js';
import { RuleRecord } from './rule-record.entity.js';

export const calendarEntities = [RuleRecord, CalendarYear, CalendarDay];
export const calendarMigration = sqlMigration(1764000002000, 'Calendar', projectFile('libs/calendar/migrations/calendar.sql'));
