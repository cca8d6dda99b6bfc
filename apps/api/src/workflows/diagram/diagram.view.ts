import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import { component, describing, list, object, orNull, type Static, text, whole } from '#schema';
import { arrowProperties, boxProperties, type Outline } from './diagram-outline.js';
import { leadsBack } from './elk-layout.js';

/** A place in the picture; all numbers count from its upper left corner. */
export type Point = readonly [x: number, y: number];

const point = {
  ...describing<Point>({ ...list(whole), minItems: 2, maxItems: 2 }),
  description: 'x and y, from the upper left corner',
};

const PlacedBox = object({ ...boxProperties, x: whole, y: whole, width: whole, height: whole });
export type PlacedBox = Static<typeof PlacedBox>;

const PlacedArrow = object({
  ...arrowProperties,
  points: list(point),
  labelAt: { ...orNull(point), description: 'The middle of what is written at it' },
});
type PlacedArrow = Static<typeof PlacedArrow>;

export const DiagramView = component(
  'Diagram',
  object({
    workflow: text,
    version: text,
    width: whole,
    height: whole,
    nodes: list(PlacedBox),
    edges: list(PlacedArrow),
    flags: { ...list(object({ id: text, text })), description: 'What may be the case beside any state' },
  }),
);
export type DiagramView = Static<typeof DiagramView>;

type Picture = Pick<DiagramView, 'width' | 'height' | 'nodes' | 'edges'>;

/** The picture: what is in it, as ELK has placed it. @throws Error when something has no place. */
export function picture({ boxes, arrows }: Outline, placed: ElkNode): Picture {
  const nodes = new Map(withInner(placed).map((node) => [node.id, node]));
  const edges = new Map([...nodes.values()].flatMap((node) => node.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    ...sizeOf(placed),
    nodes: boxes.map((box) => ({ ...box, ...placeOf(nodes.get(box.id), box.id), ...sizeOf(nodes.get(box.id)) })),
    edges: arrows.map((arrow) => ({ ...arrow, ...routeOf(edges.get(arrow.id), arrow.id, leadsBack(arrow, boxes)) })),
  };
}

function withInner(node: ElkNode): ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(withInner)];
}

function sizeOf(node: ElkNode | undefined): { width: number; height: number } {
  return { width: Math.ceil(node?.width ?? NaN), height: Math.ceil(node?.height ?? NaN) };
}

function placeOf(node: ElkNode | undefined, id: string): { x: number; y: number } {
  if (node?.x === undefined || node.y === undefined) throw new Error(`${id} has no place in the picture`);
  return { x: Math.round(node.x), y: Math.round(node.y) };
}

function routeOf(edge: ElkExtendedEdge | undefined, id: string, isBack: boolean): Pick<PlacedArrow, 'points' | 'labelAt'> {
  const section = edge?.sections?.[0];
  if (section === undefined) throw new Error(`${id} has no line in the picture`);
  const downwards = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const points = isBack ? downwards.reverse() : downwards;
  const label = edge?.labels?.[0];
  const middle = (from = NaN, length = NaN): number => Math.round(from + length / 2);
  return {
    points: points.map(({ x, y }): Point => [Math.round(x), Math.round(y)]),
    labelAt: label === undefined ? null : [middle(label.x, label.width), middle(label.y, label.height)],
  };
}
