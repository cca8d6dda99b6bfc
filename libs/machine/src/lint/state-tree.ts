import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** A node and everything in it, in the order of the definition. */
export function allNodes(node: AnyStateNode): AnyStateNode[] {
  return [node, ...childrenOf(node).flatMap(allNodes)];
}

export function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states);
}

/** How people name a node: `live.funding.late`. */
export function pathOf(node: AnyStateNode): string {
  return node.path.join('.') || '(root)';
}

/** From the root down to the node itself. */
export function lineOf(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [node] : [...lineOf(node.parent), node];
}

/** Whether both can be active at once: one holds the other, or they part at a parallel state. */
export function canBeTogether(one: AnyStateNode, other: AnyStateNode): boolean {
  const [ofOne, ofOther] = [lineOf(one), lineOf(other)];
  const parting = ofOne.findIndex((node, depth) => node !== ofOther[depth]);
  return parting === -1 || parting === ofOther.length || ofOne[parting - 1]!.type === 'parallel';
}

/** What is entered with a node when nothing says otherwise, itself included: for the root, where every case begins. */
export function enteredWith(node: AnyStateNode): AnyStateNode[] {
  const entered = node.type === 'compound' ? node.initial.target : node.type === 'parallel' ? childrenOf(node) : [];
  return [node, ...entered.flatMap(enteredWith)];
}

/** Every transition that a node itself has: of events, of deadlines, and those that follow by themselves. */
export function transitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

/** Where a fault lies, in the author's words. */
export function placeOf(node: AnyStateNode, transition: AnyTransitionDefinition): string {
  const { eventType } = transition;
  if (eventType === '') return `${pathOf(node)} always`;
  if (isDelayed(transition)) return `${pathOf(node)} after ${transition.delay}`;
  return eventType.startsWith('xstate.done.state.') ? `${pathOf(node)} onDone` : `${pathOf(node)} on ${eventType}`;
}

/** Made by `after`, not written as an event of XState's name. */
export function isDelayed(
  transition: AnyTransitionDefinition,
): transition is AnyTransitionDefinition & { delay: string | number } {
  return 'delay' in transition;
}
