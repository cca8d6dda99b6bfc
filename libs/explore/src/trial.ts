import { isPlainJson, Refused } from '#machine';
import { type Possible, possibleActs } from './possible.js';
import type { Move, Situation, World } from './world.js';

/** What came of a move. */
export interface Trial {
  /** Null: it was refused, or ended in an error. */
  readonly after: Situation | null;
  readonly refused: Refused | null;
  /** What no workflow may do. */
  readonly faults: readonly string[];
}

/** Makes a move. `act`: as it was explained, where it was. */
export function trial(world: World, before: Situation | null, move: Move, act?: Possible): Trial {
  const text = JSON.stringify(before?.step.snapshot);
  const made = outcome(world, before, move, act);
  const isChanged = JSON.stringify(before?.step.snapshot) !== text;
  return isChanged ? { ...made, faults: [...made.faults, 'the case before was changed'] } : made;
}

function outcome(world: World, before: Situation | null, move: Move, act: Possible | undefined): Trial {
  try {
    const after = world.play(before, move);
    return { after, refused: null, faults: faultsOf(after) };
  } catch (error) {
    if (!(error instanceof Refused)) return { after: null, refused: null, faults: [messageOf(error)] };
    return { after: null, refused: error, faults: act === undefined ? [] : unexplained(world, act, error) };
  }
}

function faultsOf({ step, children }: Situation): string[] {
  const { deadlines, tasks } = step.snapshot;
  const isAwaiting = deadlines.length + tasks.length > 0;
  return [
    ...(step.isFinal && isAwaiting ? ['it has ended and still waits'] : []),
    ...(!step.isFinal && !isAwaiting && children.length === 0 ? ['it waits for nobody and no day'] : []),
    ...(isPlainJson(step.snapshot) ? [] : ['the case is not plain JSON']),
  ];
}

/** What was explained without a payload is all that refuses, beside what reads the payload. */
function unexplained({ workflow }: World, { type }: Possible, { code, reasons }: Refused): string[] {
  if (code === 'notAccepted') return [`${type} is explained as allowed, and not accepted`];
  if (code !== 'notAllowed') return [];
  const { requires } = workflow.events[type]!;
  const free = requires.filter(({ needsPayload }) => !needsPayload).flatMap(({ codes }) => codes);
  const bound = requires.filter(({ needsPayload }) => needsPayload).flatMap(({ codes }) => codes);
  const unsaid = reasons.find((reason) => free.includes(reason.code) && !bound.includes(reason.code));
  return unsaid === undefined ? [] : [`${type} is explained as allowed, and refused for ${unsaid.code}`];
}

/** Moves one after the other, without those that are refused, up to the first that does what no workflow may do. */
export function faultsAlong(world: World, moves: readonly Move[]): { moves: readonly Move[]; faults: readonly string[] } {
  let situation: Situation | null = null;
  const taken: Move[] = [];
  for (const move of moves) {
    const { after, faults } = trial(world, situation, move, explained(world, situation, move));
    if (after === null && faults.length === 0) continue;
    taken.push(move);
    if (faults.length > 0) return { moves: taken, faults };
    situation = after;
  }
  return { moves: taken, faults: [] };
}

function explained(world: World, situation: Situation | null, move: Move): Possible | undefined {
  if (situation === null || situation.step.isFinal || move.kind !== 'act') return undefined;
  return possibleActs(world, situation, () => undefined).find(
    ({ type, party, body, unmet }) => type === move.type && party === move.party && body === move.body && unmet.length === 0,
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
