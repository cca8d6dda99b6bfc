import type { DiagramNode } from './trace';

export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
}

/** A line with round corners, as SVG writes it. */
export function lineOf(points: readonly Point[], radius = 6): string {
  const inner = points.slice(1, -1).map((corner, index) => {
    const into = towards(corner, points[index]!, radius);
    const out = towards(corner, points[index + 2]!, radius);
    return `L${into.join(' ')}Q${corner.join(' ')} ${out.join(' ')}`;
  });
  return [`M${points[0]!.join(' ')}`, ...inner, `L${points.at(-1)!.join(' ')}`].join('');
}

/** From one point towards another, but no more than half of the way. */
function towards([x, y]: Point, [toX, toY]: Point, distance: number): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

/** Around all of these. */
export function frameOf(nodes: readonly DiagramNode[]): Frame | null {
  if (nodes.length === 0) return null;
  const x = Math.min(...nodes.map((node) => node.x));
  const y = Math.min(...nodes.map((node) => node.y));
  const right = Math.max(...nodes.map((node) => node.x + node.width));
  const bottom = Math.max(...nodes.map((node) => node.y + node.height));
  return { x, y, width: right - x, height: bottom - y };
}

const smallest = 0.08;
const largest = 2.5;

export function inLimits(scale: number): number {
  return Math.min(largest, Math.max(smallest, scale));
}

/** The scale at which all of the picture is in view; it is never blown up. */
export function scaleToFit(picture: Size, view: Size): number {
  return inLimits(Math.min(1, view.width / picture.width, view.height / picture.height));
}

/** The scale to begin with: letters of 14 units are read at 12 pixels on a narrow screen, at 14 on a wide one. */
export function scaleToRead(view: Size): number {
  return view.width < 480 ? 0.86 : 1;
}

/** How far to scroll so that the middle of the frame is in the middle of the view; of one that does not fit, its beginning. */
export function scrollTo(frame: Frame, scale: number, view: Size): { left: number; top: number } {
  const along = (start: number, length: number, room: number): number => {
    const margin = (room - length * scale) / 2;
    return start * scale - Math.max(margin, 24);
  };
  return { left: along(frame.x, frame.width, view.width), top: along(frame.y, frame.height, view.height) };
}
