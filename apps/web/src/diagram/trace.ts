import type { Schemas } from '../api/api';

export type Diagram = Schemas['Diagram'];
export type DiagramNode = Diagram['nodes'][number];
export type DiagramEdge = Diagram['edges'][number];
type Way = DiagramEdge['ways'][number];

/** A step that was taken: a record of the journal has all of it. */
export interface Move {
  readonly at: string;
  readonly event: string;
  readonly text: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly payload?: unknown;
}

/** What may come next: something that people do, or a date that comes. */
export interface NextStep {
  readonly on: 'event' | 'deadline';
  readonly name: string;
  readonly text: string;
  /** Nothing stands against it but that somebody has to do it. */
  readonly isPossible: boolean;
  readonly who: string | null;
  /** The local date by which, or on which. */
  readonly dueOn: string | null;
}

/** What is shown of a case in the picture of its workflow; ids of states and of lines. */
export interface Trace {
  /** The innermost active states. */
  readonly now: ReadonlySet<string>;
  /** Active states that hold others. */
  readonly around: ReadonlySet<string>;
  readonly passed: ReadonlySet<string>;
  /** Where the case may be after one more step. */
  readonly ahead: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

/** @param states all active paths. */
export function traceOf(
  { nodes, edges }: Pick<Diagram, 'nodes' | 'edges'>,
  states: readonly string[],
  path: readonly Move[],
  next: readonly NextStep[],
): Trace {
  const active = nodes.filter(({ id }) => states.includes(id));
  const [around, now] = halves(active, ({ id }) => active.some(({ parent }) => parent === id));
  const passed = path.flatMap(({ from, to }) => [...from, ...to]).filter((id) => !states.includes(id));
  const open = edges.filter(({ ways }) => ways.some((way) => isOpen(way, states, next)));
  const ahead = open.flatMap(({ ways }) => ways.filter((way) => isOpen(way, states, next)).map(({ to }) => to));
  return {
    now: idsOf(now),
    around: idsOf(around),
    passed: new Set(passed),
    ahead: new Set(ahead.filter((id) => !states.includes(id))),
    taken: idsOf(edges.filter(({ ways }) => ways.some((way) => path.some((move) => isTaken(way, move))))),
    open: idsOf(open),
  };
}

/** What happens by itself may always come: nobody knows beforehand when its condition is met. */
export function isOpen({ on, name, from }: Way, states: readonly string[], next: readonly NextStep[]): boolean {
  if (!from.some((id) => states.includes(id))) return false;
  if (on === 'event' || on === 'deadline') return next.some((step) => step.on === on && step.name === name);
  return true;
}

function isTaken({ on, name, from, to }: Way, move: Move): boolean {
  const isEntered = move.to.includes(to) && !move.from.includes(to);
  if (!isEntered || !from.some((id) => move.from.includes(id))) return false;
  if (on === 'deadline') return (move.payload as { name?: unknown } | undefined)?.name === name;
  return on !== 'event' || move.event === name;
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function halves<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
