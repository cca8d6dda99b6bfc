import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { canBeTogether, enteredWith, lineOf, pathOf, transitionsOf } from './state-tree.js';

const maxIterations = 1000;

/** Faults of the machine as a whole: what hangs, what is never reached, what is never left. */
export function lintMachine(machine: AnyStateMachine, nodes: readonly AnyStateNode[]): string[] {
  return [
    ...lintIterations(machine),
    ...unreachable(machine, nodes),
    ...nodes.flatMap(lintKind),
    ...enteredWith(machine.root).flatMap(lintBeginning),
    ...nodes.filter((node) => isDeadEnd(node, nodes)).map((node) => `state ${pathOf(node)} is not final and has no way out`),
  ];
}

/** XState's own limit is Infinity: a cycle of `always` would hang the process. */
function lintIterations({ options }: AnyStateMachine): string[] {
  const limit = options.maxIterations;
  const isSafe = limit !== undefined && limit >= 1 && limit <= maxIterations;
  return isSafe ? [] : [`the machine needs options: { maxIterations } of at most ${maxIterations}, else a cycle of always hangs`];
}

function unreachable(machine: AnyStateMachine, nodes: readonly AnyStateNode[]): string[] {
  const reached = new Set<AnyStateNode>();
  const enter = (node: AnyStateNode): void => {
    if (reached.has(node)) return;
    reached.add(node);
    if (node.parent !== undefined) enter(node.parent);
    enteredWith(node).forEach(enter);
    transitionsOf(node).forEach(({ target }) => target?.forEach(enter));
  };
  enter(machine.root);
  return nodes.filter((node) => !reached.has(node)).map((node) => `state ${pathOf(node)} cannot be reached`);
}

/** History, invoked and spawned actors do not survive a round trip through JSON unharmed. */
function lintKind(node: AnyStateNode): string[] {
  return [
    ...(node.type === 'history' ? [`${pathOf(node)}: history states are not allowed`] : []),
    ...(node.invoke.length > 0 ? [`${pathOf(node)}: invoked actors are not allowed`] : []),
  ];
}

/** A case begins with `xstate.init`, which has no `at`, no actor and no facts: guards checked then would fail or lie. */
function lintBeginning(node: AnyStateNode): string[] {
  return node.always === undefined
    ? []
    : [`${pathOf(node)} always: a case begins here, and what it begins with has no time, actor or facts to ask`];
}

/** Nothing can happen in it, by an event, by a deadline, or by what happens in a region beside it. */
function isDeadEnd(leaf: AnyStateNode, nodes: readonly AnyStateNode[]): boolean {
  if (leaf.type !== 'atomic') return false;
  return !nodes.some((node) => canBeTogether(node, leaf) && transitionsOf(node).some((each) => leadsOut(leaf, node, each)));
}

function leadsOut(
  leaf: AnyStateNode,
  node: AnyStateNode,
  { eventType, guard, target }: ReturnType<typeof transitionsOf>[number],
): boolean {
  // Checked on entering and, without any event, never again.
  if (eventType === '' && guard !== undefined) return false;
  if (lineOf(leaf).includes(node)) return true;
  return target?.some((entered) => !canBeTogether(entered, leaf)) ?? false;
}
