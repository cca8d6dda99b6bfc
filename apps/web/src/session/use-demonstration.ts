import { useMe } from './use-me';

/** What time it is in the demonstration, whose clock is moved; null: this is none. */
export function useDemonstration(): string | null {
  const me = useMe();
  return me.demonstration ? me.now : null;
}
