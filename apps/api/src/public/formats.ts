import { timeZone } from '#calendar';
import type { Language } from '#machine';

/** How dates are written, and in which order words stand. */
const locales: Readonly<Record<Language, string>> = { ky: 'ky-KG', ru: 'ru-KG', en: 'en-GB' };
/** How numbers are: in Kyrgyz as in Russian. */
const numberLocales: Readonly<Record<Language, string>> = { ...locales, ky: locales.ru };
const currency: Readonly<Record<Language, string>> = { ky: 'сом', ru: 'сом', en: 'KGS' };

/** As the web application writes them. */
export interface Formats {
  /** Tyiyn as people write money: `1250000` → `12 500,00 сом`. */
  readonly money: (tyiyn: string) => string;
  readonly number: (value: number) => string;
  /** Basis points as per cent: `7250` → `72,5 %`. */
  readonly percent: (basisPoints: number) => string;
  /** A local date, or the day of an instant, in words. */
  readonly date: (date: string) => string;
  readonly time: (instant: string) => string;
  /** In the order of the alphabet of the language. */
  readonly compare: (one: string, two: string) => number;
}

const known = new Map<Language, Formats>();

export function formatsIn(language: Language): Formats {
  const formats = known.get(language) ?? make(language);
  known.set(language, formats);
  return formats;
}

function make(language: Language): Formats {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const numbers = numberLocales[language];
  const decimals = new Intl.NumberFormat(numbers, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // Down, as coverage is: 100 % only when nothing is missing.
  const share = new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' } as object);
  const plain = new Intl.NumberFormat(numbers);
  const { compare } = new Intl.Collator(locale);
  return {
    // By its digits, not as a number: sums of a country are exact to the last tyiyn.
    money: (tyiyn) => `${decimals.format(inSom(tyiyn) as never)}\u00a0${currency[language]}`,
    number: (value) => plain.format(value),
    percent: (basisPoints) => share.format(basisPoints / 10_000),
    date: (date) => day.format(new Date(date.length === 10 ? `${date}T12:00:00+06:00` : date)),
    time: (at) => `${day.format(new Date(at))}, ${clock.format(new Date(at))}`,
    compare,
  };
}

/** `-1250` → `-12.50` */
function inSom(tyiyn: string): string {
  const isNegative = tyiyn.startsWith('-');
  const digits = (isNegative ? tyiyn.slice(1) : tyiyn).padStart(3, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
