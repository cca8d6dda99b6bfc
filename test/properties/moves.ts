import {
  addDays,
  entitledOffices,
  type EventExplanation,
  type HeldOffice,
  type Paper,
  type Snapshot,
  type Workflow,
} from '#machine';
import { spoilt } from '#explore';
import type { Dice } from '#machine';
import { rowLacking } from './money-payloads.js';
import { payloads } from './payloads.js';
import type { Person } from './people.js';
import type { NewRow, View } from './surroundings.js';

/** What somebody does next: sends an event, enters a budget line or payment, lets days pass, or a deadline fires at the wrong time. */
export type Move =
  | {
      readonly kind: 'send';
      readonly person: Person;
      readonly held: HeldOffice;
      readonly type: string;
      readonly payload: unknown;
      readonly paper?: Paper;
    }
  | { readonly kind: 'row'; readonly row: NewRow }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'deadline'; readonly name: string; readonly from: string };

/** How often an event is sent when it is allowed; what ends a case early is rare, what leads on is frequent. */
const weights: Readonly<Record<string, number>> = {
  withdraw: 1,
  rejectAsUnlawful: 1,
  returnDraft: 3,
  returnCosting: 4,
  rescind: 2,
  abandon: 2,
  giveNotice: 4,
  withdrawNotice: 6,
  openSuccessionReview: 1,
  decideSuccession: 30,
  recordSuccessorConsent: 30,
  openDispute: 4,
  contestItem: 6,
  reverseTranche: 8,
  contestReceipt: 8,
  amendAppropriation: 10,
  changeAccount: 1,
  changeBudgetCode: 1,
  recordOwnTopUp: 3,
  recordConsultationBreach: 6,
  declineAmendment: 4,
  withdrawAmendment: 4,
  proposeAmendment: 12,
  confirmSeparateLine: 6,
  submitForLegalityCheck: 60,
  confirmLegality: 40,
  confirmCosting: 40,
  submitCosting: 40,
  recordKeneshResolution: 50,
  bringIntoForce: 200,
  applyAmendment: 100,
  suspend: 150,
  resume: 150,
  serveNotice: 80,
  close: 60,
  recordTranche: 40,
  recordAppropriation: 40,
};

/** How people differ from the usual ones: in the weights of their events, and in how much they wait while a power is in force. */
export interface Leaning {
  readonly weights: Readonly<Record<string, number>>;
  readonly waitingShare: number;
}
export const usual: Leaning = { weights: {}, waitingShare: 30 };

/** Of people who change the terms of a power in force again and again, and where its money goes to and comes from. */
export const amending: Leaning = {
  weights: {
    withdraw: 0,
    rejectAsUnlawful: 0,
    abandon: 0,
    giveNotice: 0,
    proposeAmendment: 300,
    applyAmendment: 300,
    returnCosting: 40,
    changeAccount: 12,
    changeBudgetCode: 12,
    decideSuccession: 60,
    recordTranche: 60,
    recordAppropriation: 60,
    amendAppropriation: 20,
  },
  waitingShare: 8,
};

export interface MoveContext {
  readonly workflow: Workflow;
  readonly snapshot: Snapshot;
  readonly view: View;
  readonly people: readonly Person[];
  /** What would be allowed to somebody who held every office and had never acted before. */
  readonly explained: readonly EventExplanation[];
  readonly leaning: Leaning;
}

/** The next move: mostly what is allowed, by somebody who may, with a sensible payload; now and then none of these. */
export function nextMove(context: MoveContext, dice: Dice): Move {
  const { view, snapshot } = context;
  if (dice.chance(waitingShare(context))) return { kind: 'wait', days: dice.pick([1, 1, 3, 7, 15, 20, 31, 45, 92]) };
  if (dice.chance(2)) return wrongDeadline(snapshot, view, dice);
  const type = chosenType(context, dice);
  const row = rowLacking(type, view, dice);
  if (row !== null) return { kind: 'row', row };
  const made = payloads[type]!(view, dice);
  const payload = dice.chance(7) ? spoilt(made, dice) : made;
  const sent = sender(context, type, dice);
  return { kind: 'send', type, payload, ...sent, ...paperOf(sent.held, view, dice) };
}

/** Per cent: a power in force mostly waits for its dates, one that is complete for its day. */
function waitingShare({ view: { states }, leaning }: MoveContext): number {
  if (states.includes('live')) return leaning.waitingShare;
  return states.includes('preparing') || states.includes('settling') ? 15 : 6;
}

function chosenType({ workflow, explained, snapshot, leaning }: MoveContext, dice: Dice): string {
  const accepted = explained.filter((each) => each.accepted);
  const allowed = accepted.filter((each) => each.allowed);
  const types = Object.keys(workflow.events);
  if (accepted.length === 0 || dice.chance(4)) return dice.pick(types);
  const from = allowed.length === 0 || dice.chance(8) ? accepted : allowed;
  // What a task awaits comes first, so that most cases get somewhere.
  const open = new Set(snapshot.tasks.map(({ name }) => name));
  const awaited = new Set(workflow.tasks.filter(({ name }) => open.has(name)).map(({ event }) => event));
  return dice.weighted(from, ({ type }) => (leaning.weights[type] ?? weights[type] ?? 20) * (awaited.has(type) ? 5 : 1)).type;
}

function sender({ workflow, snapshot, people }: MoveContext, type: string, dice: Dice): { person: Person; held: HeldOffice } {
  const parties = workflow.parties(snapshot.context);
  const entitled = people.flatMap((person) =>
    entitledOffices(workflow.events[type]!, parties, person.offices).map((held) => ({ person, held })),
  );
  if (entitled.length > 0 && dice.chance(93)) {
    // The first is the one who holds this office alone: somebody who holds several soon may not act any more.
    return dice.chance(80) ? entitled[0]! : dice.pick(entitled);
  }
  const person = dice.pick(people);
  return { person, held: dice.pick(person.offices) };
}

/** People who act under a mandate mostly show the paper, others seldom; now and then one that nobody has, or of tomorrow. */
function paperOf({ mandate }: HeldOffice, { around }: View, dice: Dice): { paper?: Paper } {
  if (!dice.chance(mandate === undefined ? 3 : 90)) return {};
  const document = dice.pick(['1', '1', '1', '1', '2', '9']).repeat(64);
  return { paper: { document, registrationNumber: '12-4/77', registeredOn: addDays(around.today, dice.pick([0, 0, 0, -3, 1])) } };
}

/** A deadline before its time, for another date, or of another state. */
function wrongDeadline({ deadlines }: Snapshot, { around }: View, dice: Dice): Move {
  const pending = deadlines.length === 0 ? { name: 'termEnd', from: around.today } : dice.pick(deadlines);
  return dice.pick<Move>([
    { kind: 'deadline', name: pending.name, from: around.today },
    { kind: 'deadline', name: pending.name, from: pending.from },
    {
      kind: 'deadline',
      name: dice.pick(['costingDue', 'graceOver', 'settlementDue', 'xstate.after', 'constructor']),
      from: pending.from,
    },
  ]);
}
