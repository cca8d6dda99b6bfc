/** A stream of numbers that one number decides: the same seed always falls the same way. */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to below `below`. (mulberry32) */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** Both included. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  /** One of these, the more often the more it weighs. */
  weighted<Value>(values: readonly Value[], weigh: (value: Value) => number): Value {
    const weights = values.map(weigh);
    let at = this.below(weights.reduce((sum, weight) => sum + weight, 0));
    return values.find((_, index) => (at -= weights[index]!) < 0)!;
  }
}
