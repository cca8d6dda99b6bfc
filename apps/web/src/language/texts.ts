import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part, TextName, WordsOf } from './areas';
import { useLanguage } from './use-language';

export type Values = Readonly<Record<string, string | number>>;
export type Say<Name extends string> = (name: Name, values?: Values) => string;

/** Says these texts in the language of the page; drawn again when that changes. `{{name}}` is filled in. */
export function useTexts<Of extends Part>(part: Of): Say<TextName<Of>> {
  const [area, keyPrefix] = part.split('.') as [string, string?];
  const { t } = useTranslation(area, { keyPrefix, useSuspense: false });
  return useCallback((name, values) => t(name, values ?? {}) as string, [t]);
}

/** These texts by their names, for names that are data. */
export function useWords<Of extends Part>(part: Of): WordsOf<Of> {
  const [area, key] = part.split('.') as [string, string?];
  return i18next.getResource(useLanguage(), area, key ?? '') as WordsOf<Of>;
}
