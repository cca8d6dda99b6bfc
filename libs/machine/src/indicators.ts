import type { Language, Text } from './texts.js';

/** Words that depend on a number, by the kinds of number that a language knows (CLDR); `{count}` is the number. */
export type CountText = Readonly<Record<Language, CountForms>>;
type CountForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How many cases are on all of these active paths at once. */
interface CaseCount {
  readonly name: string;
  readonly paths: readonly string[];
  /** What is said of so many cases: `{count} cases are late`. */
  readonly text: CountText;
  /** A case of it is a fault that somebody should look at. */
  readonly isBad?: boolean;
  /** Said of no case too. */
  readonly isAlwaysShown?: boolean;
}

/** What people ask first of all cases of a workflow; of one without it the counts by state say everything. */
export interface Indicators {
  readonly counts: readonly CaseCount[];
  /** An attribute, a local date or null: cases are counted by the month in which it is. `text` is what they did then. */
  readonly since?: { readonly attribute: string; readonly text: Text };
}

/** The words for so many: `3 cases are late`. */
export function countText(text: CountText, count: number, language: Language): string {
  const forms = text[language];
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace('{count}', String(count));
}
