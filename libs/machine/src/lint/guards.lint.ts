import { type AnyStateNode, and, or } from 'xstate';
import { requiredGuard } from '../define.js';
import type { Workflow } from '../workflow.js';
import { placeOf, transitionsOf } from './state-tree.js';

/** `and`, `or` and `not` are functions that carry their parts; what distinguishes them is how they check. */
interface Composed {
  readonly check: unknown;
  readonly guards: readonly unknown[];
}

type Guards = Readonly<Record<string, unknown>>;

const andCheck = (and([]) as unknown as Composed).check;
const orCheck = (or([]) as unknown as Composed).check;

/** Every guard exists under a name, through all `and`, `or` and `not`; every event asks its requirements. */
export function lintGuards({ machine, events }: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const guards = machine.implementations.guards as Guards;
  return nodes.flatMap((node) =>
    transitionsOf(node).flatMap((transition) => {
      const { eventType, guard } = transition;
      const faults = guard === undefined ? [] : lintGuard(guard, guards, []);
      const isOpen = Object.hasOwn(events, eventType) && !asksRequirements(guard, guards, []);
      if (isOpen) faults.push(`does not ask the requirements (guard ${requiredGuard})`);
      return faults.map((fault) => `${placeOf(node, transition)}: ${fault}`);
    }),
  );
}

/** @param within the names being looked into, so that one that asks itself is found. */
function lintGuard(guard: unknown, guards: Guards, within: readonly string[]): string[] {
  const parts = partsOf(guard);
  if (parts !== null) return parts.flatMap((part) => lintGuard(part, guards, within));
  const name = nameOf(guard);
  if (name === null) return ['a guard without a name'];
  if (!Object.hasOwn(guards, name)) return [`guard ${name} does not exist`];
  if (within.includes(name)) return [`guard ${name} asks itself`];
  const named = guards[name];
  const isSimple = typeof named === 'function' && partsOf(named) === null;
  return isSimple ? [] : lintGuard(named, guards, [...within, name]);
}

/** Whether the guard can hold only if the requirements are met. */
function asksRequirements(guard: unknown, guards: Guards, within: readonly string[]): boolean {
  const name = nameOf(guard);
  if (name === requiredGuard) return true;
  if (name !== null) return !within.includes(name) && asksRequirements(guards[name], guards, [...within, name]);
  const asks = (part: unknown): boolean => asksRequirements(part, guards, within);
  const parts = partsOf(guard) ?? [];
  const { check } = (guard ?? {}) as Partial<Composed>;
  if (check === andCheck) return parts.some(asks);
  return check === orCheck && parts.length > 0 && parts.every(asks);
}

function partsOf(guard: unknown): readonly unknown[] | null {
  return typeof guard === 'function' ? ((guard as Partial<Composed>).guards ?? null) : null;
}

function nameOf(guard: unknown): string | null {
  if (typeof guard === 'string') return guard;
  return typeof guard === 'object' && guard !== null ? (guard as { type: string }).type : null;
}
