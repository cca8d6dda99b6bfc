/** Letters that look alike in capitals or in small: all become the Latin capital. Others of ours become their own capital. */
const letters = [
  ['abcdefghijklmnopqrstuvwxyz\u0131', 'ABCDEFGHIJKLMNOPQRSTUVWXYZI'],
  ['АВСЕНІЈКМОРԚЅТУҮХҺԀԜӀѴ', 'ABCEHIJKMOPQSTYYXHDWIV'],
  ['авсеніјкморԛѕтуүхһԁԝӏѵ', 'ABCEHIJKMOPQSTYYXHDWIV'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αβεζηικμνορτυχ', 'ABEZHIKMNOPTYX'],
  ['бгджзилпфцчшщъыьэюяңөғқҳҷәєґљњћђџ', 'БГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯҢӨҒҚҲҶӘЄҐЉЊЋЂЏ'],
  ['ɵƟ', 'ӨӨ'],
] as const;

const dashes =
  '\u058a\u05be\u1400\u1806\u2010\u2012\u2013\u2014\u2015\u2043\u2053\u2212\u02d7\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\u2796';

const foldedTo = new Map<string, string>([
  ...letters.flatMap(([from, to]) => Array.from(from, (letter, index): [string, string] => [letter, to[index]!])),
  ...Array.from(dashes, (dash): [string, string] => [dash, '-']),
]);

/** What takes no room or is blank, U+2800 too: Braille without a dot. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\u2800]/gu;

/**
 * The number of an account, a budget line or a payment order as it is compared: what people read as one number has one key, in
 * whatever alphabet, case, blanks or dashes it was typed. Digits that resemble letters stay apart. PostgreSQL's `number_key`
 * (libs/treasury/migrations) computes the same; a test compares them character by character.
 */
export function numberKey(number: string): string {
  const seen = number.normalize('NFKD').replace(unseen, '');
  return Array.from(seen, (character) => foldedTo.get(character) ?? character).join('');
}

export function isSameNumber(one: string, other: string): boolean {
  return numberKey(one) === numberKey(other);
}
