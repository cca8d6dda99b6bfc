import { isRefused } from '../../api/problem';

/** Texts of what the server found wrong, by the name of the field that it is wrong in; null: nothing of it is of a field. */
export function faultsOf(error: unknown, names: readonly string[]): ReadonlyMap<string, string> | null {
  if (!isRefused(error)) return null;
  const faults = new Map<string, string>();
  for (const { path, text } of error.problem.problems ?? []) {
    const name = fieldAt(path, names);
    if (name !== undefined && !faults.has(name)) faults.set(name, text);
  }
  return faults.size === 0 ? null : faults;
}

/**
 * The field that a JSON pointer leads to: itself (`/basis/date` → `basis.date`), else the one it stands within (`/offices/0`
 * → `offices`), else the first of a group (`/name` → `name.ky`).
 */
export function fieldAt(path: string, names: readonly string[]): string | undefined {
  const dotted = path.replace(/^\//, '').replaceAll('/', '.');
  if (dotted === '') return undefined;
  const within = names.filter((name) => name === dotted || dotted.startsWith(`${name}.`));
  return within.sort((a, b) => b.length - a.length)[0] ?? names.find((name) => name.startsWith(`${dotted}.`));
}
