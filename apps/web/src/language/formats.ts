import { type Language, locales } from './language';
import { useLanguage } from './use-language';

const zone = 'Asia/Bishkek';

const currency: Readonly<Record<Language, string>> = { ky: 'сом', ru: 'сом', en: 'KGS' };

export interface Formats {
  /** Tyiyn, as whole numbers in texts, as people write money: `1250000` → `12 500,00 сом`. */
  readonly money: (tyiyn: string) => string;
  readonly number: (value: number) => string;
  /** Basis points as per cent: `7250` → `72,5 %`. */
  readonly percent: (basisPoints: number) => string;
  /** A local date `YYYY-MM-DD`, or the day of an instant, in words. */
  readonly date: (date: string) => string;
  readonly shortDate: (date: string) => string;
  readonly time: (instant: string) => string;
}

export function formatsIn(language: Language): Formats {
  const locale = locales[language];
  const day = once(() =>
    language === 'ky' ? kyrgyzDay : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }),
  );
  const shortDay = once(
    () => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone }),
  );
  const clock = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }));
  const decimals = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
  // Down, as coverage is: 100 % only when nothing is missing.
  const share = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' }));
  const plain = once(() => new Intl.NumberFormat(locale));
  return {
    // By its digits, not as a number: sums of a country are exact to the last tyiyn.
    money: (tyiyn) => `${decimals().format(inSom(tyiyn) as never)} ${currency[language]}`,
    number: (value) => plain().format(value),
    percent: (basisPoints) => share().format(basisPoints / 10_000),
    date: (date) => day().format(instantOf(date)),
    shortDate: (date) => shortDay().format(instantOf(date)),
    time: (at) => `${day().format(new Date(at))}, ${clock().format(new Date(at))}`,
  };
}

/** Made when first asked for: what a browser makes for a format costs milliseconds, and few pages need all. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const kyrgyzMonths = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** As CLDR writes it: `2026-ж., 28-ноябрь`. */
const kyrgyzDay = {
  format(at: Date): string {
    const [year, month, day] = dayOf(at).split('-').map(Number) as [number, number, number];
    return `${year}-ж., ${day}-${kyrgyzMonths[month - 1]}`;
  },
};

// One for all parts of a page: there are dozens.
const made = new Map<Language, Formats>();

export function useFormats(): Formats {
  const language = useLanguage();
  const formats = made.get(language) ?? formatsIn(language);
  made.set(language, formats);
  return formats;
}

/** `-1250` → `-12.50` */
export function inSom(tyiyn: string): string {
  const isNegative = tyiyn.startsWith('-');
  const digits = (isNegative ? tyiyn.slice(1) : tyiyn).padStart(3, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function instantOf(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00+06:00` : date);
}

const localDay = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: zone }));

/** The local date of an instant: `2026-03-01`. */
export function dayOf(instant: string | Date): string {
  return localDay().format(new Date(instant));
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The local date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
