import { languages, type Text } from '../texts.js';

/** A fault for each language in which something has no text. */
export function missingTexts(what: string, text: Text | undefined): string[] {
  return languages.filter((language) => !text?.[language]?.trim()).map((language) => `${what} has no text in ${language}`);
}
