import { Refused } from '#machine';
import type { Move, Situation, World } from './world.js';

/** What came of moves, one after the other. */
export interface Replay {
  /** Those that were taken. */
  readonly moves: readonly Move[];
  readonly situation: Situation;
  /** Before the last of them. */
  readonly before: Situation | null;
}

/** The moves that are taken, one after the other; those that are refused are left out. Null: none is. */
export function replayed(world: World, moves: readonly Move[]): Replay | null {
  let situation: Situation | null = null;
  let before: Situation | null = null;
  const taken: Move[] = [];
  for (const move of moves) {
    try {
      const after: Situation = world.play(situation, move);
      [before, situation] = [situation, after];
      taken.push(move);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return situation === null ? null : { moves: taken, situation, before };
}

/** The shortest part of these moves, in their order, that still shows it: of which no move can be left out. */
export function shrunk(moves: readonly Move[], shows: (moves: readonly Move[]) => readonly Move[] | null): readonly Move[] {
  let shortest = moves;
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length;) {
      const without = [...shortest.slice(0, at), ...shortest.slice(at + size)];
      const shown = without.length === 0 ? null : shows(without);
      if (shown === null) at += size;
      else shortest = shown;
    }
  }
  return shortest;
}
