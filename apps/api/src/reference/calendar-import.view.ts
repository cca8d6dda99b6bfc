import type { CalendarDayView, CalendarImport, DayChange, JudgedDay } from '#calendar';
import type { Language } from '#machine';
import { showReason } from '../language/shown-reason.js';

/** Why a row is refused, with the cell where it is seen. */
export interface DayReasonView {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly column: string;
  readonly cell: string | null;
  readonly text: string;
}

export interface JudgedDayView {
  readonly row: number;
  readonly outcome: 'ready' | 'refused';
  readonly day: CalendarDayView | null;
  readonly reasons: readonly DayReasonView[];
}

export interface CalendarImportView {
  readonly year: number;
  readonly version: number;
  readonly act: string | null;
  readonly actNumber: string | null;
  readonly actDate: string | null;
  readonly approved: boolean;
  readonly applied: boolean;
  readonly file: CalendarImport['file'];
  readonly counts: Readonly<Record<'rows' | 'ready' | 'refused', number>>;
  readonly rows: readonly JudgedDayView[];
  readonly changes: readonly DayChange[];
  readonly token: string | null;
}

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
