import type { Place } from './graph.js';

/** A place, and the number of the beginning that it was first come to from. */
interface Turn {
  readonly place: Place;
  readonly beginning: number;
}

/** The places of a list that grows, one of each beginning in turn: a beginning that leads to many holds up none that leads to few. */
export class Turns {
  private readonly beginnings = new Map<Place, number>();
  private readonly queues: Place[][] = [];
  private taken = 0;
  private at = -1;

  constructor(private readonly places: readonly Place[]) {}

  next(): Turn | undefined {
    this.takeNew();
    for (let tries = 0; tries < this.queues.length; tries += 1) {
      this.at = (this.at + 1) % this.queues.length;
      const place = this.queues[this.at]!.shift();
      if (place !== undefined) return { place, beginning: this.at };
    }
    return undefined;
  }

  private takeNew(): void {
    for (const place of this.places.slice(this.taken)) {
      // Where it was come to from stands before it.
      const beginning = place.from === null ? this.queues.push([]) - 1 : this.beginnings.get(place.from)!;
      this.beginnings.set(place, beginning);
      this.queues[beginning]!.push(place);
    }
    this.taken = this.places.length;
  }
}
