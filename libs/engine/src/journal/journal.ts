import { type Actor, type BulkReference, jsonbText, type Paper, type Snapshot } from '#machine';
import { sha256 } from '#platform';

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
  /** SHA-256 (hexadecimal) of the snapshot that the step led to, as the database prints it; records of older releases have none. */
  readonly snapshot?: string;
  readonly workflow: string;
  readonly version: string;
  /** Of a first record: the cases that were started together with this one; left out of one that was started alone. */
  readonly group?: string;
  readonly previous: string | null;
}

interface SealedRecord {
  readonly record: string;
  readonly hash: Buffer;
}

/** `hash = sha256(previous hash ‖ canonical JSON of the record)`. */
export function seal(previous: Uint8Array | null, record: string): SealedRecord {
  return { record, hash: sha256(previous ?? '', record) };
}

/** Hex, of the text that the database prints of it: its triggers compare without a form of their own. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256(jsonbText(snapshot)).toString('hex');
}

export function innermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}
