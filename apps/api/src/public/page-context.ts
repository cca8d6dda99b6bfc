import { fillText, type Language, type Text } from '#machine';
import type { Name } from '#registry';
import { type Formats, formatsIn } from './formats.js';
import { type Html, html, said } from './html.js';
import type { PublicWorkflow } from './public-workflow.js';
import { type TextName, texts } from './texts.js';

export type Query = Readonly<Record<string, string | number | undefined>>;

/** What every page is made with: its language and how it says, writes and links things in it. */
export interface PageContext extends Formats {
  readonly language: Language;
  /** All that publish. */
  readonly workflows: readonly PublicWorkflow[];
  readonly isDemonstration: boolean;
  readonly isPublicDemonstration: boolean;
  /** When the data were read. */
  readonly now: string;
  /** Where the program is, for addresses that are used elsewhere. */
  readonly address: string;
  readonly say: (name: TextName, params?: Readonly<Record<string, string>>) => string;
  readonly textOf: (text: Text | undefined, otherwise: string) => string;
  /** A name as its language has it, else in Russian, marked as such. */
  readonly named: (name: Name | null | undefined) => Html;
  /** The same as plain text, to sort by and for downloads. */
  readonly plainName: (name: Name | null | undefined) => string;
  /** An address of these pages; who has chosen a language keeps it. */
  readonly link: (path: string, query?: Query) => string;
}

/** @param isChosen the address itself names the language. */
export function pageContext(
  language: Language,
  isChosen: boolean,
  more: Pick<PageContext, 'workflows' | 'isDemonstration' | 'isPublicDemonstration' | 'now' | 'address'>,
): PageContext {
  const shown = (name: Name): [text: string, language: Language] | null => {
    const known = [language, 'ru', 'ky', 'en'].find((each) => name[each as Language] !== null) as Language | undefined;
    return known === undefined ? null : [name[known]!, known];
  };
  return {
    ...formatsIn(language),
    ...more,
    language,
    say: (name, params = {}) => fillText(texts[name], params, language),
    textOf: (text, otherwise) => text?.[language] ?? otherwise,
    named: (name) => {
      const found = name ? shown(name) : null;
      if (found === null) return html`–`;
      return said(found[0], found[1] === language ? undefined : found[1]);
    },
    plainName: (name) => (name ? (shown(name)?.[0] ?? '') : ''),
    link: (path, query = {}) => addressOf(path, isChosen ? { ...query, language } : query),
  };
}

export function addressOf(path: string, query: Query): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') given.set(name, String(value));
  return given.size === 0 ? path : `${path}?${given}`;
}
