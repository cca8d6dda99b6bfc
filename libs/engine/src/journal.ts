import { type Actor, type BulkReference, canonicalJson, jsonbText, type Paper, type Snapshot } from '#machine';
import type { Decided } from './commit/decided.js';
import { sha256 } from './sha256.js';

/** One record of the journal, as hashed. `from` and `to` are the innermost active paths; `previous` is hexadecimal. */
export interface JournalRecord {
  readonly instance: string;
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly payload: unknown;
  /** Only of an event that came in on paper. */
  readonly paper?: Paper;
  /** Facts by name. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Facts that rarely change: the SHA-256 (hexadecimal) of their content in table `fact`. */
  readonly factHashes: Readonly<Record<string, string>>;
  readonly actor: Actor;
  /** The bulk operation that the event was part of; left out of any other record. */
  readonly bulk?: BulkReference;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** SHA-256 (hexadecimal) of the canonical JSON of the snapshot that the step led to; records of older releases have none. */
  readonly snapshot?: string;
  readonly workflow: string;
  readonly version: string;
  /** Of a first record: the cases that were started together with this one; left out of one that was started alone. */
  readonly group?: string;
  readonly previous: string | null;
}

export interface SealedRecord {
  readonly record: string;
  readonly hash: Buffer;
}

/** `hash = sha256(previous hash ‖ canonical JSON of the record)`. */
export function seal(previous: Uint8Array | null, record: string): SealedRecord {
  return { record, hash: sha256(previous ?? '', record) };
}

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

/** Hex, of the text that the database prints of it: its triggers compare without a form of their own. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256(jsonbText(snapshot)).toString('hex');
}

export function innermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}
