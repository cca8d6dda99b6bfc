import { canonicalJson, type Facts, type Snapshot, type Step, type Workflow } from '#machine';
import { innermost, type JournalRecord, seal } from '#engine';
import { same } from '../verify/projection.verify.js';
import { replayRecord } from '#engine';
import { sha256 } from '#platform';
import { type CheckpointStatement, readCheckpoint } from './checkpoint.statement.js';
import { headLeaf } from './head-tree.js';
import { type KnownKey, readKeyChain } from './key-record.js';
import { isIncluded } from './merkle-tree.js';
import type { Proof } from './proof.js';
import { Doubt } from './signature.js';

/** What a proof proves: the case, its records, how many of them the checkpoint covers, when that was made, and by which key. */
export interface Proven {
  readonly instance: string;
  readonly workflow: string;
  readonly state: string;
  readonly records: number;
  readonly covered: number;
  readonly checkpoint: CheckpointStatement;
  /** Of those given, the key that vouches for the one that signed; null when none was given. */
  readonly trusted: string | null;
}

/** A proof that is whole, but by a key that nobody vouches for: it may be anybody's. */
export class UnknownKey extends Error {
  constructor(readonly key: string) {
    super(`signed by a key you did not give: ${key}`);
    this.name = 'UnknownKey';
  }
}

/**
 * Checks a proof by itself, without any database: each record by its hash and as the decision of the workflow of this program,
 * each fact by its hash, the way from the covered head to the root, the signature, and the chain of keys.
 * @param given ids of keys that are trusted; null: the caller compares the key of the result.
 * @throws Doubt with the first bad point, UnknownKey.
 */
export function verifyProof(proof: Proof, workflows: readonly Workflow[], given: readonly string[] | null): Proven {
  const { records, inclusion } = proof;
  const { workflow, step } = replay(proof, workflows);
  const keys = readKeyChain(proof.keys);
  const checkpoint = readCheckpoint(proof.checkpoint, keys, 'checkpoint');
  const head = records[inclusion.seq - 1]?.hash;
  if (head === undefined) throw new Doubt('inclusion', 'there is no record with the covered number');
  const wrong = records.findIndex(({ isCovered }, index) => isCovered !== index < inclusion.seq);
  if (wrong >= 0) throw new Doubt(`record ${wrong + 1}`, 'it is wrongly marked as covered or not');
  const path = inclusion.path.map((hash) => Buffer.from(hash, 'hex'));
  const place = { index: inclusion.index, count: checkpoint.count, path };
  if (!isIncluded(headLeaf({ journal: proof.instance, seq: inclusion.seq, head }), place, Buffer.from(checkpoint.root, 'hex')))
    throw new Doubt('inclusion', 'the path does not lead to the root that was signed');
  const trusted = given === null ? null : voucher(keys, checkpoint.key, given);
  return {
    instance: proof.instance,
    workflow: `${workflow.name}/${workflow.version}`,
    state: step.state,
    records: records.length,
    covered: inclusion.seq,
    checkpoint,
    trusted,
  };
}

/** A key is trusted when it was given, or when a given one handed over to it. Never backwards: a new key says nothing of old ones. */
function voucher(keys: readonly KnownKey[], signer: string, given: readonly string[]): string {
  const ids = keys.map(({ statement }) => statement.key);
  const trusted = ids.slice(0, ids.indexOf(signer) + 1).find((id) => given.includes(id));
  if (trusted === undefined) throw new UnknownKey(signer);
  return trusted;
}

/** Where the replay stands after a record. */
interface Replayed {
  readonly workflow: Workflow;
  readonly step: Step;
  readonly head: Buffer;
}

function replay({ instance, records, facts }: Proof, workflows: readonly Workflow[]): Replayed {
  const used = new Set<string>();
  let before: Replayed | null = null;
  for (const [index, { record: text, hash }] of records.entries()) {
    const point = `record ${index + 1}`;
    const head = seal(before?.head ?? null, text).hash;
    if (head.toString('hex') !== hash) throw new Doubt(point, 'it does not match its hash');
    try {
      const record = JSON.parse(text) as JournalRecord;
      Object.values(record.factHashes).forEach((name) => used.add(name));
      const after: Replayed = { ...decide(record, before, facts, workflows, point), head };
      if (!isInPlace(record, { instance, seq: index + 1 }, before, after))
        throw new Doubt(point, 'it is not of this case, place or step');
      before = after;
    } catch (error) {
      if (error instanceof Doubt) throw error;
      // Whatever somebody wrote into a record and hashed.
      throw new Doubt(point, `the replay fails: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (before === null) throw new Doubt('record 1', 'it is missing');
  const idle = Object.keys(facts).find((name) => !used.has(name));
  if (idle !== undefined) throw new Doubt(`fact ${idle}`, 'no record names it');
  return before;
}

function decide(
  record: JournalRecord,
  before: Replayed | null,
  facts: Proof['facts'],
  workflows: readonly Workflow[],
  point: string,
): Pick<Replayed, 'workflow' | 'step'> {
  const workflow = before?.workflow ?? workflowOf(record, workflows, point);
  const named = Object.entries(record.factHashes).map(([name, hash]) => [name, contentOf(facts, hash)] as const);
  const known = { ...record.facts, ...Object.fromEntries(named) } as unknown as Facts;
  // Through JSON as the database keeps it: a live step saw its snapshot so as well.
  const snapshot = before === null ? null : (JSON.parse(canonicalJson(before.step.snapshot)) as Snapshot);
  return { workflow, step: replayRecord(workflow, snapshot, record, known) };
}

function isInPlace(
  record: JournalRecord,
  place: { readonly instance: string; readonly seq: number },
  before: Replayed | null,
  { workflow, step }: Replayed,
): boolean {
  return same(record, {
    ...record,
    ...place,
    workflow: workflow.name,
    version: workflow.version,
    from: innermost(before?.step.states ?? []),
    to: innermost(step.states),
    previous: before?.head.toString('hex') ?? null,
  });
}

function workflowOf({ workflow: name, version }: JournalRecord, workflows: readonly Workflow[], point: string): Workflow {
  const found = workflows.find((each) => each.name === name && each.version === version);
  if (found === undefined) throw new Doubt(point, `this program has no ${name}/${version}`);
  return found;
}

function contentOf(facts: Proof['facts'], name: string): unknown {
  const content = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (content === undefined) throw new Doubt(`fact ${name}`, 'it is missing');
  if (sha256(content).toString('hex') !== name) throw new Doubt(`fact ${name}`, 'it does not match its hash');
  return JSON.parse(content);
}
