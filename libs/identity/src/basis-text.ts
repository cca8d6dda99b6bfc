import type { Language, Text } from '#machine';

/** What the program itself writes as the basis on which somebody acts. */
const own: Readonly<Record<string, Text>> = {
  demonstration: { ky: 'көрсөтмө үчүн берилген', ru: 'выдано для демонстрации', en: 'given for the demonstration' },
  installation: { ky: 'системаны орнотуу', ru: 'установка системы', en: 'the installation of the system' },
  self: { ky: 'өзү үчүн', ru: 'за себя', en: 'for oneself' },
};

const locales: Readonly<Record<Language, string>> = { ky: 'ky-KG', ru: 'ru-KG', en: 'en-GB' };

/** As held-offices.ts writes it; what follows is the basis of the person's own office. */
const underMandate = /^mandate (?<number>.+?) of (?<date>\d{4}-\d{2}-\d{2}); (?<rest>.+)$/s;

/** A basis in the reader's language: it is recorded in one form for ever. What people wrote stays in their words. */
export function basisText(basis: string, language: Language): string {
  const { number = '', date = '', rest = '' } = underMandate.exec(basis)?.groups ?? {};
  if (number === '' || Number.isNaN(Date.parse(date))) return own[basis]?.[language] ?? basis;
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  const mandate = {
    ky: `№ ${number} мандат, ${day}`,
    ru: `мандат № ${number} от ${day}`,
    en: `mandate No. ${number} of ${day}`,
  };
  return `${mandate[language]}; ${basisText(rest, language)}`;
}
