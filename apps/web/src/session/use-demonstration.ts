import { useMe } from './use-me';

/** What time it is in the demonstration, whose clock is moved; null: this is none. */
export function useDemonstration(): string | null | undefined {
  const me = useMe().data;
  if (!me) return undefined;
  return me.demonstration ? me.now : null;
}
