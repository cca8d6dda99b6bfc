import { fillText, type Language } from '#machine';
import { basisTexts, mandateBasisText } from './identity.texts.js';

const locales: Readonly<Record<Language, string>> = { ky: 'ky-KG', ru: 'ru-KG', en: 'en-GB' };

/** As held-offices.ts writes it; what follows is the basis of the person's own office. */
const underMandate = /^mandate (?<number>.+?) of (?<date>\d{4}-\d{2}-\d{2}); (?<rest>.+)$/s;

/** A basis in the reader's language: it is recorded in one form for ever. What people wrote stays in their words. */
export function basisText(basis: string, language: Language): string {
  const { number = '', date = '', rest = '' } = underMandate.exec(basis)?.groups ?? {};
  if (number === '' || Number.isNaN(Date.parse(date))) return basisTexts[basis]?.[language] ?? basis;
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return `${fillText(mandateBasisText, { number, day }, language)}; ${basisText(rest, language)}`;
}
