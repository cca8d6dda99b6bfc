import type { AnyStateNode } from 'xstate';
import { deadlineEvent, operationEvent, startEvent } from '../advance.js';
import { childFinishedEvent, ChildFinishedPayload } from '../define.js';
import type { EventDefinition, Workflow } from '../workflow.js';
import { isDelayed, placeOf, transitionsOf } from './state-tree.js';

/** What the house itself calls: a deadline that fires, the first record, a record of what was done, the question for all that is possible. */
const reserved: readonly string[] = [deadlineEvent, startEvent, operationEvent, 'explain'];

/** Events and the transitions that take them belong together, and nothing else moves a case. */
export function lintEvents(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const used = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  return [
    ...nodes.flatMap((node) => lintTaken(workflow, node)),
    ...Object.entries(workflow.events).flatMap(([type, definition]) => [
      ...(used.has(type) ? [] : [`event ${type} is accepted in no state`]),
      ...(isReserved(type) ? [`event ${type} has a reserved name`] : []),
      ...lintSender(type, definition),
    ]),
    ...Object.entries(workflow.starts ?? {}).flatMap(([type, { by }]) => [
      ...(used.has(type) ? [] : [`start ${type} is accepted in no state`]),
      ...(isReserved(type) || Object.hasOwn(workflow.events, type) ? [`start ${type} has the name of something else`] : []),
      ...(by.length > 0 ? [] : [`start ${type} may be sent by nobody`]),
    ]),
    ...(workflow.start.by.length > 0 ? [] : ['a case may be started by nobody']),
  ];
}

/** The end of a child is sent by the engine, and by nobody else. */
function lintSender(type: string, definition: EventDefinition): string[] {
  if (type === childFinishedEvent) {
    const isHouse = definition.payload === ChildFinishedPayload && definition.by.length === 0;
    return isHouse ? [] : [`event ${type} is not the house one: people could pretend a child's end`];
  }
  return definition.by.length > 0 ? [] : [`event ${type} may be sent by nobody`];
}

function isReserved(type: string): boolean {
  return reserved.includes(type) || type.startsWith('xstate') || type.includes('*');
}

function lintTaken(workflow: Workflow, node: AnyStateNode): string[] {
  return transitionsOf(node).flatMap((transition) => {
    const { eventType } = transition;
    const isDefined = Object.hasOwn(workflow.events, eventType) || Object.hasOwn(workflow.starts ?? {}, eventType);
    if (eventType === '' || isDelayed(transition) || isDefined) return [];
    const place = placeOf(node, transition);
    return eventType.startsWith('xstate.')
      ? [`${place}: XState's own events carry no time and no actor; use always with a guard`]
      : [`${place}: event is not defined`];
  });
}
