import type { Exploration } from '#machine';
import type { Graph, Option, Place, Way } from './graph.js';

type WayOut = 'found' | 'none' | 'undecided';

/** Moves that are tried for one answer: more than a workflow of some dozen states has in all. */
const maxAttempts = 4_000;

/** How far an end is said to be where nothing is known of it. */
const unknown = 30;

/**
 * Whether a case comes to an end from a place, when some parties do nothing ever again. What was answered is known from then on.
 * Moves are tried first that led to an end from places alike.
 */
export class WaysOut {
  private readonly answers = new Map<Place, 'found' | 'none'>();
  /** Of ways that led to an end: how many more there were. By states and move, and by move. */
  private readonly distances = new Map<string, number>();
  private readonly steps = new Map<Place, number>();

  constructor(
    private readonly graph: Graph,
    private readonly ends: NonNullable<Exploration['ends']>,
    /** None: everybody does what they can. */
    readonly silent: readonly string[],
    /** Whether one more move may be tried. */
    private readonly mayTry: () => boolean,
  ) {
    for (const place of graph.places) if (this.isEnd(place)) this.learn(place);
  }

  of(place: Place): WayOut {
    const reached = new Set<Place>();
    const open = new Frontier();
    if (this.goOn([place], reached, open)) return 'found';
    for (let attempts = 0; ; attempts += 1) {
      const next = open.next();
      if (next === undefined) break;
      if (attempts === maxAttempts || !this.mayTry()) return 'undecided';
      const way = this.graph.attempt(next.place, next.option);
      if (way !== null && this.goOn([way.to], reached, open)) return 'found';
    }
    // Nothing that can be come to from here leads out either.
    for (const each of reached) this.answers.set(each, 'none');
    return 'none';
  }

  /** Along all ways that are known: whether one leads out. What else can be tried on the way is open. */
  private goOn(places: Place[], reached: Set<Place>, open: Frontier): boolean {
    for (const place of places) {
      if (reached.has(place) || this.answers.get(place) === 'none') continue;
      reached.add(place);
      if (this.isEnd(place) || this.answers.get(place) === 'found') {
        this.learn(place);
        return true;
      }
      for (const way of place.ways) if (this.isOpen(way)) places.push(way.to);
      for (const option of this.graph.untried(place))
        if (this.isOpen(option)) open.add({ place, option }, this.distanceOf(place, option));
    }
    return false;
  }

  private isOpen({ by }: Pick<Way, 'by'>): boolean {
    return by === null || !this.silent.includes(by);
  }

  private isEnd({ situation: { step } }: Place): boolean {
    return step.isFinal || this.ends.some((end) => step.states.includes(end));
  }

  private distanceOf(place: Place, { label }: Option): number {
    const ofPlace = this.distances.get(`${kindOf(place)} ${label}`);
    if (ofPlace !== undefined) return ofPlace;
    const ofMove = this.distances.get(label);
    return ofMove === undefined ? unknown : ofMove + 3;
  }

  /** Backwards from a place with a way out, over all ways that are known already. */
  private learn(out: Place): void {
    if (!this.steps.has(out)) this.steps.set(out, 0);
    this.answers.set(out, 'found');
    const queue = [out];
    for (const place of queue) {
      const steps = this.steps.get(place)! + 1;
      for (const way of place.into) {
        if (!this.isOpen(way) || this.steps.has(way.from)) continue;
        this.steps.set(way.from, steps);
        this.answers.set(way.from, 'found');
        for (const key of [`${kindOf(way.from)} ${way.label}`, way.label])
          this.distances.set(key, Math.min(steps, this.distances.get(key) ?? steps));
        queue.push(way.from);
      }
    }
  }
}

export function kindOf({ situation: { step } }: Place): string {
  return step.states.join(' ');
}

interface Candidate {
  readonly place: Place;
  readonly option: Option;
}

/** What can be tried, the nearest to an end first; of those the newest. */
class Frontier {
  private readonly byDistance: Candidate[][] = [];

  add(candidate: Candidate, distance: number): void {
    (this.byDistance[distance] ??= []).push(candidate);
  }

  next(): Candidate | undefined {
    return this.byDistance.find((each) => each !== undefined && each.length > 0)?.pop();
  }
}
