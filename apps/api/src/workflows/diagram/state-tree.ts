import type { GraphNode } from '../workflow-graph.js';

/** Where the line of a way begins and ends. */
export type Ends = readonly [from: string, to: string];

/** States within states. */
export class StateTree {
  private readonly nodes: ReadonlyMap<string, GraphNode>;

  constructor(nodes: readonly GraphNode[]) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
  }

  parentOf(id: string): string | null {
    return this.nodes.get(id)?.parent ?? null;
  }

  /** From the outermost state to this one. */
  pathTo(id: string): string[] {
    const parent = this.parentOf(id);
    return parent === null ? [id] : [...this.pathTo(parent), id];
  }

  /**
   * Between which boxes a way is drawn; null: it stays within one. Regions that are side by side are laid out each for
   * itself and then packed, so no line crosses the frame of the state that they are in: it begins or ends there.
   */
  ends(from: string, to: string): Ends | null {
    const ends: Ends = [this.atFrame(from, to), this.atFrame(to, from)];
    return this.isWithin(...ends) || this.isWithin(ends[1], ends[0]) ? null : ends;
  }

  /** The outermost state with regions that holds the one and not the other. */
  private atFrame(id: string, other: string): string {
    return this.pathTo(id).find((outer) => this.nodes.get(outer)?.kind === 'parallel' && !this.isWithin(other, outer)) ?? id;
  }

  /** From outside of all: at the outermost state with regions that it is in. */
  atOuterFrame(id: string): string {
    return this.pathTo(id).find((outer) => this.nodes.get(outer)?.kind === 'parallel') ?? id;
  }

  /** The part of a state that another one is in. */
  regionOf(id: string, outer: string): string | null {
    const path = this.pathTo(id);
    return path[path.indexOf(outer) + 1] ?? null;
  }

  private isWithin(id: string, outer: string): boolean {
    return this.pathTo(id).includes(outer);
  }
}
