import type { AnyStateNode } from 'xstate';
import { deadlineEvent, startEvent } from '../advance.js';
import type { Workflow } from '../workflow.js';
import { isDelayed, placeOf, transitionsOf } from './state-tree.js';

/** What the house itself calls: a deadline that rings, the first record, the question for all that is possible. */
const reserved: readonly string[] = [deadlineEvent, startEvent, 'explain'];

/** Events and the transitions that take them belong together, and nothing else moves a case. */
export function lintEvents(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const used = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  return [
    ...nodes.flatMap((node) => lintTaken(workflow, node)),
    ...Object.entries(workflow.events).flatMap(([type, { by }]) => [
      ...(used.has(type) ? [] : [`event ${type} is accepted in no state`]),
      ...(isReserved(type) ? [`event ${type} has a reserved name`] : []),
      ...(by.length > 0 ? [] : [`event ${type} may be sent by nobody`]),
    ]),
    ...(workflow.start.by.length > 0 ? [] : ['a case may be started by nobody']),
  ];
}

function isReserved(type: string): boolean {
  return reserved.includes(type) || type.startsWith('xstate') || type.includes('*');
}

function lintTaken(workflow: Workflow, node: AnyStateNode): string[] {
  return transitionsOf(node).flatMap((transition) => {
    const { eventType } = transition;
    if (eventType === '' || isDelayed(transition) || Object.hasOwn(workflow.events, eventType)) return [];
    const place = placeOf(node, transition);
    return eventType.startsWith('xstate.')
      ? [`${place}: XState's own events carry no time and no actor; use always with a guard`]
      : [`${place}: event is not defined`];
  });
}
