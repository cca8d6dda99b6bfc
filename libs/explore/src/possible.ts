import { acceptedTypes, canonicalJson, type Dice, explainEvent, type Json, type Reason, type Requirement } from '#machine';
import type { Situation, World } from './world.js';

/** Somebody who may send an event that is accepted now, and why it is refused before anybody looks at what it says. */
export interface Possible {
  readonly type: string;
  readonly party: string;
  readonly office: string;
  readonly body: string;
  readonly unmet: readonly Reason[];
}

/** Receives what each requirement of an event said. */
type OnTried = (type: string, index: number, reasons: readonly Reason[]) => void;

/** Everything that people may send now, by whom: once for each body of the party. */
export function possibleActs(world: World, situation: Situation, onTried: OnTried): Possible[] {
  return explained(world, situation, onTried, () => undefined);
}

/** The same for the holder of another office of the case, as one person may hold several. */
export function askOthers(world: World, situation: Situation, dice: Dice, onTried: OnTried): void {
  const { parties } = situation.step;
  const permissions = Object.values(world.workflow.events).flatMap(({ by }) => by);
  const people = permissions.flatMap(({ party, office }) =>
    parties.filter((member) => member.party === party).map(({ body }) => world.actor(body, office).person!),
  );
  explained(world, situation, onTried, () => dice.pick(people));
}

/** `personOf`: who it is; undefined: the person who holds the office alone. */
function explained(world: World, { step, now }: Situation, onTried: OnTried, personOf: () => string | undefined): Possible[] {
  const { workflow, country } = world;
  const { context } = step.snapshot;
  const facts = country.facts(context, explainEvent, undefined, now);
  return acceptedTypes(workflow, step.snapshot).flatMap((type) => {
    const { by, requires } = workflow.events[type]!;
    const senders = by.flatMap(({ party, office }) =>
      step.parties.filter((member) => member.party === party).map(({ body }) => ({ party, office, body })),
    );
    return senders.map(({ party, office, body }) => {
      const event = { type, at: now, actor: world.actor(body, office, personOf()), payload: undefined, facts };
      const question = { context, event };
      const unmet = requires.flatMap((each, index) =>
        each.needsPayload ? [] : answer(each, question, (said) => onTried(type, index, said)),
      );
      return { type, party, office, body, unmet };
    });
  });
}

type Question = Parameters<Requirement['check']>[0];

export function answer(
  requirement: Requirement,
  question: Question,
  onTried: (reasons: readonly Reason[]) => void,
): readonly Reason[] {
  const reasons = requirement.check(question);
  onTried(reasons);
  return reasons;
}

/**
 * What of a situation matters to where it can lead: its states, tasks and deadlines, who may send what and what hinders them,
 * which parts of the case are there, and which of a few words it says of itself. Dates, amounts and texts do not.
 */
export function keyOf({ step, children, apart }: Situation, possible: readonly Possible[]): string {
  const hindered = possible.map(
    ({ type, party, unmet }) => `${type} ${party} ${[...new Set(unmet.map(({ code }) => code))].join()}`,
  );
  return canonicalJson({
    states: step.states,
    tasks: step.snapshot.tasks.map(({ name }) => name).sort(),
    deadlines: step.snapshot.deadlines.map(({ name }) => name).sort(),
    possible: hindered.sort(),
    parts: Object.entries((step.snapshot.context ?? {}) as Record<string, unknown>)
      .flatMap(([name, value]) => partsOf(name, value))
      .sort(),
    children: [...children].sort(),
    apart,
  } as Json);
}

/** Names within names that count. */
const maxDepth = 3;

/** One of a choice, such as a kind or a stage. */
const choice = /^[a-z]+([A-Z][a-z]+)*$/;

/** The parts that are there, down to those that a part of a part names by a word and not by a date or an id. */
function partsOf(name: string, value: unknown, depth = 1): string[] {
  if (!isThere(value)) return [];
  if (Array.isArray(value)) return [value.length > 1 ? `${name} several` : name];
  if (typeof value === 'string') return [depth === 1 && choice.test(value) ? `${name} ${value}` : name];
  if (typeof value !== 'object' || depth === maxDepth) return [name];
  const parts = Object.entries(value as object).filter(([part]) => choice.test(part));
  return [name, ...parts.flatMap(([part, each]) => partsOf(`${name}.${part}`, each, depth + 1))];
}

function isThere(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 0) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
