import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { childFinishedEvent, type Dice, validatePayload } from '#machine';
import { answer, askOthers, keyOf, type Possible, possibleActs } from './possible.js';
import type { Seen } from './seen.js';
import { spoilt } from './spoilt.js';
import { trial } from './trial.js';
import { type Move, nextDeadline, type Situation, type World } from './world.js';

/** A situation like no other that was seen before, and how it was first come to. */
export interface Place {
  readonly situation: Situation;
  readonly possible: readonly Possible[];
  readonly from: Place | null;
  /** From there. */
  readonly moves: readonly Move[];
  /** Moves from the beginning. */
  readonly depth: number;
  /** Ways on and ways to it that are known so far. */
  readonly ways: Way[];
  readonly into: Way[];
  /** What was not tried yet; null: nothing was. */
  untried: Set<Option> | null;
}

/** A way from one place to another; `by`: the party whose act it is, null: nobody's. */
export interface Way {
  readonly from: Place;
  readonly by: string | null;
  /** What leads along it: the event and which of its payloads, or what comes by itself. */
  readonly label: string;
  readonly to: Place;
}

/** A move that may lead on from a place. A million of them are known at once, so that none holds more than what names it. */
export type Option =
  SendOption | { readonly by: null; readonly type: null; readonly label: string; readonly child: string | null };

/** What somebody may send. */
class SendOption {
  constructor(
    readonly act: Possible,
    /** Which of the payloads of its event; null: one that is not well-formed. */
    readonly payload: number | null,
  ) {}

  get by(): string {
    return this.act.party;
  }

  get type(): string {
    return this.act.type;
  }

  get label(): string {
    return `${this.act.type} ${this.payload ?? 'odd'}`;
  }
}

const time: Option = { by: null, type: null, label: 'time', child: null };

/** What somebody may send, by event. */
type PayloadsOf = (situation: Situation) => (type: string) => readonly object[];

/** A move that ends in an error that is no refusal, or breaks a promise. */
type Broke = (moves: readonly Move[], message: string) => void;

/** Places whose payloads are remembered: options name theirs by number, since those of all places would fill the memory. */
const rememberedPayloads = 64;

/** Deadlines that may come one after the other without anything new, such as one of each month for years. */
const maxDeadlines = 200;

/** The places of a workflow, found step by step. Whatever leads to a situation that is alike leads to the same place. */
export class Graph {
  readonly places: Place[] = [];
  private readonly known = new Map<string, Place>();
  /** By the hash of the whole situation: what was seen just so need not be asked again. */
  private readonly exact = new Map<string, Place>();
  private readonly wellFormed = new WeakMap<object, boolean>();
  /** The same each time, and more at the end once scenarios have sent more. */
  private readonly payloads = new LRUCache<Place, ReturnType<PayloadsOf>>({
    max: rememberedPayloads,
    memoMethod: ({ situation }) => this.payloadsOf(situation),
  });
  /** Places that were looked at from every side so far. */
  looked = 0;
  /** Moves that were made from places so far. */
  attempts = 0;

  constructor(
    private readonly world: World,
    private readonly seen: Seen,
    private readonly payloadsOf: PayloadsOf,
    private readonly childStates: (workflow: string) => readonly string[],
    private readonly broke: Broke,
    private readonly dice: Dice,
  ) {}

  placeOf(situation: Situation, from: Place | null, moves: readonly Move[]): Place {
    const text = JSON.stringify([situation.step.snapshot, situation.now, situation.children, situation.apart]);
    const hash = hashOf(text);
    const place = this.exact.get(hash) ?? this.alike(situation, from, moves);
    this.exact.set(hash, place);
    return place;
  }

  private alike(situation: Situation, from: Place | null, moves: readonly Move[]): Place {
    const possible = possibleActs(this.world, situation, this.seen.asked);
    askOthers(this.world, situation, this.dice, this.seen.asked);
    const key = hashOf(keyOf(situation, possible));
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const depth = (from?.depth ?? 0) + moves.length;
    const place: Place = { situation, possible, from, moves, depth, ways: [], into: [], untried: null };
    this.known.set(key, place);
    this.places.push(place);
    return place;
  }

  /** That a place was left for another by the acts of one party, or by nobody's. */
  connect({ from, by, label }: Omit<Way, 'to'>, to: Place): Way {
    const way = { from, by, label, to };
    from.ways.push(way);
    to.into.push(way);
    return way;
  }

  /** Looks at a place from every side. */
  look(place: Place): void {
    this.looked += 1;
    for (const option of this.untried(place)) this.attempt(place, option);
  }

  /** Moves that were not tried yet. */
  untried(place: Place): ReadonlySet<Option> {
    place.untried ??= new Set(this.optionsOf(place));
    return place.untried;
  }

  /** Makes a move, once. Null: it leads nowhere else, or was made before. */
  attempt(place: Place, option: Option): Way | null {
    if (place.untried?.delete(option) !== true) return null;
    this.attempts += 1;
    const to = this.follow(place, option);
    return to === null || to === place ? null : this.connect({ from: place, by: option.by, label: option.label }, to);
  }

  private optionsOf(place: Place): Option[] {
    const { step, children } = place.situation;
    if (step.isFinal) return [];
    const ends = children.length === 0 || !this.isAccepted(childFinishedEvent) ? [] : this.childStates(children[0]!);
    const allowed = place.possible.filter(({ unmet }) => unmet.length === 0);
    return [
      ...allowed.flatMap((act) => {
        const fitting = this.payloads
          .memo(place)(act.type)
          .map((_, index) => new SendOption(act, index));
        return [...fitting, new SendOption(act, null)];
      }),
      time,
      ...ends.map((child): Option => ({ by: null, type: null, label: `child ${child}`, child })),
    ];
  }

  private isAccepted(type: string): boolean {
    return Object.hasOwn(this.world.workflow.events, type);
  }

  /** Where a move leads; null: nowhere else. */
  private follow(place: Place, option: Option): Place | null {
    if (option instanceof SendOption) return this.send(place, option);
    return option.child === null ? this.throughTime(place) : this.reach(place, { kind: 'child', state: option.child });
  }

  private send(place: Place, { act, payload: number }: SendOption): Place | null {
    const { type, party, body, office } = act;
    const payloads = this.payloads.memo(place)(type);
    // What is not well-formed is refused as such, or else decided as anything is.
    const payload = number === null ? (spoilt(this.dice.pick(payloads), this.dice) as object) : payloads[number]!;
    if (number !== null && this.isRefused(place.situation, act, payload)) return null;
    return this.reach(place, { kind: 'act', type, party, body, office, payload }, act);
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

  /** Nowhere where the move is refused. */
  private reach(place: Place, move: Move, act?: Possible): Place | null {
    const after = this.tried(place, place.situation, [move], act);
    return after === null ? null : this.placeOf(after, place, [move]);
  }

  /** Past deadlines of which nothing new comes, to the first situation that is another. */
  private throughTime(place: Place): Place | null {
    const moves: Move[] = [];
    for (let on = place.situation; moves.length < maxDeadlines && nextDeadline(on.step.snapshot) !== undefined;) {
      moves.push({ kind: 'deadline' });
      const after = this.tried(place, on, moves);
      if (after === null) return null;
      const to = this.placeOf(after, place, [...moves]);
      if (to !== place) return to;
      on = after;
    }
    return null;
  }

  /** Makes the last of the moves that lead on from a place. */
  private tried(place: Place, before: Situation, moves: readonly Move[], act?: Possible): Situation | null {
    const { after, refused, faults } = trial(this.world, before, moves.at(-1)!, act);
    if (refused !== null) this.seen.refused(refused.reasons);
    for (const fault of faults) this.broke([...pathOf(place), ...moves], fault);
    return after;
  }
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64');

/** How a place is come to from the beginning. */
export function pathOf(place: Place): Move[] {
  const parts: (readonly Move[])[] = [];
  for (let on: Place | null = place; on !== null; on = on.from) parts.push(on.moves);
  return parts.reverse().flat();
}

function isWellFormed(payloadClass: new () => object, payload: object): boolean {
  try {
    validatePayload(payloadClass, payload);
    return true;
  } catch {
    return false;
  }
}
