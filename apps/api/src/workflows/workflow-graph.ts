import type { AnyStateNode } from 'xstate';
import type { Workflow } from '#machine';
import { flag, list, object, oneOf, orNull, type Static, text } from '#schema';

export const stateKinds = ['atomic', 'compound', 'parallel', 'final'] as const;
type StateKind = (typeof stateKinds)[number];

/** A state by its path: `published.money.unpaid`. */
const GraphNode = object({
  id: text,
  parent: orNull(text),
  kind: oneOf(...stateKinds),
  /** Entered when its parent is. */
  isInitial: flag,
});
export type GraphNode = Static<typeof GraphNode>;

/** Of what moves a case. */
export const edgeTrigger = { on: oneOf('event', 'deadline', 'always', 'done'), name: orNull(text) };

/** A way from one state to another, or back to the same. `name` is that of the event or deadline; null: at once. */
const GraphEdge = object({ from: text, to: text, ...edgeTrigger });
export type GraphEdge = Static<typeof GraphEdge>;

export const WorkflowGraph = object({ nodes: list(GraphNode), edges: list(GraphEdge) });
export type WorkflowGraph = Static<typeof WorkflowGraph>;

/** The diagram of a workflow. */
export function workflowGraph({ machine }: Workflow): WorkflowGraph {
  const nodes = childrenOf(machine.root).flatMap(withDescendants);
  return { nodes: nodes.map(graphNode), edges: distinct(nodes.flatMap(edgesOf)) };
}

function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states) as AnyStateNode[];
}

function withDescendants(node: AnyStateNode): AnyStateNode[] {
  return [node, ...childrenOf(node).flatMap(withDescendants)];
}

function graphNode(node: AnyStateNode): GraphNode {
  const parent = node.parent as AnyStateNode;
  const isInitial = parent.type === 'parallel' || parent.initial.target.includes(node);
  return { id: pathOf(node), parent: pathOf(parent) || null, kind: node.type as StateKind, isInitial };
}

function edgesOf(node: AnyStateNode): GraphEdge[] {
  const deadlines = new Map(node.after.map(({ eventType, delay }) => [eventType, String(delay)]));
  const leaving = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return leaving.flatMap(({ eventType, target }) =>
    ((target ?? [node]) as AnyStateNode[]).map((to) => ({
      from: pathOf(node),
      to: pathOf(to),
      ...triggerOf(eventType, deadlines),
    })),
  );
}

function triggerOf(eventType: string, deadlines: ReadonlyMap<string, string>): Pick<GraphEdge, 'on' | 'name'> {
  if (eventType === '') return { on: 'always', name: null };
  const deadline = deadlines.get(eventType);
  if (deadline !== undefined) return { on: 'deadline', name: deadline };
  return eventType.startsWith('xstate.') ? { on: 'done', name: null } : { on: 'event', name: eventType };
}

/** Branches of one event that lead to the same state are one edge. */
function distinct(edges: readonly GraphEdge[]): GraphEdge[] {
  return [...new Map(edges.map((edge) => [JSON.stringify(edge), edge])).values()];
}

function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}
