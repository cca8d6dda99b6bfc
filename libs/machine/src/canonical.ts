import { memoize } from './memoize.js';

/** One text for all values that are equal: the order of names, and what stands between the parts. */
interface Form {
  readonly order: (name: string, other: string) => number;
  readonly comma: string;
  readonly nameOf: (name: string) => Name;
}

/** The name of a member, as it is compared and written: most stand in every document of a kind. */
interface Name {
  /** In UTF-8. */
  readonly bytes: number;
  /** With the colon. */
  readonly text: string;
}

const rfc8785: Form = { order: (name, other) => (name < other ? -1 : 1), comma: ',', nameOf: nameWith(':') };

/** Shorter names first, by their bytes in UTF-8; then by the bytes themselves, which is by code points. */
const jsonb: Form = {
  order(name, other) {
    const { bytes } = jsonb.nameOf(name);
    const more = bytes - jsonb.nameOf(other).bytes;
    if (more !== 0) return more;
    return bytes === name.length ? rfc8785.order(name, other) : compareCodePoints([...name], [...other]);
  },
  comma: ', ',
  nameOf: nameWith(': '),
};

function nameWith(colon: string): Form['nameOf'] {
  return memoize((name) => ({ bytes: bytesOf(name), text: `${quoted(name)}${colon}` }));
}

function bytesOf(name: string): number {
  let bytes = 0;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    // A surrogate is half of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function compareCodePoints(name: readonly string[], other: readonly string[]): number {
  const place = name.findIndex((character, index) => character !== other[index]);
  return name[place]!.codePointAt(0)! - other[place]!.codePointAt(0)!;
}

/** What JSON may escape, and any half of a pair: left to `JSON.stringify`. */
const escaped = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** JSON in the one form that can be hashed (RFC 8785, JSON Canonicalization Scheme). @throws TypeError for what has no JSON form. */
export function canonicalJson(value: unknown): string {
  return assertText(written(value, rfc8785));
}

/**
 * JSON as PostgreSQL prints the jsonb of it, so that both sides hash a stored document without building a text of their own.
 * Numbers are those that JavaScript and PostgreSQL write alike. @throws TypeError for what has no JSON form.
 */
export function jsonbText(value: unknown): string {
  return assertText(written(value, jsonb));
}

function assertText(text: string | undefined): string {
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}

/** Undefined for what JSON leaves out. */
function written(value: unknown, form: Form): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part: unknown) => written(part, form) ?? 'null').join(form.comma)}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return written(value.toJSON(), form);
  let members = '';
  for (const name of ordered(Object.keys(value), form)) {
    const part = written((value as Readonly<Record<string, unknown>>)[name], form);
    if (part !== undefined) members += `${members === '' ? '' : form.comma}${form.nameOf(name).text}${part}`;
  }
  return `{${members}}`;
}

/** Most names come in order, since they were read from such a text. */
function ordered(names: string[], { order }: Form): string[] {
  return names.every((name, index) => index === 0 || order(names[index - 1]!, name) < 0) ? names : names.sort(order);
}

function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
