type Language = 'ky' | 'ru' | 'en';

/** What the server itself writes: its own words for it, which `test/web` compares. */
const own: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  demonstration: { ky: 'көрсөтмө үчүн берилген', ru: 'выдано для демонстрации', en: 'given for the demonstration' },
  installation: { ky: 'системаны орнотуу', ru: 'установка системы', en: 'the installation of the system' },
  self: { ky: 'өзү үчүн', ru: 'за себя', en: 'for oneself' },
};

const mandate = /^mandate (.+?) of (\d{4}-\d{2}-\d{2}); (.+)$/s;

/**
 * On what basis somebody acted, in the reader's language: the journal keeps it in one form for ever. What people wrote stays as it is.
 *
 * @param dateIn how a local date is written there.
 */
export function basisIn(language: Language, basis: string, dateIn: (date: string) => string): string {
  const [, number, date, rest] = mandate.exec(basis) ?? [];
  if (number === undefined || date === undefined || rest === undefined) return own[basis]?.[language] ?? basis;
  const day = dateIn(date);
  const named = { ky: `№ ${number} мандат, ${day}`, ru: `мандат № ${number} от ${day}`, en: `mandate No. ${number} of ${day}` };
  return `${named[language]}; ${basisIn(language, rest, dateIn)}`;
}
