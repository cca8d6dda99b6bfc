import { CalendarDayView, type CalendarImport, DayChange, type JudgedDay } from '#calendar';
import type { Language } from '#machine';
import { byName, component, date, each, flag, list, object, oneOf, orNull, type Static, text, whole } from '#schema';
import { FileView } from '#tabular';
import { showReason } from '../language/shown-reason.js';

const JudgedDayView = object({
  row: { ...whole, description: 'The number that a spreadsheet shows' },
  outcome: oneOf('ready', 'refused'),
  day: orNull(CalendarDayView),
  reasons: list(object({ code: text, params: byName(text), column: text, cell: orNull(text), text })),
});
type JudgedDayView = Static<typeof JudgedDayView>;

export const CalendarImportView = component(
  'CalendarImport',
  object({
    year: whole,
    version: { ...whole, description: 'That it would be, or is' },
    act: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    approved: flag,
    applied: flag,
    file: FileView,
    counts: object(each(['rows', 'ready', 'refused'], whole)),
    rows: list(JudgedDayView),
    changes: { ...list(DayChange), description: 'Against the version before; null: a day as in any week' },
    token: { ...orNull(text), description: 'Applies exactly this; null while a row is refused' },
  }),
);
export type CalendarImportView = Static<typeof CalendarImportView>;

export function calendarImportView(
  { form, version, file, rows, changes, token, isApplied }: CalendarImport,
  language: Language,
): CalendarImportView {
  const { year, approved, act = null, actNumber = null, actDate = null } = form;
  const refused = rows.filter(({ day }) => day === null).length;
  return {
    year: Number(year),
    version,
    act,
    actNumber,
    actDate,
    approved: approved === 'true',
    applied: isApplied,
    file,
    counts: { rows: rows.length, ready: rows.length - refused, refused },
    rows: rows.map((row) => judgedDayView(row, language)),
    changes,
    token,
  };
}

function judgedDayView({ record, day, reasons }: JudgedDay, language: Language): JudgedDayView {
  return {
    row: record.row,
    outcome: day === null ? 'refused' : 'ready',
    day,
    reasons: reasons.map(({ column, code, params }) => {
      const { text } = showReason({ code, params }, language, null);
      return { code, params, column, cell: record.cellOf(column), text };
    }),
  };
}
