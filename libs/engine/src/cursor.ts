import { Refused } from '#machine';

/** A place in a list as an opaque text: the sort key of the last row seen. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Refused `malformed` when the text is not a cursor of so many parts that each look as expected. */
export function decodeCursor(cursor: string, parts: readonly RegExp[]): string[] {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    key = null;
  }
  const isKey = Array.isArray(key) && key.length === parts.length && parts.every((part, index) => part.test(String(key[index])));
  if (!isKey) throw new Refused('malformed', [], [{ path: '/cursor', code: 'isCursor' }]);
  return (key as unknown[]).map(String);
}
