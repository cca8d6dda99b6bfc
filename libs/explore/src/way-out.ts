import type { Exploration } from '#machine';
import type { Graph, Place } from './graph.js';

export type WayOut = 'found' | 'none' | 'undecided';

/** Whether a case comes to an end from a place, when one party does nothing ever again. What was answered is known from then on. */
export class WaysOut {
  private readonly answers = new Map<Place, 'found' | 'none'>();

  constructor(
    private readonly graph: Graph,
    private readonly ends: NonNullable<Exploration['ends']>,
    /** Null: everybody does what they can. */
    readonly silent: string | null,
    /** Whether one more place may be looked at. */
    private readonly mayLook: () => boolean,
  ) {
    this.learn();
  }

  of(place: Place): WayOut {
    const before = new Map<Place, Place | null>([[place, null]]);
    const queue = [place];
    for (let index = 0; index < queue.length; index += 1) {
      const next = queue[index]!;
      if (this.isOut(next)) return this.found(next, before);
      if (this.answers.get(next) === 'none') continue;
      if (next.ways === null && !this.mayLook()) return 'undecided';
      for (const { by, to } of this.graph.waysOf(next)) {
        if ((by !== null && by === this.silent) || before.has(to)) continue;
        before.set(to, next);
        queue.push(to);
      }
    }
    // Nothing that can be come to from here leads out either.
    for (const each of queue) this.answers.set(each, 'none');
    return 'none';
  }

  private isOut(place: Place): boolean {
    const { step } = place.situation;
    return step.isFinal || this.ends.some((end) => step.states.includes(end)) || this.answers.get(place) === 'found';
  }

  private found(out: Place, before: ReadonlyMap<Place, Place | null>): WayOut {
    for (let on: Place | null | undefined = out; on; on = before.get(on)) this.answers.set(on, 'found');
    return 'found';
  }

  /** Backwards from the ends, over all ways that are known already. */
  private learn(): void {
    const into = new Map<Place, Place[]>();
    for (const place of this.graph.places)
      for (const { by, to } of [...place.gone, ...(place.ways ?? [])])
        if (by === null || by !== this.silent) into.set(to, [...(into.get(to) ?? []), place]);
    const queue = this.graph.places.filter((place) => this.isOut(place));
    for (const place of queue) this.answers.set(place, 'found');
    for (const place of queue) {
      for (const from of into.get(place) ?? []) {
        if (this.answers.has(from)) continue;
        this.answers.set(from, 'found');
        queue.push(from);
      }
    }
  }
}
