import serialize from 'canonicalize';

// The package is CommonJS, its types are those of an ES module: the default import is the function itself.
const canonicalize = serialize as unknown as (value: unknown) => string | undefined;

/** JSON in the one form that can be hashed (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}
