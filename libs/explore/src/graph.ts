import { childFinishedEvent, type Dice, isPlainJson, Refused, validatePayload } from '#machine';
import { answer, keyOf, type Possible, possibleActs } from './possible.js';
import type { Seen } from './seen.js';
import { spoilt } from './spoilt.js';
import { type Move, nextDeadline, type Situation, type World } from './world.js';

/** A situation like no other that was seen before, and how it was first come to. */
export interface Place {
  readonly situation: Situation;
  readonly possible: readonly Possible[];
  readonly from: Place | null;
  /** From there. */
  readonly moves: readonly Move[];
  /** Every way on, once the place was looked at. */
  ways: readonly Way[] | null;
  /** Ways on that were gone so far. */
  readonly gone: Way[];
}

/** A way on; `by`: the party whose act it is, null: nobody's. */
export interface Way {
  readonly by: string | null;
  readonly to: Place;
}

/** What somebody may send. */
export type PayloadsOf = (situation: Situation, type: string) => readonly object[];

/** A move that ends in an error that is no refusal, or breaks a promise. */
export type Broke = (moves: readonly Move[], message: string) => void;

/** Deadlines that may come one after the other without anything new, such as one of each month for years. */
const maxRings = 200;

/** The places of a workflow, found step by step. Whatever leads to a situation that is alike leads to the same place. */
export class Graph {
  readonly places: Place[] = [];
  private readonly known = new Map<string, Place>();
  /** By the whole situation: what was seen just so need not be asked again. */
  private readonly exact = new Map<string, Place>();
  private readonly wellFormed = new WeakMap<object, boolean>();
  /** Places that were looked at so far. */
  looked = 0;

  constructor(
    private readonly world: World,
    private readonly seen: Seen,
    private readonly payloadsOf: PayloadsOf,
    private readonly childStates: (workflow: string) => readonly string[],
    private readonly broke: Broke,
    private readonly dice: Dice,
  ) {}

  placeOf(situation: Situation, from: Place | null, moves: readonly Move[]): Place {
    const text = JSON.stringify([situation.step.snapshot, situation.now, situation.children]);
    const place = this.exact.get(text) ?? this.alike(situation, from, moves);
    this.exact.set(text, place);
    return place;
  }

  private alike(situation: Situation, from: Place | null, moves: readonly Move[]): Place {
    const possible = possibleActs(this.world, situation, this.seen.asked);
    const key = keyOf(situation, possible);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const place: Place = { situation, possible, from, moves, ways: null, gone: [] };
    this.known.set(key, place);
    this.places.push(place);
    return place;
  }

  /** Every way on from a place. */
  waysOf(place: Place): readonly Way[] {
    if (place.ways !== null) return place.ways;
    this.looked += 1;
    const { step, children } = place.situation;
    const ways: Way[] = [];
    if (!step.isFinal) {
      for (const act of place.possible) ways.push(...this.waysBy(place, act));
      ways.push(...this.throughTime(place));
      const ends = children.length === 0 || !this.isAccepted(childFinishedEvent) ? [] : this.childStates(children[0]!);
      for (const state of ends) ways.push(...this.way(place, null, { kind: 'child', state }));
    }
    place.ways = ways;
    return ways;
  }

  private isAccepted(type: string): boolean {
    return Object.hasOwn(this.world.workflow.events, type);
  }

  private waysBy(place: Place, act: Possible): Way[] {
    const { type, party, body, office, unmet } = act;
    if (unmet.length > 0) return [];
    const payloads = this.payloadsOf(place.situation, type);
    const ways = payloads.flatMap((payload) => {
      if (this.isRefused(place.situation, act, payload)) return [];
      return this.way(place, party, { kind: 'act', type, party, body, office, payload }, act);
    });
    // What is not well-formed is refused as such, or else decided as anything is.
    const odd = spoilt(this.dice.pick(payloads), this.dice) as object;
    return [...ways, ...this.way(place, party, { kind: 'act', type, party, body, office, payload: odd })];
  }

  /** Asks each requirement of what it says, past the first that refuses. */
  private isRefused({ step, now }: Situation, { type, body, office }: Possible, payload: object): boolean {
    const { workflow, country } = this.world;
    const { requires } = workflow.events[type]!;
    if (requires.every(({ needsPayload }) => !needsPayload) || !this.isWellFormed(type, payload)) return false;
    const { context } = step.snapshot;
    const event = {
      type,
      at: now,
      actor: this.world.actor(body, office),
      payload,
      facts: country.facts(context, type, payload, now),
    };
    const said = requires.map((each, index) =>
      each.needsPayload ? answer(each, { context, event }, (reasons) => this.seen.asked(type, index, reasons)) : [],
    );
    return said.some((reasons) => reasons.length > 0);
  }

  private isWellFormed(type: string, payload: object): boolean {
    const known = this.wellFormed.get(payload) ?? isWellFormed(this.world.workflow.events[type]!.payload, payload);
    this.wellFormed.set(payload, known);
    return known;
  }

  /** No way where the move is refused or changes nothing. */
  private way(place: Place, by: string | null, move: Move, act?: Possible): Way[] {
    const moves = [move];
    const text = JSON.stringify(place.situation.step.snapshot);
    try {
      const after = this.world.play(place.situation, move);
      this.check(place, moves, after);
      const to = this.placeOf(after, place, moves);
      return to === place ? [] : [{ by, to }];
    } catch (error) {
      const path = [...pathOf(place), ...moves];
      if (!(error instanceof Refused)) this.broke(path, messageOf(error));
      else if (act !== undefined) this.checkRefusal(path, act, move, error);
      return [];
    } finally {
      if (JSON.stringify(place.situation.step.snapshot) !== text)
        this.broke([...pathOf(place), move], 'the case before was changed');
    }
  }

  /** Past deadlines of which nothing new comes, to the first situation that is another. */
  private throughTime(place: Place): Way[] {
    const moves: Move[] = [];
    let on = place.situation;
    try {
      while (moves.length < maxRings && nextDeadline(on.step.snapshot) !== undefined) {
        moves.push({ kind: 'ring' });
        on = this.world.play(on, { kind: 'ring' });
        this.check(place, moves, on);
        const to = this.placeOf(on, place, [...moves]);
        if (to !== place) return [{ by: null, to }];
      }
    } catch (error) {
      this.broke([...pathOf(place), ...moves], messageOf(error));
    }
    return [];
  }

  private check(place: Place, moves: readonly Move[], { step, children }: Situation): void {
    const { deadlines, tasks } = step.snapshot;
    const waits = deadlines.length + tasks.length + children.length > 0;
    if (step.isFinal && deadlines.length + tasks.length > 0)
      this.broke([...pathOf(place), ...moves], 'it has ended and still waits');
    if (!step.isFinal && !waits) this.broke([...pathOf(place), ...moves], 'it waits for nobody and no day');
    if (!isPlainJson(step.snapshot)) this.broke([...pathOf(place), ...moves], 'the case is not plain JSON');
  }

  /** What was explained without a payload is all that refuses, beside what reads the payload. */
  private checkRefusal(path: readonly Move[], { type }: Possible, move: Move, refused: Refused): void {
    this.seen.refused(refused.reasons);
    if (refused.code === 'notAccepted') return this.broke(path, `${type} is explained as allowed, and not accepted`);
    if (refused.code !== 'notAllowed' || move.kind !== 'act') return;
    const { requires } = this.world.workflow.events[type]!;
    const free = requires.filter(({ needsPayload }) => !needsPayload).flatMap(({ codes }) => codes);
    const bound = requires.filter(({ needsPayload }) => needsPayload).flatMap(({ codes }) => codes);
    const unsaid = refused.reasons.find(({ code }) => free.includes(code) && !bound.includes(code));
    if (unsaid !== undefined) this.broke(path, `${type} is explained as allowed, and refused for ${unsaid.code}`);
  }
}

/** How a place is come to from the beginning. */
export function pathOf({ from, moves }: Place): Move[] {
  return [...(from === null ? [] : pathOf(from)), ...moves];
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isWellFormed(payloadClass: new () => object, payload: object): boolean {
  try {
    validatePayload(payloadClass, payload);
    return true;
  } catch {
    return false;
  }
}
