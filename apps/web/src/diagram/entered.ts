interface Passage {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What a record made of the case: of each state that was entered the outermost that it had not been in. */
export function entered({ from, to }: Passage): readonly string[] {
  const before = new Set(from.flatMap(withAround));
  const first = to.map((path) => withAround(path).find((each) => !before.has(each)));
  return [...new Set(first.filter((path) => path !== undefined))];
}

/** A path with the states around it, the outermost first: `a`, `a.b`, `a.b.c`. */
function withAround(path: string): readonly string[] {
  const names = path.split('.');
  return names.map((_, index) => names.slice(0, index + 1).join('.'));
}
