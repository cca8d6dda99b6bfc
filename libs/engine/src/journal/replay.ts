import {
  advance,
  type Facts,
  type Snapshot,
  start,
  startDefinition,
  type Step,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import type { JournalRecord } from './journal.js';

/** The step of one journal record, decided again from the facts that were recorded, never read anew. */
export function replayRecord(workflow: Workflow, before: Snapshot | null, record: JournalRecord, facts: Facts): Step {
  const { event: type, at, actor, payload, paper, bulk } = record;
  const event: WorkflowEvent = { type, at, actor, payload, facts, ...(paper && { paper }), ...(bulk && { bulk }) };
  if (before !== null) return advance(workflow, before, event);
  if (startDefinition(workflow, type) === undefined) throw new Error('a journal begins with its start');
  return start(workflow, event);
}
