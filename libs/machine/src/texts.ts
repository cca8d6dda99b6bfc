/** The languages of every text that people read: Kyrgyz (state), Russian (official), English (partners). */
export const languages = ['ky', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** The languages of the state: papers are written in them. */
export const paperLanguages = ['ky', 'ru'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

export type Text = Readonly<Record<Language, string>>;

/** Every text of a workflow, by kind and name. Reasons are templates: `{name}`, `{name:money}`, `{name:date}`. */
export interface Texts {
  readonly workflow: Text;
  readonly parties: Readonly<Record<string, Text>>;
  readonly states: Readonly<Record<string, Text>>;
  readonly events: Readonly<Record<string, Text>>;
  readonly fields: Readonly<Record<string, Text>>;
  readonly deadlines: Readonly<Record<string, Text>>;
  readonly tasks: Readonly<Record<string, Text>>;
  readonly reasons: Readonly<Record<string, Text>>;
  readonly notices: Readonly<Record<string, Text>>;
}

/** The texts of one language, as its JSON file has them. */
interface TextFile {
  readonly [name: string]: string | TextFile;
}

/** What files of one form hold together: each text in every language. */
export type TextsOf<File, Of extends Language = Language> = {
  readonly [Name in keyof File]: File[Name] extends string ? Readonly<Record<Of, string>> : TextsOf<File[Name], Of>;
};

/**
 * The texts of a folder with one file per language. That no file lacks what the Russian one has is seen by the compiler; the rest,
 * such as placeholders, by `test/texts`.
 */
export function textsOf<Files extends { readonly ru: TextFile }>(
  files: Files & Readonly<Record<keyof Files, Files['ru']>>,
): TextsOf<Files['ru'], keyof Files & Language> {
  return joined(files) as never;
}

type Joined = Readonly<Record<string, string | TextFile>>;

function joined(files: Joined): Joined {
  const inEach = Object.entries(files) as [Language, TextFile][];
  return Object.fromEntries(
    Object.entries(files['ru']!).map(([name, text]) => {
      const each = Object.fromEntries(inEach.map(([language, file]) => [language, file[name]!]));
      return [name, typeof text === 'string' ? each : joined(each)];
    }),
  );
}

const som: Text = { ky: 'сом', ru: 'сом', en: 'KGS' };

/** Tyiyn as a readable amount: `1250000` → `12 500,00 сом`, in English `12,500.00 KGS`. */
export function formatMoney(tyiyn: string, language: Language): string {
  const negative = tyiyn.startsWith('-');
  const digits = (negative ? tyiyn.slice(1) : tyiyn).padStart(3, '0');
  const group = language === 'en' ? ',' : ' ';
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${negative ? '−' : ''}${whole}${language === 'en' ? '.' : ','}${digits.slice(-2)} ${som[language]}`;
}

/** A local date as people write it: `2026-03-01` → `01.03.2026`, in English unchanged. */
export function formatDate(date: string, language: Language): string {
  return language === 'en' ? date : date.slice(0, 10).split('-').reverse().join('.');
}

/** Fills a template with the params of a reason. An unknown name stays visible, so that a mistake is seen. */
export function fillText(text: Text, params: Readonly<Record<string, string>>, language: Language): string {
  return text[language].replace(/\{(\w+)(?::(money|date))?\}/g, (whole, name: string, format?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (format === 'money') return formatMoney(value, language);
    return format === 'date' ? formatDate(value, language) : value;
  });
}
