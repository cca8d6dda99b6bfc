import { Dice } from './dice.js';

/**
 * Dice that a seed and a name decide: the same seed and name always fall the same way, whatever others were drawn
 * before. Each body and each act draws from a stream of its own, so that one more draw here changes nothing there.
 */
export class SeededRandom extends Dice {
  /** @param names what the stream is for, e.g. a body and an event. */
  constructor(seed: number, ...names: readonly (string | number)[]) {
    super(mixed([seed, ...names].join('\u0000')));
  }

  /** One of these names, the more often the more it weighs. */
  named<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    return this.weighted(Object.keys(weights) as Name[], (name) => weights[name]);
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
