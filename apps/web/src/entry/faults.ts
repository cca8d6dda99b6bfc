import { isRefused } from '../api/problem';

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
 * The field that a JSON pointer leads to: itself (`/basis/date` → `basis.date`), else the first of a group (`/name` →
 * `name.ky`), else the one it stands within (`/offices/0` → `offices`).
 */
export function fieldAt(path: string, names: readonly string[]): string | undefined {
  const dotted = path.replace(/^\//, '').replaceAll('/', '.');
  if (dotted === '') return undefined;
  const within = names.filter((name) => dotted.startsWith(`${name}.`)).sort((a, b) => b.length - a.length);
  return names.find((name) => name === dotted) ?? names.find((name) => name.startsWith(`${dotted}.`)) ?? within[0];
}
