import type { Text } from '#machine';
import type { CalendarDayKind } from './calendar-day.entity.js';

/** What a day is called whose file says nothing of it. */
export const kindTexts: Readonly<Record<CalendarDayKind, Text>> = {
  off: { ky: 'Дем алыш күн', ru: 'Выходной день', en: 'Day off' },
  worked: { ky: 'Которулган иш күнү', ru: 'Перенесённый рабочий день', en: 'Moved working day' },
  shortened: { ky: 'Кыскартылган иш күнү', ru: 'Сокращённый рабочий день', en: 'Shortened working day' },
};

/** What a version of a year is called. */
export const approvedTexts: Readonly<Record<'yes' | 'no', Text>> = {
  yes: { ky: 'Бекитилген календарь.', ru: 'Утверждённый календарь.', en: 'An approved calendar.' },
  no: {
    ky: 'Бекитилген эмес: күндөр дагы өзгөрүшү мүмкүн.',
    ru: 'Не утверждён: дни ещё могут измениться.',
    en: 'Not approved: days may still change.',
  },
};

/** Why a row of a calendar, or the record of a rule, is refused. */
export const calendarTexts: Readonly<Record<string, Text>> = {
  dayMissing: { ky: 'Күнү көрсөтүлгөн эмес.', ru: 'Нет даты.', en: 'The date is missing.' },
  dayUnreadable: {
    ky: '«{found}» — күн эмес: 2026-05-27 же 27.05.2026 деп жазыңыз.',
    ru: '«{found}» — не дата: пишите 2026-05-27 или 27.05.2026.',
    en: '“{found}” is not a date: write 2026-05-27 or 27.05.2026.',
  },
  dayNotThere: {
    ky: 'Календарда {found} деген күн жок.',
    ru: 'Дня {found} нет в календаре.',
    en: 'There is no day {found}.',
  },
  dayOutsideYear: {
    ky: '{found} күнү {year}-жылга кирбейт.',
    ru: 'День {found} не относится к {year} году.',
    en: 'The day {found} is not in {year}.',
  },
  dayRepeated: {
    ky: 'Бул күн файлда дагы бар (саптар: {rows}).',
    ru: 'Этот день есть в файле ещё раз (строки: {rows}).',
    en: 'This day is in the file again (rows: {rows}).',
  },
  dayKindUnknown: {
    ky: '«{found}» деген күн түрү белгисиз: off, worked же shortened болушу керек.',
    ru: 'Вид дня «{found}» неизвестен: нужен off, worked или shortened.',
    en: 'The kind of day “{found}” is not known: it must be off, worked or shortened.',
  },
  workedNotWeekend: {
    ky: '{date:date} ишемби же жекшемби эмес: ал ансыз да иш күнү.',
    ru: '{date:date} — не суббота и не воскресенье: это и так рабочий день.',
    en: '{date:date} is not a Saturday or Sunday: it is a working day anyway.',
  },
  shortenedDayOff: {
    ky: '{date:date} — ишемби же жекшемби: дем алыш күн кыскартылбайт.',
    ru: '{date:date} — суббота или воскресенье: выходной нельзя сократить.',
    en: '{date:date} is a Saturday or Sunday: a day off cannot be shortened.',
  },
  pairMissing: {
    ky: 'Которулган иш күнү кайсы дем алыш күн үчүн экени жазылган эмес.',
    ru: 'Не указано, за какой выходной перенесён рабочий день.',
    en: 'The day off that this working day replaces is not given.',
  },
  pairNotThere: {
    ky: 'Которулган күндүн жубу файлда жок: {pair:date}.',
    ru: 'Парного дня переноса нет в файле: {pair:date}.',
    en: 'The other day of the move is not in the file: {pair:date}.',
  },
  pairOfSameKind: {
    ky: '{pair:date} менен жуп түзүлбөйт: бир күн иштелип, экинчиси дем алыш болушу керек.',
    ru: '{pair:date} не может быть парой: один день рабочий, другой выходной.',
    en: '{pair:date} cannot be its pair: one of the two is worked, the other off.',
  },
  pairElsewhere: {
    ky: '{pair:date} күнү башка күн менен жуп: {other:date}.',
    ru: 'День {pair:date} стоит в паре с другим днём: {other:date}.',
    en: 'The day {pair:date} is paired with another day: {other:date}.',
  },
  noteUnusable: {
    ky: 'Эскертме өтө узун же анда жазууга болбой турган белгилер бар.',
    ru: 'Примечание слишком длинное или содержит недопустимые знаки.',
    en: 'The note is too long or has characters that are not allowed.',
  },
  calendarRowsRefused: {
    ky: 'Кабыл алынбаган саптар: {count}. Жылдын календары толугу менен гана жазылат: файлды оңдоңуз.',
    ru: 'Отклонено строк: {count}. Календарь года записывается только целиком: исправьте файл.',
    en: 'Rows refused: {count}. The calendar of a year is recorded as a whole or not at all: correct the file.',
  },
  calendarPreviewGone: {
    ky: 'Бул белги (token) башка файлдыкы же башка адамдыкы, же жылдын жаңы версиясы пайда болду: файлды кайра текшериңиз.',
    ru: 'Этот токен (token) относится к другому файлу или человеку, или у года появилась новая версия: проверьте файл заново.',
    en: 'This token belongs to another file or person, or the year has a new version since then: check the file again.',
  },
  ruleUnknown: {
    ky: '«{rule}» деген эреже жок.',
    ru: 'Правила «{rule}» нет.',
    en: 'There is no rule “{rule}”.',
  },
  ruleUnitDiffers: {
    ky: 'Бул эреже мындай бирдик менен эсептелбейт: {unit}. Мүмкүн болгондору: {units}.',
    ru: 'Это правило так не считается: {unit}. Возможны: {units}.',
    en: 'This rule is not counted in {unit}. Possible: {units}.',
  },
  ruleValueOutside: {
    ky: 'Маани төмөнкү чекте болушу керек: {least}–{most}.',
    ru: 'Значение должно быть от {least} до {most}.',
    en: 'The value must be from {least} to {most}.',
  },
  ruleDayTaken: {
    ky: 'Бул эреженин ошол эле күндөн ({validFrom:date}) тартып күчүндө болгон жазуусу бар.',
    ru: 'У этого правила уже есть запись, действующая с того же дня ({validFrom:date}).',
    en: 'This rule already has a record that is valid from that very day, {validFrom:date}.',
  },
  ruleEndsBefore: {
    ky: 'Эреже башталганга чейин бүтпөйт.',
    ru: 'Правило не может закончиться раньше, чем начнётся.',
    en: 'A rule cannot end before it begins.',
  },
  ruleWithoutAct: {
    ky: 'Мыйзамда белгиленген эреже акты, анын номери жана күнү менен гана жазылат.',
    ru: 'Установленное законом правило записывается только с актом, его номером и датой.',
    en: 'A statutory rule is recorded only with its act, the act’s number and date.',
  },
  ruleSameAsBefore: {
    ky: 'Ошол күнү ушундай эле жазуу күчүндө: эч нерсе өзгөрбөйт.',
    ru: 'В этот день действует такая же запись: ничего не изменится.',
    en: 'The record that is valid on that day says the same: nothing would change.',
  },
};
