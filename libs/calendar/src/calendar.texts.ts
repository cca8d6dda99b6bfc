import { type Text, textsOf } from '#machine';
import type { CalendarDayKind } from './calendar-day.entity.js';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** What a day is called whose file says nothing of it. */
export const kindTexts: Readonly<Record<CalendarDayKind, Text>> = texts.kinds;

/** What a version of a year is called. */
export const approvedTexts: Readonly<Record<'yes' | 'no', Text>> = texts.approved;

/** Why a row of a calendar, or the record of a rule, is refused. */
export const calendarTexts: Readonly<Record<string, Text>> = texts.reasons;
