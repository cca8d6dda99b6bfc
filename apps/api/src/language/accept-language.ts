import { type Language, languages } from '#machine';

/** The language of ours that a header `Accept-Language` (RFC 9110) likes best; null when it names none or likes any. */
export function acceptedLanguage(header: string | undefined): Language | null {
  const ranges = (header ?? '').split(',').map(readRange);
  const [best] = ranges.filter(({ quality, tag }) => quality > 0 && isKnown(tag)).sort((one, two) => two.quality - one.quality);
  return languages.find((language) => language === best?.tag) ?? null;
}

interface Range {
  /** The language without region: `ky` of `ky-KG`; `*` for any. */
  readonly tag: string;
  readonly quality: number;
}

function readRange(text: string): Range {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
  const quality = weight === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
  return { tag: tag.split('-')[0]!, quality };
}

function isKnown(tag: string): boolean {
  return tag === '*' || languages.some((language) => language === tag);
}
