import type { Column } from '#tabular';
import type { CalendarDayKind } from './calendar-day.entity.js';

export type DayColumn = 'date' | 'kind' | 'pair' | 'note_ky' | 'note_ru' | 'note_en';

export const dayColumns: readonly Column<DayColumn>[] = [
  { name: 'date', titles: ['Күнү', 'Дата', 'День', 'Day'], required: true },
  { name: 'kind', titles: ['Түрү', 'Вид', 'Вид дня', 'Тип', 'Type'], required: true },
  {
    name: 'pair',
    titles: ['Которулган күн', 'Жуп күнү', 'Перенос', 'Парный день', 'Перенос с/на', 'Moved day', 'Paired day'],
    required: false,
  },
  { name: 'note_ky', titles: ['Эскертүү (кыргызча)', 'Эскертүү', 'Примечание (кырг.)', 'Note in Kyrgyz'], required: false },
  { name: 'note_ru', titles: ['Эскертүү (орусча)', 'Примечание (рус.)', 'Примечание', 'Note in Russian'], required: false },
  { name: 'note_en', titles: ['Эскертүү (англисче)', 'Примечание (англ.)', 'Note', 'Note in English'], required: false },
];

/** How a file may name the kinds of days. */
export const kindWords: Readonly<Record<CalendarDayKind, readonly string[]>> = {
  off: ['дем алыш', 'дем алыш күн', 'майрам', 'выходной', 'праздник', 'нерабочий', 'day off', 'holiday'],
  worked: ['иш күнү', 'иштелүүчү', 'рабочий', 'рабочий день', 'working', 'working day'],
  shortened: ['кыскартылган', 'кыскартылган иш күнү', 'сокращенный', 'сокращенный рабочий день', 'short'],
};
