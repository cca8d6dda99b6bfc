/** Letters that look the same in both scripts, Latin before Cyrillic. */
const alike = 'AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ aа cс eе kк oо pр xх yу'.split(' ');
const cyrillicOf = new Map(alike.map((pair) => [pair[0]!, pair[1]!]));
const latinOf = new Map(alike.map((pair) => [pair[1]!, pair[0]!]));

const scripts = {
  cyrillic: { own: /\p{Script=Cyrillic}/u, foreign: /\p{Script=Latin}/u, ownOf: cyrillicOf },
  latin: { own: /\p{Script=Latin}/u, foreign: /\p{Script=Cyrillic}/u, ownOf: latinOf },
} as const;

/** Numbers such as XXII are Latin in Cyrillic names too. A lone C is rather a letter. */
const romanNumber = /^(?:[IVX]|[IVXLCDM]{2,})$/;

/** A code without the blanks that a person or a program put into it. */
export function withoutBlanks(code: string): string {
  return code.replace(/[\s\u200b\ufeff]/g, '');
}

/**
 * For a name with letters of the other script: the name as it would be, words of both scripts mended where every foreign
 * letter has a twin; other words stay. Null for a name of one script.
 */
export function mendedScript(name: string, script: keyof typeof scripts): string | null {
  const { own, foreign, ownOf } = scripts[script];
  const parts = name.split(/(\s+)/);
  if (!parts.some((part) => foreign.test(part) && !romanNumber.test(part))) return null;
  return parts.map((part) => (own.test(part) && foreign.test(part) ? mendedWord(part, foreign, ownOf) : part)).join('');
}

function mendedWord(word: string, foreign: RegExp, ownOf: ReadonlyMap<string, string>): string {
  const letters = [...word];
  const isMendable = letters.every((letter) => !foreign.test(letter) || ownOf.has(letter));
  return isMendable ? letters.map((letter) => ownOf.get(letter) ?? letter).join('') : word;
}

/** A name for comparing: without case, marks, punctuation, and ё ө ү ң as е о у н. */
export function foldedName(name: string): string {
  const letters: Readonly<Record<string, string>> = { ё: 'е', ө: 'о', ү: 'у', ң: 'н' };
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ёөүң]/g, (letter) => letters[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const levelWords = new Set(
  'г город шаар шаары область облусу облус район району районунун айылный айыл аймак аймагы село поселок шаарча'.split(' '),
);

/** The same without the words that say what kind of unit it is. */
export function bareName(name: string): string {
  const words = foldedName(name).split(' ');
  const bare = words.filter((word) => !levelWords.has(word));
  return (bare.length > 0 ? bare : words).join(' ');
}
