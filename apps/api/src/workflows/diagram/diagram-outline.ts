import type { Language, Workflow } from '#machine';
import { flag, list, object, oneOf, orNull, type Static, type StaticObject, text } from '#schema';
import { edgeTrigger, type GraphEdge, stateKinds, workflowGraph } from '../workflow-graph.js';
import { DiagramWords } from './diagram-words.js';
import { type Ends, StateTree } from './state-tree.js';

const trigger = { ...edgeTrigger, text };

/** What moves a case. */
const Trigger = object(trigger);
type Trigger = Static<typeof Trigger>;

/** A way on, from each of `from`. */
const Way = object({ ...trigger, from: list(text), to: text });
export type Way = Static<typeof Way>;

/** Of a state; or, of kind `many`, of the many states that one and the same thing leads out of. */
export const boxProperties = {
  id: text,
  parent: orNull(text),
  kind: {
    ...oneOf(...stateKinds, 'many'),
    description: 'many: stands for the many states that the ways of its line lead out of',
  },
  isInitial: flag,
  lines: list(text),
  within: { ...list(Trigger), description: 'What happens in this state and does not leave it' },
};
export type Box = StaticObject<typeof boxProperties>;

/** Of all ways between two boxes, drawn as one line. */
export const arrowProperties = { id: text, from: text, to: text, ways: list(Way), lines: list(text) };
export type Arrow = StaticObject<typeof arrowProperties>;

export interface Outline {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** What leads from so many states to the same one is drawn once, from a box that stands for them all. */
const many = 5;

/** What is in the picture of a workflow, before anything has a place. */
export function diagramOutline(workflow: Workflow, language: Language): Outline {
  const { nodes, edges } = workflowGraph(workflow);
  const tree = new StateTree(nodes);
  const words = new DiagramWords(workflow, language);
  const ways = waysOf(edges, words);
  const arrows = [...grouped(ways, (way) => endsOf(way, tree)?.join(' > '))].map(([id, together]): Arrow => {
    const [from, to] = endsOf(together[0]!, tree)!;
    const regions = together.map((way) =>
      way.from[0] === from || way.from.length > 1 ? null : tree.regionOf(way.from[0]!, from),
    );
    return { id, from, to, ways: together, lines: words.atArrow(together, regions) };
  });
  const states = nodes.map((node): Box => {
    const within = ways.filter((way) => way.from.includes(node.id) && endsOf(way, tree) === null);
    return { ...node, lines: words.ofState(node.id), within: within.map(({ on, name, text }) => ({ on, name, text })) };
  });
  const groups = arrows
    .filter(({ from }) => isGroup(from))
    .map(({ from, to, ways: together }): Box => {
      const count = new Set(together.flatMap((way) => way.from)).size;
      return { id: from, parent: tree.parentOf(to), kind: 'many', isInitial: false, lines: words.ofMany(count), within: [] };
    });
  return { boxes: [...groups, ...states], arrows };
}

/** What leads from many states to one is one way; all else one for each edge. */
function waysOf(edges: readonly GraphEdge[], words: DiagramWords): Way[] {
  return [...grouped(edges, ({ from, to, on, name }) => JSON.stringify([from === to, to, on, name])).values()].flatMap(
    (alike) => {
      const { on, name, from, to } = alike[0]!;
      const way = { on, name, text: words.ofTrigger(alike[0]!), to };
      const isCommon = from !== to && alike.length >= many;
      return isCommon ? [{ ...way, from: alike.map((edge) => edge.from) }] : alike.map((edge) => ({ ...way, from: [edge.from] }));
    },
  );
}

function endsOf({ from, to }: Way, tree: StateTree): Ends | null {
  return from.length === 1 ? tree.ends(from[0]!, to) : [`many:${tree.atOuterFrame(to)}`, tree.atOuterFrame(to)];
}

function isGroup(id: string): boolean {
  return id.startsWith('many:');
}

/** By key, in the order of the first of each; what has none is left out. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
