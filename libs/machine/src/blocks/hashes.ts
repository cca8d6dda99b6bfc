import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { canonicalJson } from '../canonical.js';

/** SHA-256 of a text, hexadecimal. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same in base64url, for hashes of which a case holds many: hexadecimal takes half as much more. */
export function shortTextHash(text: string): string {
  return base64urlnopad.encode(sha256(utf8ToBytes(text)));
}

/** SHA-256 of the canonical JSON of a value (RFC 8785), hexadecimal. */
export function jsonHash(value: unknown): string {
  return textHash(canonicalJson(value));
}

/** The hash of each text by its name: what a case holds of texts that stand in the journal. */
export function textHashes<Name extends string>(
  texts: { readonly [Each in Name]?: string } | undefined,
): { [Each in Name]?: string } {
  const named = Object.entries<string>((texts ?? {}) as Readonly<Record<string, string>>);
  return Object.fromEntries(named.map(([name, text]) => [name, shortTextHash(text)])) as { [Each in Name]?: string };
}
