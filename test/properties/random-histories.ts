import type { Workflow } from '#machine';
import { written } from '../histories/history.js';
import { Dice } from '#machine';
import { amending, type Leaning, usual } from './moves.js';
import { Coverage, play } from './play.js';

const count = 12;
const movesOfEach = 250;

/** Of people who do often what is otherwise rare, so that it is recorded too. */
const roaming: Leaning = {
  weights: {
    returnDraft: 150,
    rejectAsUnlawful: 10,
    returnCosting: 10,
    openSuccessionReview: 60,
    decideSuccession: 6,
    withdrawNotice: 150,
    openDispute: 60,
    recordDisputeOutcome: 200,
    requestConciliation: 60,
    proposeAmendment: 40,
  },
  waitingShare: 20,
};
const leanings = [usual, roaming, amending, roaming];

export const isRandom = (file: string): boolean => file.startsWith('random-');

/** Histories that random people make of a workflow, the same ones each time, by the file that each is recorded in. */
export function randomHistories(workflow: Workflow): Map<string, string> {
  const seeds = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(
    seeds.map((seed) => [`random-${String(seed).padStart(3, '0')}.jsonl`, randomHistory(workflow, seed, movesOfEach)]),
  );
}

export function randomHistory(workflow: Workflow, seed: number, moves: number): string {
  const dice = new Dice(seed);
  const throws = Array.from({ length: moves }, () => dice.below(0x7fffffff));
  const cases = play(workflow, throws, new Coverage(), leanings[seed % leanings.length]);
  return written(
    workflow,
    cases.flatMap(({ sent }, index) => sent.map((each) => ({ ...each, case: index }))),
  );
}
