import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Area } from './areas';
import { isLanguage, type Language, languages } from './language';

const remembered = 'yntymak.language';

/** The language chosen on this device, else that of the browser, else Kyrgyz. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage) ?? 'ky';
}

/** @param onChange what to do when the language has changed. */
export function startLanguages(onChange: () => void): void {
  void i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    supportedLngs: languages,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
  i18next.on('languageChanged', onChange);
}

export function currentLanguage(): Language {
  return i18next.language as Language;
}

/** The areas of all pages that were opened: a language is shown only when their texts are there. */
const opened = new Set<Area>();

/** Loads the texts of these areas in the language of the page. Rejects without a connection, as the script of a page does. */
export async function loadTexts(...areas: readonly Area[]): Promise<void> {
  for (const area of areas) opened.add(area);
  try {
    await Promise.all(areas.map((area) => load(area, currentLanguage())));
  } catch (error) {
    for (const area of areas) if (!i18next.hasResourceBundle(currentLanguage(), area)) opened.delete(area);
    throw error;
  }
}

async function load(area: Area, language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, area)) return;
  const { default: texts } = (await import(`../texts/${area}/${language}.json`)) as { readonly default: object };
  i18next.addResourceBundle(language, area, texts);
}

let chosen: Language | undefined;

/** The texts of the language are loaded first; where they do not come, without a connection, the language stays. */
export async function changeLanguage(language: Language): Promise<void> {
  chosen = language;
  try {
    // Pages may be opened meanwhile.
    for (let count = 0; count < opened.size;) {
      count = opened.size;
      await Promise.all([...opened].map((area) => load(area, language)));
    }
  } catch {
    return;
  }
  if (chosen !== language) return;
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
