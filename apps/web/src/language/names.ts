import type { Language } from './language';

/** A name as sources gave it: in some languages none did. */
export type Names = Readonly<Record<Language, string | null>>;

/** In this language, else in the one nearest to it that there is. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.ky ?? names.ru ?? names.en ?? '';
}
