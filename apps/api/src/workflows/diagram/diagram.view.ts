import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import type { Arrow, Box, Outline } from './diagram-outline.js';
import { leadsBack } from './elk-layout.js';

/** A place in the picture; all numbers count from its upper left corner. */
export type Point = readonly [x: number, y: number];

export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedArrow extends Arrow {
  readonly points: readonly Point[];
  /** The middle of what is written at it. */
  readonly labelAt: Point | null;
}

export interface Flag {
  readonly id: string;
  readonly text: string;
}

export interface DiagramView {
  readonly workflow: string;
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedBox[];
  readonly edges: readonly PlacedArrow[];
  /** What is the case beside any state, and has no place in the picture. */
  readonly flags: readonly Flag[];
}

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
