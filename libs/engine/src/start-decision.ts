import {
  actorIn,
  entitledOffices,
  type HeldOffice,
  notEntitled,
  partiesAtStart,
  Refused,
  start,
  startEvent,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import type { EntityManager } from 'typeorm';
import type { FactLoader } from './facts.js';
import type { Acting } from './ports.js';
import type { Decision } from './step-runner.js';

/** A start that may be decided: its input validated, the office chosen. */
export interface AskedStart {
  readonly workflow: Workflow;
  readonly payload: unknown;
  readonly acting: Acting;
  readonly held: HeldOffice;
  readonly at: string;
}

/** Decides the start of one case; nothing is written. @throws Refused `officeNotEntitled`, `notAllowed`. */
export async function decideStart(facts: FactLoader, tx: EntityManager, asked: AskedStart): Promise<Decision> {
  const { workflow, payload, acting, held, at } = asked;
  const loaded = await facts.load(tx, workflow, null, startEvent, payload, at);
  const event: WorkflowEvent = { type: startEvent, at, actor: actorIn(acting.person, held), payload, facts: loaded.values };
  if (entitledOffices(workflow.start, partiesAtStart(workflow, event), [held]).length === 0)
    throw new Refused('officeNotEntitled', [notEntitled(workflow.start)]);
  return { event, facts: loaded, step: start(workflow, event) };
}
