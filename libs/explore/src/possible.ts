import { acceptedTypes, canonicalJson, explainEvent, type Json, type Reason, type Requirement } from '#machine';
import type { Situation, World } from './world.js';

/** Somebody who may send an event that is accepted now, and why it is refused before anybody looks at what it says. */
export interface Possible {
  readonly type: string;
  readonly party: string;
  readonly office: string;
  readonly body: string;
  readonly unmet: readonly Reason[];
}

/** Is told what each requirement of an event said. */
export type OnTried = (type: string, index: number, reasons: readonly Reason[]) => void;

/** Everything that people may send now, by whom: once for each body of the party. */
export function possibleActs(world: World, { step, now }: Situation, onTried: OnTried): Possible[] {
  const { workflow, country } = world;
  const { context } = step.snapshot;
  const facts = country.facts(context, explainEvent, undefined, now);
  return acceptedTypes(workflow, step.snapshot).flatMap((type) => {
    const { by, requires } = workflow.events[type]!;
    const senders = by.flatMap(({ party, office }) =>
      step.parties.filter((member) => member.party === party).map(({ body }) => ({ party, office, body })),
    );
    return senders.map(({ party, office, body }) => {
      const event = { type, at: now, actor: world.actor(body, office), payload: undefined, facts };
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
 * What of a situation matters to where it can lead: its states, tasks and deadlines, who may send what and what hinders them, and
 * which parts of the case are there. Dates, amounts and words do not.
 */
export function keyOf({ step, children }: Situation, possible: readonly Possible[]): string {
  const hindered = possible.map(
    ({ type, party, unmet }) => `${type} ${party} ${[...new Set(unmet.map(({ code }) => code))].join()}`,
  );
  return canonicalJson({
    states: step.states,
    tasks: step.snapshot.tasks.map(({ name }) => name).sort(),
    deadlines: step.snapshot.deadlines.map(({ name }) => name).sort(),
    possible: hindered.sort(),
    parts: Object.entries((step.snapshot.context ?? {}) as Record<string, unknown>)
      .filter(([, value]) => isThere(value))
      .map(([name, value]) => (Array.isArray(value) && value.length > 1 ? `${name} several` : name))
      .sort(),
    children: [...children].sort(),
  } as Json);
}

function isThere(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 0) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
