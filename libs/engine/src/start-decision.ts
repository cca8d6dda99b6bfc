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
import type { FactLoader } from './facts.js';
import type { Decision } from './step-runner.js';

/** A case that may begin, if its workflow lets it; the payload is valid. */
export interface AskedStart {
  readonly workflow: Workflow;
  /** `start`, or another way to begin. */
  readonly type: string;
  readonly payload: object;
  readonly paper?: Paper | undefined;
  readonly actor: Actor;
  /** Whether the actor may start it, given who its parties would be. */
  readonly isEntitled: (parties: readonly PartyMember[]) => boolean;
}

/** Decides the first step of a case; nothing is written. @throws Refused `officeNotEntitled`, `notAllowed`. */
export async function decideStart(facts: FactLoader, tx: EntityManager, asked: AskedStart, at: string): Promise<Decision> {
  const { workflow, type, payload, paper, actor, isEntitled } = asked;
  const loaded = await facts.load(tx, workflow, { type, payload, paper, at });
  const event: WorkflowEvent = { type, at, actor, payload, facts: loaded.values, ...(paper && { paper }) };
  if (!isEntitled(partiesAtStart(workflow, event)))
    throw new Refused('officeNotEntitled', [notEntitled(startDefinition(workflow, type)!)]);
  return { event, facts: loaded, step: start(workflow, event) };
}
