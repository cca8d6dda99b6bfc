/**
 * Numbers that a seed and a name decide: the same seed and name always fall the same way, whatever others were drawn
 * before. Each body and each act draws from a stream of its own, so that one more draw here changes nothing there.
 */
export class SeededRandom {
  private state: number;

  /** @param names what the stream is for, e.g. a body and an event. */
  constructor(seed: number, ...names: readonly (string | number)[]) {
    this.state = mixed([seed, ...names].join('\u0000'));
  }

  /** A whole number from 0 to below `below`. (mulberry32) */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  }

  /** Both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  /** One of these names, the more often the more it weighs. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[];
    let at = this.below(names.reduce((sum, name) => sum + weights[name], 0));
    return names.find((name) => (at -= weights[name]) < 0)!;
  }

  /** So many of these, in an order of chance. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}

/** 32 bits of a text. (FNV-1a) */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
