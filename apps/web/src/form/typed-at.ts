import type { Typed } from './schema';

/** What was typed at a path. */
export function typedAt(typed: Typed, path: readonly string[]): Typed {
  return path.reduce<Typed>((at, part) => (typeof at === 'object' ? (at as Record<string, Typed>)[part] : undefined), typed);
}

/** The same with another value at a path; nothing else is copied deeper than it must be. */
export function withTyped(typed: Typed, [part, ...rest]: readonly string[], value: Typed): Typed {
  if (part === undefined) return value;
  if (Array.isArray(typed)) {
    const rows = [...(typed as readonly Typed[])];
    rows[Number(part)] = withTyped(rows[Number(part)], rest, value);
    return rows;
  }
  const before = (typeof typed === 'object' ? typed : {}) as Record<string, Typed>;
  return { ...before, [part]: withTyped(before[part], rest, value) };
}
