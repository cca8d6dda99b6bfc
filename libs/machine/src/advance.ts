import type { AnyMachineSnapshot, ExecutableActionObject } from 'xstate';
import { canonicalJson } from './canonical.js';
import { type DateChange, dateChanges } from './date-change.js';
import { computeDeadlines, deadlinesOf, recordedDeadlines } from './deadline.js';
import { notifyAction, startWorkflowAction } from './define.js';
import { allocationChanges, ledgerChanges, rowChanges } from './difference.js';
import { activeDelays, activePaths, freeze, thaw } from './freeze.js';
import { documentsNamed } from './documents.js';
import { reason, Refused } from './reason.js';
import { foundMet, unmetRequirements } from './requirement.js';
import type { OpenTask, Snapshot, Step } from './step.js';
import { awaitedOf, openTasks, tasksOf } from './task.js';
import { begin, transition } from './transition.js';
import type {
  Allocation,
  Effect,
  EventDefinition,
  Json,
  LedgerRow,
  PartyMember,
  Permission,
  Workflow,
  WorkflowEvent,
} from './workflow.js';

/** The type under which the firing of a deadline enters a case; its payload names it. */
export const deadlineEvent = 'deadline';

export interface DeadlinePayload {
  readonly name: string;
  readonly from: string;
}

/** The type of the journal's first record. */
export const startEvent = 'start';

/** The type of a record that changes nothing in the case (but for due dates, `recomputeOperation`): what was done about it, by whom and why. */
export const operationEvent = 'operation';

/** What an operation record says. `details` are of the operation; `reason` is the person's. */
export interface OperationPayload {
  readonly operation: string;
  readonly reason: string | null;
  readonly details: Json;
  /** What it made or is about: SHA-256, sorted; only where there is any. */
  readonly documents?: readonly string[];
}

/** The operation that computes due dates anew by the rules and the calendar among its facts. */
export const recomputeOperation = 'recomputeDeadlines';

/** The template of the notice to those awaited about due dates that a recomputation has moved; every workflow has it. */
export const datesMoved = 'datesMoved';

/** The details of a recomputation: which one, and every due date that it changes in this case, as its step finds them. */
export interface RecomputedDetails {
  readonly recomputation: string;
  readonly changes: readonly DateChange[];
}

/** A case that does not exist yet, so that the first step is like every other. */
const nothing: Snapshot = { status: 'active', value: {}, context: null, rung: {}, deadlines: [], tasks: [] };

/** Who the parties of a case would be, to ask who may start it. */
export function partiesAtStart(workflow: Workflow, event: WorkflowEvent): readonly PartyMember[] {
  const { next: first } = begin(workflow.machine, event);
  return workflow.parties(first.context);
}

/**
 * Starts a case. `event.payload` is the validated input.
 * @throws Refused `notAllowed` with every unmet requirement of the start.
 */
export function start(workflow: Workflow, event: WorkflowEvent): Step {
  refuseUnmet(workflow, event, null);
  const { next: begun, actions } = begin(workflow.machine, event);
  const complete = (next: AnyMachineSnapshot, more: readonly ExecutableActionObject[]): Step =>
    completeStep(workflow, nothing, {}, { ledger: [], allocations: [] }, next, [...actions, ...more], event);
  if (event.type === startEvent) return complete(begun, []);
  const first = transition(workflow.machine, begun, event);
  return complete(first.next, first.actions);
}

/** The way to begin of this name, if there is one. */
export function startDefinition({ start: plain, starts }: Workflow, type: string): EventDefinition | undefined {
  if (type === startEvent) return plain;
  return starts !== undefined && Object.hasOwn(starts, type) ? starts[type] : undefined;
}

/**
 * Decides one event: the next step, or `Refused` (`notAccepted` in this state, `notAllowed` with every unmet requirement).
 * Pure: the same snapshot and event always give the same step.
 */
export function advance(workflow: Workflow, snapshot: Snapshot, event: WorkflowEvent): Step {
  if (event.type === operationEvent) return operate(workflow, snapshot, event as WorkflowEvent<OperationPayload>);
  if (snapshot.status !== 'active') throw notAccepted(event);
  const current = thaw(workflow.machine, snapshot as never);
  if (event.type === deadlineEvent) return fire(workflow, snapshot, current, event as WorkflowEvent<DeadlinePayload>);
  if (!isAccepted(workflow, current, event.type)) throw notAccepted(event);
  const sent = refuseUnmet(workflow, event, snapshot.context);
  return move(workflow, snapshot, snapshot.rung, current, sent, event);
}

/** A recomputation says in its record what it changes: one that would change anything else is decided anew by the caller. */
function operate(workflow: Workflow, snapshot: Snapshot, event: WorkflowEvent<OperationPayload>): Step {
  if (event.payload.operation !== recomputeOperation) return note(workflow, snapshot, event);
  const { step, changes } = recompute(workflow, snapshot, event);
  const said = (event.payload.details as unknown as RecomputedDetails).changes;
  if (canonicalJson(said) !== canonicalJson(changes)) throw new Refused('changesDiffer');
  return step;
}

/**
 * Every due date of a case computed anew, as after any step, without an event of its workflow: no state changes, those
 * awaited are notified, and a deadline that has fired for its date stays fired. Of an ended case nothing changes.
 */
export function recompute(
  workflow: Workflow,
  snapshot: Snapshot,
  event: WorkflowEvent,
): { readonly step: Step; readonly changes: readonly DateChange[] } {
  if (snapshot.status !== 'active') return { step: note(workflow, snapshot, event), changes: [] };
  const { context, rung } = snapshot;
  const totals = { ledger: workflow.ledger(context), allocations: workflow.allocations(context) };
  const step = completeStep(workflow, snapshot, rung, totals, thaw(workflow.machine, snapshot as never), [], event);
  const changes = dateChanges(workflow, snapshot, step);
  return { step: { ...step, effects: movedNotices(step, changes) }, changes };
}

/** A notice to every office that is awaited on another day than before; none where a date only ceases to be provisional. */
function movedNotices({ awaited }: Step, changes: readonly DateChange[]): Effect[] {
  const isMoved = (task: OpenTask): boolean =>
    changes.some(({ kind, name, body, from, to }) => kind === 'task' && name === task.name && body === task.body && from !== to);
  const to = awaited.filter(isMoved).map(({ party, office, body }) => ({ party, office, body }));
  const once = [...new Map(to.map((each) => [canonicalJson(each as unknown as Json), each])).values()];
  return once.length === 0 ? [] : [{ kind: 'notify', template: datesMoved, to: once }];
}

/** The active paths and flags of a case, sorted. */
function pathsOf({ flags }: Workflow, snapshot: AnyMachineSnapshot): string[] {
  return [...activePaths(snapshot), ...(flags?.of(snapshot.context) ?? [])].sort();
}

/** A step that leaves everything as it is, also of a case that has ended. */
function note(workflow: Workflow, snapshot: Snapshot, event: WorkflowEvent): Step {
  const states = pathsOf(workflow, thaw(workflow.machine, snapshot as never));
  return {
    snapshot,
    state: workflow.shownState(states),
    states,
    isFinal: snapshot.status === 'done',
    effects: [],
    pending: deadlinesOf(workflow, snapshot),
    deadlines: { set: [], clear: [] },
    awaited: tasksOf(workflow, snapshot),
    tasks: { open: [], close: [] },
    ledger: [],
    ledgerTotal: workflow.ledger(snapshot.context),
    allocations: [],
    parties: workflow.parties(snapshot.context),
    attributes: workflow.attributes(snapshot.context),
    documents: documentsOf(workflow, event),
  };
}

/** Whether a state that is active now accepts this event at all. XState's own event types never enter from outside. */
export function isAccepted(workflow: Workflow, current: AnyMachineSnapshot, type: string): boolean {
  return (
    Object.hasOwn(workflow.events, type) && current._nodes.some(({ transitions }) => (transitions.get(type)?.length ?? 0) > 0)
  );
}

/** What the workflow says of an event or of its start; undefined for what it does not name, such as the firing of a deadline. */
export function definitionOf(workflow: Workflow, type: string): EventDefinition | undefined {
  return startDefinition(workflow, type) ?? (Object.hasOwn(workflow.events, type) ? workflow.events[type] : undefined);
}

/** The documents that an event names, whatever it is: SHA-256, sorted. */
export function documentsOf(workflow: Workflow, event: Pick<WorkflowEvent, 'type' | 'payload' | 'paper'>): readonly string[] {
  if (event.type === operationEvent) return (event.payload as OperationPayload).documents ?? [];
  return documentsNamed(definitionOf(workflow, event.type)?.payload, event);
}

/** @returns the event to send to the machine. */
function refuseUnmet(workflow: Workflow, event: WorkflowEvent, context: unknown): WorkflowEvent {
  const definition = definitionOf(workflow, event.type)!;
  const reasons = unmetRequirements(definition, { context, event });
  if (reasons.length > 0) throw new Refused('notAllowed', reasons);
  return foundMet(definition, { context, event });
}

/** A deadline fires only for the date it was set for, and not before: anything else is too late or too early. */
function fire(workflow: Workflow, snapshot: Snapshot, current: AnyMachineSnapshot, event: WorkflowEvent<DeadlinePayload>): Step {
  const { name, from } = event.payload;
  const type = activeDelays(current).get(name);
  const pending = snapshot.deadlines.find((deadline) => deadline.name === name && deadline.from === from);
  if (type === undefined || pending === undefined || pending.dueAt > event.at) throw new Refused('deadlineGone');
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
  // Before the transition, so that nothing it does to the context can hide a change.
  const totals = { ledger: workflow.ledger(before.context), allocations: workflow.allocations(before.context) };
  const { next, actions, isTaken } = transition(workflow.machine, current, machineEvent);
  if (!isTaken && event.type !== deadlineEvent) throw notAccepted(event);
  return completeStep(workflow, before, rung, totals, next, actions, event);
}

function notAccepted(event: WorkflowEvent): Refused {
  return new Refused('notAccepted', [reason('notAccepted', { event: event.type })]);
}

/** The money and shares of the case before the step. */
interface Totals {
  readonly ledger: readonly LedgerRow[];
  readonly allocations: readonly Allocation[];
}

function completeStep(
  workflow: Workflow,
  before: Snapshot,
  rung: Snapshot['rung'],
  totals: Totals,
  next: AnyMachineSnapshot,
  actions: readonly ExecutableActionObject[],
  event: WorkflowEvent,
): Step {
  const { context } = next;
  const paths = pathsOf(workflow, next);
  const isFinal = next.status === 'done';
  const parties = workflow.parties(context);
  const ledgerTotal = workflow.ledger(context);
  const delays = activeDelays(next);
  // A deadline's memory ends with the states that have it, so that entering them anew sets it anew.
  const remembered = Object.fromEntries(Object.entries(rung).filter(([name]) => delays.has(name)));
  const moment = { context, at: event.at, facts: event.facts };
  const due = isFinal ? [] : computeDeadlines(workflow, delays.keys(), remembered, moment);
  const deadlines = due.filter((deadline) => remembered[deadline.name] !== deadline.from);
  const question = { context, event: { ...event, payload: undefined } };
  const tasks = isFinal ? [] : openTasks(workflow, paths, question, due, parties);
  const taskChanges = rowChanges(tasksOf(workflow, before), tasks, ({ name, body }) => `${name} ${body}`);
  const deadlineChanges = rowChanges(deadlinesOf(workflow, before), deadlines, ({ name }) => name);
  return {
    snapshot: { ...freeze(next), rung: remembered, deadlines: recordedDeadlines(deadlines), tasks: awaitedOf(tasks) } as Snapshot,
    state: workflow.shownState(paths),
    states: paths,
    isFinal,
    effects: effectsOf(actions, parties, event),
    pending: deadlines,
    deadlines: { set: deadlineChanges.set, clear: deadlineChanges.gone.map(({ name }) => name) },
    awaited: tasks,
    tasks: { open: taskChanges.set, close: taskChanges.gone.map(({ name, body }) => ({ name, body })) },
    ledger: ledgerChanges(totals.ledger, ledgerTotal),
    ledgerTotal,
    allocations: allocationChanges(totals.allocations, workflow.allocations(context)),
    parties,
    attributes: workflow.attributes(context),
    documents: documentsOf(workflow, event),
  };
}

/** What a step does outside: notices, addressed to the bodies that are the parties now, and children that begin. */
function effectsOf(
  actions: readonly ExecutableActionObject[],
  parties: readonly PartyMember[],
  { actor, paper }: WorkflowEvent,
): Effect[] {
  return actions.flatMap(({ type, params }): Effect[] => {
    if (type === startWorkflowAction) {
      const { workflow, input } = params as unknown as { workflow: string; input: Json };
      return [{ kind: 'startWorkflow', workflow, input, actor, ...(paper && { paper }) }];
    }
    if (type !== notifyAction) return [];
    const { template, to } = params as unknown as { template: string; to: readonly Permission[] };
    const addressees = to.flatMap(({ party, office }) =>
      parties.filter((member) => member.party === party).map(({ body }) => ({ party, office, body })),
    );
    return [{ kind: 'notify', template, to: addressees }];
  });
}
