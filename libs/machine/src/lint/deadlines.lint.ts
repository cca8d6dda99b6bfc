import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { type Rule, termUnits } from '../time.js';
import type { DeadlineDefinition, Workflow } from '../workflow.js';
import { canBeTogether, pathOf } from './state-tree.js';

/** A rule that exists: its id, and its unit where the caller knows it. */
export type KnownRule = string | Pick<Rule, 'id' | 'unit'>;

/** Every `after` names a deadline that has a rule or a date, fires when it should, and moves the case when it fires. */
export function lintDeadlines(
  workflow: Workflow,
  nodes: readonly AnyStateNode[],
  knownRules: readonly KnownRule[] | undefined,
): string[] {
  const used = new Set(nodes.flatMap((node) => delaysOf(node)));
  return [
    ...nodes.flatMap((node) => lintDelays(workflow, node)),
    ...lintTogether(nodes),
    ...[...used].filter((name) => !Object.hasOwn(workflow.deadlines, name)).map((name) => `deadline ${name} has no rule`),
    ...Object.entries(workflow.deadlines).flatMap(([name, definition]) => [
      ...(used.has(name) ? [] : [`deadline ${name} is set in no state`]),
      ...lintKind(`deadline ${name}`, definition),
    ]),
    ...(knownRules === undefined ? [] : lintRules(workflow, knownRules)),
  ];
}

function delaysOf(node: AnyStateNode): string[] {
  return [...new Set(node.after.map(({ delay }) => String(delay)))];
}

function lintDelays({ machine }: Workflow, node: AnyStateNode): string[] {
  const delays = machine.implementations.delays as Record<string, unknown>;
  return delaysOf(node).flatMap((name) => [
    ...lintNumber(`${pathOf(node)} after ${name}`, name, delays),
    ...lintLastBranch(
      `${pathOf(node)} after ${name}`,
      node.after.filter(({ delay }) => String(delay) === name),
    ),
  ]);
}

/** The number itself is never used, but where XState finds none it fires at once. */
function lintNumber(place: string, name: string, delays: Record<string, unknown>): string[] {
  if (!Number.isNaN(Number(name))) return [`${place}: a deadline needs a name, not a number of milliseconds`];
  const isNumber = Object.hasOwn(delays, name) && Number.isFinite(delays[name]);
  return isNumber ? [] : [`${place}: delays: { ${name}: 1 } is missing or no plain number, so it would fire at once`];
}

/** A deadline fires once: if no branch takes it, it is lost. */
function lintLastBranch(place: string, branches: readonly AnyTransitionDefinition[]): string[] {
  const isLost = branches.at(-1)?.guard !== undefined;
  return isLost ? [`${place}: the last branch has a guard; if it fails, the deadline has fired and is lost`] : [];
}

/** A deadline is one row by its name: two states that are active together would overwrite each other's. */
function lintTogether(nodes: readonly AnyStateNode[]): string[] {
  return nodes.flatMap((one, index) =>
    nodes.slice(index + 1).flatMap((other) => {
      const both = canBeTogether(one, other) ? delaysOf(one).filter((name) => delaysOf(other).includes(name)) : [];
      return both.map((name) => `deadline ${name} is set by ${pathOf(one)} and ${pathOf(other)}, which can be active together`);
    }),
  );
}

function lintKind(name: string, { kind, rule }: DeadlineDefinition): string[] {
  return (kind === 'term') === (rule !== undefined) ? [] : [`${name}: a term has a rule, a date has none`];
}

function lintRules(workflow: Workflow, knownRules: readonly KnownRule[]): string[] {
  const units = new Map(knownRules.map((rule) => (typeof rule === 'string' ? [rule, null] : [rule.id, rule.unit])));
  const ofTasks = workflow.tasks.flatMap(({ name, due }) => (typeof due === 'object' ? [[`task ${name}`, due] as const] : []));
  const ofDeadlines = Object.entries(workflow.deadlines).map(([name, definition]) => [`deadline ${name}`, definition] as const);
  const counted = [...ofDeadlines, ...ofTasks].flatMap(([name, { rule }]) => (rule === undefined ? [] : [{ name, rule }]));
  const countsNoTime = (unit: string | null | undefined): boolean => typeof unit === 'string' && !termUnits.includes(unit);
  return [
    ...[...counted.map(({ rule }) => rule), ...workflow.rules]
      .filter((rule) => !units.has(rule))
      .map((rule) => `rule ${rule} is not known`),
    ...counted
      .filter(({ rule }) => countsNoTime(units.get(rule)))
      .map(({ name, rule }) => `${name}: rule ${rule} is a ${units.get(rule)}, not a length of time`),
  ];
}
