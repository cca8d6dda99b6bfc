import type { Language } from '#machine';

/** Names down to a text, and the text: `[['mail', 'case'], 'Case']`. */
type Entry = readonly [path: readonly string[], text: string];
type Files = Readonly<Partial<Record<Language, object>>>;

const plural = /_(zero|one|two|few|many|other)$/;
const placeholder = /\{\{\w+\}\}|\{\w+(?::(?:money|date))?\}/g;

/**
 * What is wrong with the files of one folder of texts. A name that ends in `_one`, `_few`, `_many` or `_other` is a form of a text
 * that depends on a number: a language has just the forms that it knows (CLDR plural rules).
 */
export function textFaults(files: Files): string[] {
  const read = (Object.entries(files) as [Language, object][]).map(([language, file]) => ({
    language,
    entries: entriesOf(file),
  }));
  const [first, ...others] = read.map((each) => ({ ...each, texts: byStem(each.entries) }));
  return [
    ...read.flatMap(({ language, entries }) =>
      entries.flatMap((entry) => ownFaults(entry).map((fault) => `${language} ${fault}`)),
    ),
    ...read.flatMap(({ language, entries }) => pluralFaults(language, entries)),
    ...others.flatMap(({ language, texts }) => {
      const names = [...first!.texts.keys()];
      const missing = names.filter((name) => !texts.has(name)).map((name) => `${language} has no ${name}`);
      const extra = [...texts.keys()].filter((name) => !first!.texts.has(name)).map((name) => `${language} alone has ${name}`);
      if (missing.length + extra.length > 0) return [...missing, ...extra];
      const misplaced = [...texts.keys()].find((name, index) => name !== names[index]);
      const differing = names.filter((name) => texts.get(name) !== first!.texts.get(name));
      return [
        ...(misplaced === undefined ? [] : [`${language} has ${misplaced} in another order than ${first!.language}`]),
        ...differing.map((name) => `${language} ${name}: the placeholders are not those in ${first!.language}`),
      ];
    }),
  ];
}

function entriesOf(file: object, path: readonly string[] = []): Entry[] {
  return Object.entries(file).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? entriesOf(value, [...path, name]) : [[[...path, name], value as string]],
  );
}

function ownFaults([path, text]: Entry): string[] {
  const name = path.join('.');
  if (typeof text !== 'string' || text.trim() === '') return [`${name} is empty`];
  if (text !== text.trim()) return [`${name} begins or ends with a space`];
  return /[{}]/.test(text.replace(placeholder, '')) ? [`${name} has a brace that is not of a placeholder`] : [];
}

function pluralFaults(language: Language, entries: readonly Entry[]): string[] {
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const found = new Map<string, string[]>();
  for (const [path] of entries) {
    const form = plural.exec(path.at(-1)!)?.[1];
    if (form !== undefined) found.set(stemOf(path), [...(found.get(stemOf(path)) ?? []), form]);
  }
  return [...found]
    .filter(([, each]) => [...each].sort().join() !== [...known].sort().join())
    .map(([name, each]) => `${language} ${name} has the forms ${each.join(', ')}; the language has ${known.join(', ')}`);
}

/** The placeholders of each text by its name; of a number's forms those of the last. */
function byStem(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.map(([path, text]) => [stemOf(path), [...new Set(`${text}`.match(placeholder) ?? [])].sort().join(' ')] as const),
  );
}

function stemOf(path: readonly string[]): string {
  return path.join('.').replace(plural, '');
}
