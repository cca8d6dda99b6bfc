import { useSearchParams } from 'wouter';

/** What is asked for stands in the address: it can be kept, sent to others, and gone back to. Several change at once. */
export function useFilters<Name extends string>(
  ...names: readonly Name[]
): readonly [Partial<Record<Name, string>>, (changed: Partial<Record<Name, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;
  const set = (changed: Partial<Record<Name, string | undefined>>): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries<string | undefined>(changed)) {
        if (value === undefined || value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  return [given, set];
}
