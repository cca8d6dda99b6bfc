import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { notifyAction, requiredGuard } from './define.js';
import { payloadSchema } from './schema.js';
import { languages, type Text } from './texts.js';
import type { EventDefinition, Workflow } from './workflow.js';

/**
 * Every fault of a workflow's definition, each a sentence; none when it may start.
 * Deadlines whose rule is not in `knownRules` are faults too, when that list is given.
 */
export function lintWorkflow(workflow: Workflow, knownRules?: readonly string[]): string[] {
  const nodes = allNodes(workflow.machine.root);
  const faults = [
    ...unreachable(workflow.machine, nodes),
    ...nodes.flatMap((node) => [...node.transitions.values()].flat().flatMap((each) => lintTransition(workflow, node, each))),
    ...nodes.flatMap((node) => node.always?.flatMap((each) => lintTransition(workflow, node, each)) ?? []),
    ...nodes.flatMap((node) => [...node.entry, ...node.exit].flatMap((action) => lintAction(workflow, node, action))),
    ...nodes.flatMap(lintKind),
    ...lintEvents(workflow, nodes),
    ...lintDeadlines(workflow, nodes, knownRules),
    ...lintTasks(workflow, nodes),
    ...lintTexts(workflow, nodes),
  ];
  return faults.map((fault) => `${workflow.name}/${workflow.version}: ${fault}`);
}

function allNodes(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => allNodes(child as AnyStateNode))];
}

const pathOf = (node: AnyStateNode): string => node.path.join('.') || '(root)';

function unreachable(machine: AnyStateMachine, nodes: readonly AnyStateNode[]): string[] {
  const reached = new Set<AnyStateNode>();
  const enter = (node: AnyStateNode): void => {
    if (reached.has(node)) return;
    reached.add(node);
    if (node.parent !== undefined) enter(node.parent as AnyStateNode);
    if (node.type === 'parallel') Object.values(node.states).forEach((child) => enter(child as AnyStateNode));
    if (node.type === 'compound') node.initial.target.forEach((child) => enter(child as AnyStateNode));
    const leaving = [...[...node.transitions.values()].flat(), ...(node.always ?? [])] as AnyTransitionDefinition[];
    leaving.flatMap((each) => each.target ?? []).forEach((target) => enter(target as AnyStateNode));
  };
  enter(machine.root);
  return nodes.filter((node) => !reached.has(node)).map((node) => `state ${pathOf(node)} cannot be reached`);
}

function lintTransition(workflow: Workflow, node: AnyStateNode, transition: AnyTransitionDefinition): string[] {
  const where = `${pathOf(node)} on ${transition.eventType || 'always'}`;
  const faults = transition.actions.flatMap((action) => lintAction(workflow, node, action));
  const names = guardNames(transition.guard);
  const guards = workflow.machine.implementations.guards as Record<string, unknown>;
  for (const name of names) {
    if (name === null) faults.push(`${where}: a guard without a name`);
    else if (guards[name] === undefined) faults.push(`${where}: guard ${name} does not exist`);
  }
  const isEvent = transition.eventType !== '' && !transition.eventType.startsWith('xstate.');
  if (isEvent && workflow.events[transition.eventType] === undefined) faults.push(`${where}: event is not defined`);
  if (isEvent && !names.includes(requiredGuard)) faults.push(`${where}: does not ask the requirements (guard ${requiredGuard})`);
  return faults;
}

/** The names in a guard, through `and`, `or` and `not`; null for an inline function. */
function guardNames(guard: unknown): (string | null)[] {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'function') {
    const parts = (guard as unknown as { guards?: unknown[] }).guards;
    return parts === undefined ? [null] : parts.flatMap(guardNames);
  }
  return [(guard as { type: string }).type];
}

function lintAction(workflow: Workflow, node: AnyStateNode, action: unknown): string[] {
  const isInternal =
    typeof action === 'function' && ['xstate.raise', 'xstate.cancel'].includes((action as unknown as { type: string }).type);
  if (isInternal) return [];
  if (typeof action === 'function') return [`${pathOf(node)}: an inline action`];
  const { type, params } = (typeof action === 'string' ? { type: action } : action) as {
    type: string;
    params?: { template?: string };
  };
  const actions = workflow.machine.implementations.actions as Record<string, unknown>;
  if (actions[type] === undefined) return [`${pathOf(node)}: action ${type} has no handler`];
  const template = params?.template ?? '';
  const isUnwritten = type === notifyAction && workflow.texts.notices[template] === undefined;
  return isUnwritten ? [`${pathOf(node)}: notice ${template} has no text`] : [];
}

/** History, invoked and spawned actors do not survive a round trip through JSON unharmed. */
function lintKind(node: AnyStateNode): string[] {
  const faults: string[] = [];
  if (node.type === 'history') faults.push(`${pathOf(node)}: history states are not allowed`);
  if (node.invoke.length > 0) faults.push(`${pathOf(node)}: invoked actors are not allowed`);
  return faults;
}

function lintEvents(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const used = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  return Object.entries(workflow.events).flatMap(([type, definition]) => [
    ...(used.has(type) ? [] : [`event ${type} is accepted in no state`]),
    ...(type.startsWith('xstate.') ? [`event ${type} has a reserved name`] : []),
    ...(definition.by.length > 0 ? [] : [`event ${type} may be sent by nobody`]),
  ]);
}

function lintDeadlines(workflow: Workflow, nodes: readonly AnyStateNode[], knownRules: readonly string[] | undefined): string[] {
  const used = new Set(nodes.flatMap((node) => node.after.map((each) => String(each.delay))));
  const terms = [
    ...Object.values(workflow.deadlines),
    ...workflow.tasks.flatMap(({ due }) => (typeof due === 'object' ? due : [])),
  ];
  const rules = [...terms.flatMap(({ rule }) => rule ?? []), ...workflow.rules];
  return [
    ...[...used].filter((name) => workflow.deadlines[name] === undefined).map((name) => `deadline ${name} has no rule`),
    ...Object.keys(workflow.deadlines).flatMap((name) => (used.has(name) ? [] : [`deadline ${name} is set in no state`])),
    ...Object.entries(workflow.deadlines).flatMap(([name, { kind, rule }]) =>
      (kind === 'term') === (rule !== undefined) ? [] : [`deadline ${name}: a term has a rule, a date has none`],
    ),
    ...(knownRules === undefined
      ? []
      : rules.filter((rule) => !knownRules.includes(rule)).map((rule) => `rule ${rule} is not known`)),
  ];
}

function lintTasks(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const paths = new Set(nodes.map(pathOf));
  return workflow.tasks.flatMap((task) => [
    ...(paths.has(task.state) ? [] : [`task ${task.name}: no state ${task.state}`]),
    ...(workflow.events[task.event] === undefined ? [`task ${task.name}: no event ${task.event}`] : []),
    ...(typeof task.due !== 'string' || workflow.deadlines[task.due] !== undefined
      ? []
      : [`task ${task.name}: no deadline ${task.due}`]),
  ]);
}

function lintTexts(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const { texts } = workflow;
  const definitions: EventDefinition[] = [workflow.start, ...Object.values(workflow.events)];
  const codes = [...definitions.flatMap((each) => each.requires), ...workflow.tasks.flatMap((task) => task.until ?? [])].flatMap(
    (each) => each.codes,
  );
  return [
    ...missing('workflow', { [workflow.name]: texts.workflow }, [workflow.name]),
    ...missing(
      'state',
      texts.states,
      nodes.map(pathOf).filter((path) => path !== '(root)'),
    ),
    ...missing('event', texts.events, ['start', ...Object.keys(workflow.events)]),
    ...missing(
      'field',
      texts.fields,
      definitions.flatMap((each) => fieldNames(payloadSchema(each.payload))),
    ),
    ...missing('deadline', texts.deadlines, Object.keys(workflow.deadlines)),
    ...missing(
      'task',
      texts.tasks,
      workflow.tasks.map((task) => task.name),
    ),
    ...missing('reason', texts.reasons, codes),
  ];
}

function fieldNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldNames);
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.keys((schema as { properties?: object }).properties ?? {});
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}

function missing(kind: string, texts: Readonly<Record<string, Text>>, names: readonly string[]): string[] {
  return [...new Set(names)].flatMap((name) =>
    languages
      .filter((language) => !texts[name]?.[language]?.trim())
      .map((language) => `${kind} ${name} has no text in ${language}`),
  );
}
