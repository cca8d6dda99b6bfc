import { canonicalJson } from '#machine';
import { innermost, type JournalRecord } from '../journal/journal.js';
import { sha256 } from '#platform';
import type { Decided } from '../decide/decided.js';

/** @param snapshot that of the step, as the database prints it. */
export function recordOf({ subject, before, event, facts, step, answer }: Decided, snapshot: string): string {
  const record: JournalRecord = {
    instance: subject.uuid,
    seq: answer.seq,
    at: event.at,
    event: event.type,
    payload: event.payload,
    ...(event.paper && { paper: event.paper }),
    facts: facts.whole,
    factHashes: facts.hashes,
    actor: event.actor,
    ...(event.bulk !== undefined && { bulk: event.bulk }),
    from: innermost(before?.states ?? []),
    to: innermost(step.states),
    snapshot: sha256(snapshot).toString('hex'),
    workflow: subject.workflow,
    version: subject.version,
    ...(before === null && subject.groupId && { group: subject.groupId }),
    previous: before?.head.toString('hex') ?? null,
  };
  return canonicalJson(record);
}
