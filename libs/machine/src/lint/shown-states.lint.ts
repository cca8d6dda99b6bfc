import type { AnyStateNode } from 'xstate';
import type { Workflow } from '../workflow.js';
import { childrenOf, pathOf } from './state-tree.js';

/** Beyond so many combinations of parallel regions, each region's states are shown beside one state of the others only. */
const maxCombinations = 10_000;

/** Every state that people are shown, of all sets of paths that can be active by the machine's structure. */
export function shownStates(workflow: Workflow): string[] {
  return [...new Set(tryAll(workflow).flatMap((shown) => (typeof shown === 'string' ? shown : [])))];
}

/** Sets of paths for which `shownState` gives no state. */
export function lintShownStates(workflow: Workflow): string[] {
  return tryAll(workflow).flatMap((shown) => (typeof shown === 'string' ? [] : `shownState gives no state for ${shown.paths}`));
}

function tryAll({ machine, shownState }: Workflow): (string | { paths: string })[] {
  return activePathSets(machine.root).map((paths) => {
    try {
      const shown: unknown = shownState([...paths].sort());
      if (typeof shown === 'string') return shown;
    } catch {
      // Thrown or not given: both leave a case without a state.
    }
    return { paths: paths.join(', ') };
  });
}

/** The sets of paths that can be active at once within a node, its own included; the root has none. */
function activePathSets(node: AnyStateNode): string[][] {
  const own = node.parent === undefined ? [] : [pathOf(node)];
  const inner = childrenOf(node).map(activePathSets);
  if (inner.length === 0) return [own];
  const sets = node.type === 'parallel' ? combine(inner) : inner.flat();
  return sets.map((paths) => [...own, ...paths]);
}

function combine(regions: readonly string[][][]): string[][] {
  const count = regions.reduce((product, sets) => product * sets.length, 1);
  if (count <= maxCombinations) {
    return regions.reduce<string[][]>((all, sets) => all.flatMap((paths) => sets.map((set) => [...paths, ...set])), [[]]);
  }
  const besideFirst = (place: number, set: string[]): string[] =>
    regions.flatMap((sets, index) => (index === place ? set : sets[0]!));
  return regions.flatMap((sets, place) => sets.map((set) => besideFirst(place, set)));
}
