import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from './language';

/** What depends on a number has a form for each kind of number that the language knows (CLDR plural rules). */
export type Phrase = string | Readonly<Partial<Record<'one' | 'few' | 'many' | 'other', string>>>;

/** The texts of a page or part, by name, each in every language. `{{name}}` is filled in. */
export type Texts<Name extends string = string> = Readonly<Record<Name, Readonly<Record<Language, Phrase>>>>;

export type Values = Readonly<Record<string, string | number>>;
export type Say<Name extends string> = (name: Name, values?: Values) => string;

const known = new WeakMap<Texts, string>();
let count = 0;

/** Tells i18next of these texts once. */
function namespaceOf(texts: Texts): string {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const namespace = `texts${count++}`;
  known.set(texts, namespace);
  for (const language of languages) i18next.addResourceBundle(language, namespace, inLanguage(texts, language));
  return namespace;
}

function inLanguage(texts: Texts, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]): [string, string][] => {
      const phrase = text[language];
      if (typeof phrase === 'string') return [[name, phrase]];
      return Object.entries(phrase).map(([form, words]) => [`${name}_${form}`, words]);
    }),
  );
}

/** Says these texts in the language of the page; drawn again when that changes. */
export function useTexts<Name extends string>(texts: Texts<Name>): Say<Name> {
  const namespace = namespaceOf(texts);
  const { t } = useTranslation(namespace, { useSuspense: false });
  return useCallback((name, values) => t(name, values ?? {}) as string, [t]);
}
