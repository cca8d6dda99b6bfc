import { unreadable } from './file-refusal.js';

export const textEncodings = ['utf-8', 'windows-1251'] as const;
export type TextEncoding = (typeof textEncodings)[number];

interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a CSV file, without its byte order mark. An undeclared encoding is UTF-8 when the bytes are valid UTF-8,
 * else Windows-1251 when what that gives is mostly Cyrillic. Windows-1251 has no ө, ү, ң: a file in it has lost them before.
 * @throws Refused `fileUnreadable` with `fileEncodingUnknown`, or `fileDamaged` when it is not as declared.
 */
export function decodeText(bytes: Uint8Array, declared?: TextEncoding): DecodedText {
  const encoding = declared ?? guess(bytes);
  const text = decode(bytes, encoding);
  if (text === null || text.includes('\0')) throw unreadable(declared === undefined ? 'fileEncodingUnknown' : 'fileDamaged');
  return { text, encoding };
}

function guess(bytes: Uint8Array): TextEncoding {
  if (decode(bytes, 'utf-8') !== null) return 'utf-8';
  const text = decode(bytes, 'windows-1251');
  if (text === null || !isMostlyCyrillic(text)) throw unreadable('fileEncodingUnknown');
  return 'windows-1251';
}

/** Null when the bytes are no text in this encoding. */
function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  // WHATWG maps the one byte that Windows-1251 leaves undefined to a control character instead of refusing it.
  if (encoding === 'windows-1251' && bytes.includes(0x98)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMostlyCyrillic(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const letters = text.match(/[А-яЁё]/g)?.length ?? 0;
  return letters * 10 >= beyondAscii * 7;
}
