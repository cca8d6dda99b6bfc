import { useSearchParams } from 'wouter';

/** What is searched for stands in the address: it can be kept, sent to others, and gone back to. */
export function useSearch<Name extends string>(
  ...names: readonly Name[]
): readonly [Partial<Record<Name, string>>, (name: Name, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;
  const set = (name: Name, value: string): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  return [asked, set];
}
