import {
  actorIn,
  advance,
  clockActor,
  deadlineEvent,
  entitledOffices,
  explain,
  type HeldOffice,
  isPlainJson,
  Refused,
  type Snapshot,
  start,
  startDefinition,
  type Step,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import type { Sent } from '../histories/history.js';
import { Books } from './books.js';
import { bodies, type Country, people } from './country.js';
import type { Dice } from '#machine';
import { type Leaning, type Move, nextMove } from './moves.js';
import type { Person } from './people.js';
import {
  claim,
  Hands,
  promisedOfActor,
  promisedOfExplanation,
  promisedOfLack,
  promisedOfLedger,
  promisedOfMoney,
  promisedOfWaiting,
} from './promises.js';
import type { View } from './surroundings.js';

/** Bytes of JSON that a case at rest takes at most, whatever people do with it for years. */
const largest = 16_000;

/** Holds every office and never acted: asks what is possible at all. */
const anybody: Person = {
  id: 'anybody',
  offices: people.flatMap(({ offices }) => offices).filter(({ mandate }) => mandate === undefined),
};

export interface Beginning {
  readonly type: string;
  readonly person: Person;
  readonly held: HeldOffice;
  readonly payload: object;
}

/** What was sent, in few words, shown when a promise is broken. */
export type Attempt = readonly [at: string, type: string, who: string, payload: unknown, outcome: string];

/** A case that random people play with, every promise checked at every step. */
export class PlayedCase {
  step: Step;
  readonly attempts: Attempt[] = [];
  readonly taken: WorkflowEvent[] = [];
  /** What reached the machine, refused or taken. */
  readonly sent: Omit<Sent, 'case'>[] = [];
  readonly texts: string[] = [];
  readonly books: Books;
  private readonly hands = new Hands([bodies.ministry, bodies.finance, bodies.treasury]);
  private readonly ledger: Step['ledger'][] = [];

  constructor(
    readonly workflow: Workflow,
    private readonly country: Country,
    { type, person, held, payload }: Beginning,
  ) {
    validatePayload(startDefinition(workflow, type)!.payload, payload);
    const facts = country.facts(workflow, null, type, payload);
    const event = { type, at: country.now, actor: actorIn(person.id, held), payload, facts };
    this.books = new Books(country);
    this.step = start(workflow, event);
    const taken = { type, payload, actor: event.actor, today: country.today, before: [], after: this.step.states };
    this.books.begin(taken);
    if (type === 'start') this.hands.note(taken, this.books.recipient);
    this.keep(event);
    this.note(event);
    promisedOfWaiting(this.step);
  }

  get isOver(): boolean {
    return this.step.isFinal;
  }

  get view(): View {
    return { context: this.step.snapshot.context as View['context'], states: this.step.states, around: this.country };
  }

  chooseMove(dice: Dice, leaning: Leaning): Move {
    const { snapshot } = this.step;
    const facts = this.country.facts(this.workflow, snapshot.context, 'explain', undefined);
    const explained = explain(this.workflow, snapshot, {
      at: this.country.now,
      person: anybody.id,
      offices: anybody.offices,
      facts,
    });
    for (const each of explained) promisedOfLack(this.books, each, this.country.today);
    return nextMove({ workflow: this.workflow, snapshot, view: this.view, people, explained, leaning }, dice);
  }

  /** As the engine does: the payload's form, the office, then the machine. Whether it was taken. */
  send({ person, held, type, payload, paper }: Extract<Move, { kind: 'send' }>): boolean {
    const definition = this.workflow.events[type]!;
    const { snapshot } = this.step;
    const facts = this.country.facts(this.workflow, snapshot.context, 'explain', undefined);
    const explained = explain(this.workflow, snapshot, { at: this.country.now, person: person.id, offices: [held], facts }).find(
      (each) => each.type === type,
    );
    let valid: object;
    try {
      valid = validatePayload(definition.payload, payload);
    } catch (error) {
      return this.refusedFor(error, type, person.id, payload);
    }
    const isEntitled = entitledOffices(definition, this.workflow.parties(snapshot.context), [held]).length > 0;
    claim(
      explained === undefined || !explained.accepted || explained.entitled === isEntitled,
      () => `${type}: explained as entitled wrongly`,
    );
    if (!isEntitled) return this.refusedFor(new Refused('officeNotEntitled'), type, person.id, payload);
    const refused = this.take({ type, payload: valid, actor: actorIn(person.id, held), ...(paper && { paper }) });
    if (explained !== undefined) promisedOfExplanation(this.workflow, explained, refused);
    return refused === null;
  }

  /** Fires a deadline. Whether it was taken. */
  fire(name: string, from: string): boolean {
    return this.take({ type: deadlineEvent, payload: { name, from }, actor: clockActor }) === null;
  }

  private refusedFor(error: unknown, type: string, who: string, payload: unknown): boolean {
    if (!(error instanceof Refused)) throw error;
    this.attempts.push([this.country.now, type, who, payload, error.message]);
    return false;
  }

  private take(asked: Pick<WorkflowEvent, 'type' | 'payload' | 'actor' | 'paper'>): Refused | null {
    const text = this.texts.at(-1)!;
    const reloaded = JSON.parse(text) as Snapshot;
    const event = {
      ...asked,
      at: this.country.now,
      facts: this.country.facts(this.workflow, reloaded.context, asked.type, asked.payload),
    };
    let step: Step;
    try {
      step = advance(this.workflow, reloaded, event);
    } catch (error) {
      claim(JSON.stringify(reloaded) === text, () => `${asked.type} was refused and changed the case`);
      this.refusedFor(error, asked.type, asked.actor.person ?? 'clock', asked.payload);
      this.note(event);
      return error as Refused;
    }
    claim(JSON.stringify(reloaded) === text, () => `${asked.type} changed the snapshot it was given`);
    this.attempts.push([this.country.now, asked.type, asked.actor.person ?? 'clock', asked.payload, step.state]);
    this.check(step, asked);
    this.keep(event);
    this.note(event);
    promisedOfLedger(this.workflow, this.ledger, step, this.books);
    return null;
  }

  private note(event: WorkflowEvent): void {
    this.sent.push({ event, asked: this.country.facts(this.workflow, this.step.snapshot.context, 'explain', undefined) });
  }

  private check(step: Step, { type, payload, actor }: Pick<WorkflowEvent, 'type' | 'payload' | 'actor'>): void {
    const before = this.step.states;
    const taken = { type, payload, actor, today: this.country.today, before, after: step.states };
    this.hands.note(taken, this.books.recipient);
    promisedOfActor(taken, this.books, this.hands);
    this.books.take(taken);
    this.step = step;
    promisedOfMoney(this.books, taken);
    promisedOfWaiting(step);
    const { recipient, proposer, changedTerms, draft } = step.snapshot.context as View['context'];
    for (const name of ['treasuryAccount', 'budgetCode'] as const) {
      const holds = changedTerms[name]?.value ?? draft[name];
      claim(holds === this.books.inForce(name), () => `${type}: ${name} is ${holds}, booked ${this.books.inForce(name)}`);
    }
    claim(recipient === this.books.recipient && proposer === this.books.proposer, () => `${type} changed the parties`);
  }

  private keep(event: WorkflowEvent): void {
    const text = JSON.stringify(this.step.snapshot);
    claim(text.length < largest, () => `a case at rest of ${text.length} bytes: ${sizes(this.step.snapshot)}`);
    claim(isPlainJson(this.step.snapshot), () => 'a case at rest is not plain JSON');
    this.texts.push(text);
    this.taken.push(event);
    this.ledger.push(this.step.ledger);
    for (const { id, amount } of this.step.allocations) this.country.rows.find((row) => row.id === id)!.used += BigInt(amount);
  }

  /** Invariant 7: the same events give the same case again, also when nothing is stored in between. */
  replay(): void {
    let step = start(this.workflow, this.taken[0]!);
    claim(JSON.stringify(step.snapshot) === this.texts[0], () => 'the replay begins otherwise');
    this.taken.slice(1).forEach((event, index) => {
      step = advance(this.workflow, step.snapshot, event);
      claim(JSON.stringify(step.snapshot) === this.texts[index + 1], () => `the replay differs from ${event.type} on`);
    });
  }
}

/** The bytes of each part, the largest first. */
function sizes(snapshot: Snapshot): string {
  const parts = Object.entries({
    ...(snapshot.context as object),
    deadlines: snapshot.deadlines,
    tasks: snapshot.tasks,
    value: snapshot.value,
  });
  return parts
    .map(([name, value]) => [name, JSON.stringify(value).length] as const)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 12)
    .map(([name, bytes]) => `${name} ${bytes}`)
    .join(', ');
}
