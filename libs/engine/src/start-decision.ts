import {
  type Actor,
  notEntitled,
  type Paper,
  partiesAtStart,
  type PartyMember,
  Refused,
  start,
  startDefinition,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import type { EntityManager } from 'typeorm';
import type { DocumentNamer, FactLoader, LoadedFacts } from './facts.js';
import type { Decision } from './step-runner.js';

/** A case that may begin, if its workflow lets it; the payload is valid. */
export interface StartRequest {
  readonly workflow: Workflow;
  /** `start`, or another way to begin. */
  readonly type: string;
  readonly payload: object;
  readonly paper?: Paper | undefined;
  readonly actor: Actor;
  readonly namer: DocumentNamer;
  /** Whether the actor may start it, given who its parties would be. */
  readonly isEntitled: (parties: readonly PartyMember[]) => boolean;
}

/** Decides the first step of a case; nothing is written. @throws Refused `officeNotEntitled`, `notAllowed`. */
export async function decideStart(facts: FactLoader, tx: EntityManager, asked: StartRequest, at: string): Promise<Decision> {
  return (await foreseeStart(facts, tx, asked, at))();
}

/** Whether the case may begin, without using anything up; what it answers decides for good. @throws Refused as `decideStart`. */
export async function foreseeStart(
  facts: FactLoader,
  tx: EntityManager,
  asked: StartRequest,
  at: string,
): Promise<() => Promise<Decision>> {
  const { workflow, type, payload, paper, actor, namer, isEntitled } = asked;
  const loaded = await facts.load(tx, workflow, { type, payload, paper, at, namer });
  const decide = (known: LoadedFacts): Decision => {
    const event: WorkflowEvent = { type, at, actor, payload, facts: known.values, ...(paper && { paper }) };
    if (!isEntitled(partiesAtStart(workflow, event)))
      throw new Refused('officeNotEntitled', [notEntitled(startDefinition(workflow, type)!)]);
    return { event, facts: known, step: start(workflow, event) };
  };
  const foreseen = decide(loaded);
  return async () => {
    const drawn = await facts.draw(tx, loaded, at);
    return drawn === loaded ? foreseen : decide(drawn);
  };
}
