import { dateInCell, IsLocalDate, IsText, type Reason, reason, Refused, type Text, validatePayload, wordInCell } from '#machine';
import type { TableRecord } from '#tabular';
import type { CalendarDayKind } from './calendar-day.entity.js';
import { kindTexts } from './calendar.texts.js';
import { type DayColumn, kindWords } from './day-columns.js';

/** A day as it would be written. */
export interface ProposedDay {
  readonly date: string;
  readonly kind: CalendarDayKind;
  /** The other day of a moved one. */
  readonly pair: string | null;
  readonly note: Text;
}

/** Why a row is refused: the reason, and the column where it is seen. */
interface DayReason extends Reason {
  readonly column: DayColumn;
}

/** A row of the file; `day` is null when it is refused. */
export interface JudgedDay {
  readonly record: TableRecord<DayColumn>;
  readonly day: ProposedDay | null;
  readonly reasons: readonly DayReason[];
}

interface ReadDay {
  readonly date: string | null;
  readonly kind: CalendarDayKind | null;
  readonly pair: string | null;
  readonly reasons: readonly DayReason[];
}

/** Rows named in one reason. */
const maxNamed = 10;

/** Judges the days of a year that differ from the five-day week, each row by itself and beside the others. Pure. */
export function judgeDays(year: string, records: readonly TableRecord<DayColumn>[]): JudgedDay[] {
  const read = records.map((record) => readDay(year, record));
  const rows = new Map<string, number[]>();
  read.forEach(({ date }, index) => {
    if (date !== null) rows.set(date, [...(rows.get(date) ?? []), records[index]!.row]);
  });
  const days = new Map(read.flatMap((each) => (each.date === null ? [] : [[each.date, each] as const])));
  return records.map((record, index) => {
    const each = read[index]!;
    const others = (rows.get(each.date ?? '') ?? []).filter((row) => row !== record.row);
    const repeated = others.length === 0 ? [] : [at('date', 'dayRepeated', { rows: others.slice(0, maxNamed).join(', ') })];
    const reasons = [...each.reasons, ...repeated, ...unpaired(record, each, days)];
    const { date, kind, pair } = each;
    const isSound = reasons.length === 0 && date !== null && kind !== null;
    return { record, reasons, day: isSound ? { date, kind, pair, note: noteOf(record, kind) } : null };
  });
}

function readDay(year: string, { values }: TableRecord<DayColumn>): ReadDay {
  const date = dayIn('date', values.date);
  const kind = wordInCell(kindWords, values.kind);
  const pair = values.pair === '' ? null : dayIn('pair', values.pair);
  const reasons: DayReason[] = [date, pair].flatMap((each) => (each === null || typeof each === 'string' ? [] : [each]));
  if (kind === null) reasons.push(at('kind', 'dayKindUnknown', { found: shown(values.kind) }));
  if (typeof date === 'string') {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (!date.startsWith(`${year}-`)) reasons.push(at('date', 'dayOutsideYear', { found: date, year }));
    if (kind === 'worked' && !isWeekend) reasons.push(at('date', 'workedNotWeekend', { date }));
    if (kind === 'shortened' && isWeekend) reasons.push(at('date', 'shortenedDayOff', { date }));
  }
  reasons.push(...noteReasons(values));
  return { date: typeof date === 'string' ? date : null, kind, pair: typeof pair === 'string' ? pair : null, reasons };
}

/**
 * A move has two days. Where a file has a column for the other one, every worked day names it; both stand in the file, but for
 * one that falls into another year.
 */
function unpaired({ cellOf, values }: TableRecord<DayColumn>, { date, kind, pair }: ReadDay, days: Days): DayReason[] {
  if (date === null || kind === null || cellOf('pair') === null) return [];
  if (pair === null) return kind === 'worked' && values.pair === '' ? [at('pair', 'pairMissing', {})] : [];
  if (pair.slice(0, 4) !== date.slice(0, 4)) return kind === 'shortened' ? [at('pair', 'pairOfSameKind', { pair })] : [];
  const other = days.get(pair);
  if (other === undefined) return [at('pair', 'pairNotThere', { pair })];
  const kinds = [kind, other.kind].sort().join(' ');
  if (kinds !== 'off worked') return [at('pair', 'pairOfSameKind', { pair })];
  const isElsewhere = other.pair !== null && other.pair !== date;
  return isElsewhere ? [at('pair', 'pairElsewhere', { pair, other: other.pair })] : [];
}

type Days = ReadonlyMap<string, ReadDay>;

class Day {
  @IsLocalDate() date!: string;
}
class Note {
  @IsText(200) note!: string;
}

function dayIn(column: 'date' | 'pair', found: string): string | DayReason {
  if (found === '') return at(column, 'dayMissing', {});
  const date = dateInCell(found);
  if (date === null) return at(column, 'dayUnreadable', { found: shown(found) });
  return isValid(Day, { date }) ? date : at(column, 'dayNotThere', { found: date });
}

const noteColumns = ['note_ky', 'note_ru', 'note_en'] as const;

function noteReasons(values: TableRecord<DayColumn>['values']): DayReason[] {
  const unusable = noteColumns.filter((column) => values[column] !== '' && !isValid(Note, { note: values[column] }));
  return unusable.map((column) => at(column, 'noteUnusable', {}));
}

/** A language that the file lacks is shown in the next one that it has. */
function noteOf({ values }: TableRecord<DayColumn>, kind: CalendarDayKind): Text {
  const [ky, ru, en] = noteColumns.map((column) => values[column]) as [string, string, string];
  const own = kindTexts[kind];
  const isSilent = ky === '' && ru === '' && en === '';
  return isSilent ? own : { ky: ky || ru || en, ru: ru || ky || en, en: en || ru || ky };
}

function isValid(shape: new () => object, value: object): boolean {
  try {
    validatePayload(shape, value);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function at(column: DayColumn, code: string, params: Record<string, string>): DayReason {
  return { ...reason(code, params), column };
}

/** Without marks that would turn or hide what stands around it. */
function shown(found: string): string {
  return found.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd').slice(0, 100);
}
