import { type AnyMachineSnapshot, type ExecutableActionObject, getNextTransitions, initialTransition, transition } from 'xstate';
import { computeDeadlines } from './deadline.js';
import { allocationChanges, ledgerChanges } from './difference.js';
import { activeDelays, activePaths, freeze, thaw } from './freeze.js';
import { Refused } from './reason.js';
import { unmetRequirements } from './requirement.js';
import type { Snapshot, Step } from './step.js';
import { openTasks } from './task.js';
import type { Effect, Workflow, WorkflowEvent } from './workflow.js';

/** The type under which the ringing of a deadline enters a case; its payload names it. */
export const deadlineEvent = 'deadline';

export interface DeadlinePayload {
  readonly name: string;
  readonly from: string;
}

/** The type of the journal's first record. */
export const startEvent = 'start';

/** A case that does not exist yet, so that the first step is like every other. */
const nothing: Snapshot = { status: 'active', value: {}, context: null, rung: {}, deadlines: [], tasks: [] };

/**
 * Starts a case. `event.payload` is the validated input.
 * @throws Refused `notAllowed` with every unmet requirement of the start.
 */
export function start(workflow: Workflow, event: WorkflowEvent): Step {
  refuseUnmet(workflow, event, null);
  const [next, actions] = initialTransition(workflow.machine, event);
  return completeStep(workflow, nothing, {}, next, actions, event);
}

/**
 * Decides one event: the next step, or `Refused` (`notAccepted` in this state, `notAllowed` with every unmet requirement).
 * Pure: the same snapshot and event always give the same step.
 */
export function advance(workflow: Workflow, snapshot: Snapshot, event: WorkflowEvent): Step {
  const current = thaw(workflow.machine, snapshot as never);
  if (event.type === deadlineEvent) return ring(workflow, snapshot, current, event as WorkflowEvent<DeadlinePayload>);
  if (!isAccepted(workflow, current, event.type))
    throw new Refused('notAccepted', [{ code: 'notAccepted', params: { event: event.type } }]);
  refuseUnmet(workflow, event, snapshot.context);
  return move(workflow, snapshot, snapshot.rung, current, event, event);
}

/** Whether a state that is active now accepts this event at all. XState's own event types never enter from outside. */
export function isAccepted(workflow: Workflow, current: AnyMachineSnapshot, type: string): boolean {
  return Object.hasOwn(workflow.events, type) && getNextTransitions(current).some((candidate) => candidate.eventType === type);
}

function refuseUnmet(workflow: Workflow, event: WorkflowEvent, context: unknown): void {
  const definition = event.type === startEvent ? workflow.start : workflow.events[event.type]!;
  const reasons = unmetRequirements(definition, { context, event });
  if (reasons.length > 0) throw new Refused('notAllowed', reasons);
}

/** A deadline rings only for the date it was set for: anything else came too late, and nothing happens. */
function ring(workflow: Workflow, snapshot: Snapshot, current: AnyMachineSnapshot, event: WorkflowEvent<DeadlinePayload>): Step {
  const { name, from } = event.payload;
  const type = activeDelays(current).get(name);
  const pending = snapshot.deadlines.some((deadline) => deadline.name === name && deadline.from === from);
  if (type === undefined || !pending) throw new Refused('notAccepted', [{ code: 'deadlineGone', params: { deadline: name } }]);
  return move(workflow, snapshot, { ...snapshot.rung, [name]: from }, current, { ...event, type }, event);
}

function move(
  workflow: Workflow,
  before: Snapshot,
  rung: Snapshot['rung'],
  current: AnyMachineSnapshot,
  machineEvent: { type: string },
  event: WorkflowEvent,
): Step {
  if (event.type !== deadlineEvent && workflow.machine.getTransitionData(current, machineEvent).length === 0) {
    throw new Refused('notAccepted', [{ code: 'notAccepted', params: { event: event.type } }]);
  }
  const [next, actions] = transition(workflow.machine, current, machineEvent);
  return completeStep(workflow, before, rung, next, actions, event);
}

function completeStep(
  workflow: Workflow,
  before: Snapshot,
  rung: Snapshot['rung'],
  next: AnyMachineSnapshot,
  actions: readonly ExecutableActionObject[],
  event: WorkflowEvent,
): Step {
  const { context } = next;
  const paths = activePaths(next);
  const isFinal = next.status === 'done';
  const remembered = keepActive(rung, next);
  const due = isFinal ? [] : computeDeadlines(workflow, next, remembered, { context, at: event.at, facts: event.facts });
  const deadlines = due.filter((deadline) => remembered[deadline.name] !== deadline.from);
  const question = { context, event: { ...event, payload: undefined } };
  const tasks = isFinal ? [] : openTasks(workflow, paths, question, due);
  const changed = <Row extends { name: string }>(from: readonly Row[], to: readonly Row[]): Row[] =>
    to.filter((row) => !from.some((old) => JSON.stringify(old) === JSON.stringify(row)));
  const gone = (from: readonly { name: string }[], to: readonly { name: string }[]): string[] =>
    from.filter((old) => !to.some((row) => row.name === old.name)).map((old) => old.name);
  return {
    snapshot: { ...freeze(next), rung: remembered, deadlines, tasks } as Snapshot,
    state: workflow.shownState(paths),
    states: paths,
    isFinal,
    effects: actions.filter(({ type }) => type === 'notify').map(({ params }) => ({ kind: 'notify', ...params }) as Effect),
    deadlines: { set: changed(before.deadlines, deadlines), clear: gone(before.deadlines, deadlines) },
    tasks: { open: changed(before.tasks, tasks), close: gone(before.tasks, tasks) },
    ledger: ledgerChanges(before.context === null ? [] : workflow.ledger(before.context), workflow.ledger(context)),
    allocations: allocationChanges(
      before.context === null ? [] : workflow.allocations(before.context),
      workflow.allocations(context),
    ),
    parties: workflow.parties(context),
    attributes: workflow.attributes(context),
  };
}

/** A deadline's memory ends with the states that have it, so that entering them anew sets it anew. */
function keepActive(rung: Snapshot['rung'], next: AnyMachineSnapshot): Record<string, string> {
  const active = activeDelays(next);
  return Object.fromEntries(Object.entries(rung).filter(([name]) => active.has(name)));
}
