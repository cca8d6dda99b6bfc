import {
  advance,
  clockActor,
  deadlineEvent,
  entitledOffices,
  type HeldOffice,
  Refused,
  type Snapshot,
  type Step,
  type Workflow,
} from '#machine';
import type { DelegationContext } from '../../workflows/delegation/v1/context.js';
import { bodies, Country } from './country.js';

export type Side = 'proposer' | 'recipient';

/** A case as it was found at some moment. */
export interface Found {
  readonly step: Step;
  readonly now: string;
}

/** The offices by which each side can end or leave something, held by people who never acted before. */
const offices: Record<Side, readonly (readonly [body: string, office: string])[]> = {
  proposer: [
    [bodies.ministry, 'signatory'],
    [bodies.finance, 'financier'],
    [bodies.treasury, 'treasurer'],
  ],
  recipient: [bodies.municipality, bodies.successor, bodies.village].flatMap((body) =>
    ['signatory', 'registrar', 'financier'].map((office) => [body, office] as const),
  ),
};

const negative = { reasonCode: 'other', reasonText: 'We cannot wait any longer.' };
const byJudgment = { ground: 'court', actReference: 'Judgment 1', reasonText: 'We cannot wait any longer.' };

/** What leads out, and what has to be said with it. */
function exits(
  { termsHash, instrument }: DelegationContext,
  today: string,
  { body, party }: { body: string; party: Side },
): Readonly<Record<string, object>> {
  const takesOver = party === 'recipient' && instrument !== 'agreement';
  const vote = { number: '1/1', adoptedOn: today, votesFor: 15, votesAgainst: 0, abstained: 0, deputiesElected: 21 };
  return {
    withdraw: negative,
    rescind: { ...negative, resolution: vote },
    decideSuccession: {
      ...(takesOver ? { decision: 'continue', successor: body } : { decision: 'end' }),
      reasonText: 'Nobody decides.',
    },
    recordKeneshResolution: { ...vote, ...negative, decision: 'decline', termsHash: termsHash ?? '0'.repeat(64) },
    rejectCounterOffer: negative,
    abandon: byJudgment,
    giveNotice: byJudgment,
  };
}

/** More deadlines than ever ring before a term of years is over. */
const maxRings = 150;

/**
 * Lets one side do what it can to get out, and every day come that comes; the other side does nothing.
 * @returns the states on the way, the last of which is an end or the settlement; null: there is no way out.
 */
export function wayOut(workflow: Workflow, found: Found, active: Side): readonly string[] | null {
  const country = new Country();
  country.now = found.now;
  let { step } = found;
  const way = [step.state];
  for (let rings = 0; rings < maxRings; rings += 1) {
    step = leaveBy(workflow, country, step, active);
    if (way.at(-1) !== step.state) way.push(step.state);
    if (step.isFinal || step.state === 'settling') return way;
    const [next] = [...step.snapshot.deadlines].sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
    if (next === undefined) return null;
    if (next.dueAt > country.now) country.now = next.dueAt;
    step = take(workflow, country, step.snapshot, deadlineEvent, { name: next.name, from: next.from }, null)!;
    if (step.isFinal || step.state === 'settling') return [...way, step.state];
  }
  return null;
}

/** Tries each exit once; the first that is taken counts. */
function leaveBy(workflow: Workflow, country: Country, step: Step, active: Side): Step {
  const { snapshot } = step;
  const parties = workflow.parties(snapshot.context);
  const held = offices[active].map(([body, office]): HeldOffice => ({ id: `${body} ${office}`, body, office, basis: 'order' }));
  for (const each of held) {
    const ways = exits(snapshot.context as DelegationContext, country.today, { body: each.body, party: active });
    for (const [type, payload] of Object.entries(ways)) {
      if (entitledOffices(workflow.events[type]!, parties, [each]).length === 0) continue;
      const next = take(workflow, country, snapshot, type, payload, each);
      if (next !== null) return next;
    }
  }
  return step;
}

function take(
  workflow: Workflow,
  country: Country,
  snapshot: Snapshot,
  type: string,
  payload: object,
  held: HeldOffice | null,
): Step | null {
  const actor = held === null ? clockActor : { person: held.id, body: held.body, office: held.office, basis: held.basis };
  const facts = country.facts(workflow, snapshot.context, type, payload);
  try {
    return advance(workflow, snapshot, { type, payload, actor, at: country.now, facts });
  } catch (error) {
    if (error instanceof Refused && held !== null) return null;
    throw error;
  }
}
