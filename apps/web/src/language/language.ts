/** The languages of every text that people read: Kyrgyz (state), Russian (official), English (partners). */
export const languages = ['ky', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { ky: 'Кыргызча', ru: 'Русский', en: 'English' };

/** For a question which. */
export const languageChoices = languages.map((value) => ({ value, text: languageNames[value] }));

/** How numbers are written, and dates but in Kyrgyz, which browsers do not know: its numbers are written as in Russian. */
export const locales: Readonly<Record<Language, string>> = { ky: 'ru-KG', ru: 'ru-KG', en: 'en-GB' };

export function isLanguage(word: unknown): word is Language {
  return languages.includes(word as Language);
}
