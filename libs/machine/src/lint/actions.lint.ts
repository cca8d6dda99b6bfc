import type { AnyStateNode, UnknownAction } from 'xstate';
import { notifyAction, startWorkflowAction } from '../define.js';
import type { Workflow } from '../workflow.js';
import { enteredWith, pathOf, placeOf, transitionsOf } from './state-tree.js';

/** An action as written, and where. */
interface PlacedAction {
  readonly place: string;
  readonly action: unknown;
}

/** Only these actions leave something behind: an `assign` by name, `notify` with its notice, `startWorkflow` with its child. */
export function lintActions(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const implementations = workflow.machine.implementations.actions as Record<string, unknown>;
  return [
    ...Object.entries(implementations).flatMap(([name, implementation]) => lintImplementation(name, implementation)),
    ...nodes.flatMap(writtenActions).flatMap((placed) => lintUse(placed, implementations)),
    ...enteredWith(workflow.machine.root).flatMap(entryActions).flatMap(lintBeginning),
  ];
}

/** Every action that the author wrote. Those that `after` adds (its `raise` and `cancel`) are only in `entry` and `exit`. */
export function writtenActions(node: AnyStateNode): PlacedAction[] {
  const place = `${pathOf(node)} exit`;
  return [
    ...entryActions(node),
    ...listOf(node.config.exit).map((action) => ({ place, action })),
    ...transitionsOf(node).flatMap((each) => each.actions.map((action) => ({ place: placeOf(node, each), action }))),
  ];
}

function entryActions(node: AnyStateNode): PlacedAction[] {
  const initial = node.type === 'compound' ? node.initial.actions : [];
  return [
    ...listOf(node.config.entry).map((action) => ({ place: `${pathOf(node)} entry`, action })),
    ...initial.map((action) => ({ place: `${pathOf(node)} initial`, action })),
  ];
}

const house: readonly string[] = [notifyAction, startWorkflowAction];

function listOf(actions: UnknownAction | readonly UnknownAction[] | undefined): readonly unknown[] {
  return actions === undefined ? [] : Array.isArray(actions) ? actions : [actions];
}

/** The name of an action that is not inline, else null. */
function nameOf(action: unknown): string | null {
  if (typeof action === 'function') return null;
  return typeof action === 'string' ? action : (action as { type: string }).type;
}

/** The type that XState gives its own actions (`xstate.assign`, `xstate.raise`, …), else null. */
function builtIn(action: unknown): string | null {
  const type = typeof action === 'function' ? (action as { type?: unknown }).type : null;
  return typeof type === 'string' ? type : null;
}

function lintImplementation(name: string, implementation: unknown): string[] {
  const type = builtIn(implementation);
  if (house.includes(name)) {
    const isHouse = typeof implementation === 'function' && type === null;
    return isHouse ? [] : [`action ${name} is not the house one: what it asks for would never be done`];
  }
  if (type === 'xstate.assign') return [];
  return [
    `action ${name} is ${type ?? 'no assign'}: only assign, ${house.join(' and ')} have an effect, all else vanishes unseen`,
  ];
}

function lintUse({ place, action }: PlacedAction, implementations: Record<string, unknown>): string[] {
  const name = nameOf(action);
  if (name === null) {
    const type = builtIn(action);
    return [type === null || type === 'xstate.assign' ? `${place}: an inline action` : `${place}: ${type} is not allowed`];
  }
  if (!Object.hasOwn(implementations, name)) return [`${place}: action ${name} has no handler`];
  if (name === startWorkflowAction) {
    const { params } = action as { params?: unknown };
    return typeof params === 'function' ? [] : [`${place}: ${name} needs params, a function that gives { workflow, input }`];
  }
  if (name !== notifyAction) return [];
  const notice = noticeOf(action);
  const isAddressed = notice !== null && Array.isArray(notice.to) && notice.to.length > 0;
  return isAddressed ? [] : [`${place}: ${name} needs params { template, to } with an addressee`];
}

/** The notice that an action gives, written out as data; null: none. */
export function noticeOf(action: unknown): { template: string; to: unknown } | null {
  if (typeof action !== 'object' || nameOf(action) !== notifyAction) return null;
  const { params } = action as { params?: { template?: unknown; to?: unknown } };
  return typeof params?.template === 'string' ? { template: params.template, to: params.to } : null;
}

/** A case begins with `xstate.init`: an action that reads its time or actor there would fail; the context says how it begins. */
function lintBeginning({ place, action }: PlacedAction): string[] {
  const name = nameOf(action);
  return name === null || house.includes(name)
    ? []
    : [`${place}: action ${name} runs as a case begins, without time, actor or facts; put it into the context's beginning`];
}
