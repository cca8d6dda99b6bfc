import { nameIn } from '../language/names';
import { useLanguage } from '../language/use-language';
import { useToday } from '../session/use-today';
import { useBodies } from './use-places';

/** What bodies of these kinds are called; by its id until that is known. All are asked for at once: a table has hundreds. */
export function useBodyNames(kinds: readonly string[]): (id: string) => string {
  const language = useLanguage();
  const { data = [] } = useBodies(kinds, useToday());
  const names = new Map(data.map(({ id, name }) => [id, nameIn(name, language)]));
  return (id) => names.get(id) ?? id;
}
