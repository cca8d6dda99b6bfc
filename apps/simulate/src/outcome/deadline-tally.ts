import { type CountDeadline, deadlineEvent, type SimulatedRecord, type Workflow } from '#machine';

/** Which deadlines run while a state is active, as the machine says. */
export function deadlinesByPath({ machine }: Pick<Workflow, 'machine'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const look = (node: { after?: object; states?: object }, path: string): void => {
    if (node.after !== undefined) found.set(path, Object.keys(node.after));
    for (const [name, child] of Object.entries(node.states ?? {})) look(child, path === '' ? name : `${path}.${name}`);
  };
  look(machine.config as never, '');
  return found;
}

/**
 * Counts for one case which deadlines were met (their state was left first) and which were missed (they fired).
 * @param except those of which this reports nothing.
 */
export function tally(
  records: readonly SimulatedRecord[],
  byPath: ReadonlyMap<string, readonly string[]>,
  except: readonly string[],
  count: CountDeadline,
): void {
  const running = new Set<string>();
  for (const { event, payload, from, to } of records) {
    if (event === deadlineEvent) {
      const { name } = payload as { name: string };
      running.delete(name);
      if (!except.includes(name)) count(name, 'missed');
    }
    for (const [path, names] of byPath) {
      for (const name of names.filter((each) => !except.includes(each))) {
        if (from.includes(path) && !to.includes(path) && running.delete(name)) count(name, 'met');
        if (to.includes(path) && !from.includes(path)) running.add(name);
      }
    }
  }
}
