import type { EntityManager } from 'typeorm';
import { type Answer } from '../ports/answer.js';
import { bytes, batchStatement, given, batchQuery, rowWith } from '../sql/statement.js';
import type { Decided, Written } from '../decide/decided.js';

/** A case as it is locked. `first`: what was answered when the key of this request came before. */
export interface Locked {
  readonly seq: number;
  readonly head: Buffer;
  readonly isStopped: boolean;
  readonly first: { readonly requestHash: Buffer; readonly answer: Answer } | null;
}

const begin = batchQuery<{ id: string; uuid: string }>(
  'begin',
  `insert into instance (uuid, workflow, version, group_id, created_at, parent_id)
   select uuid, workflow, version, "groupId", at, parent
   from ${given('ord int, uuid uuid, workflow text, version text, "groupId" uuid, at timestamptz, parent bigint')} order by ord
   returning id, uuid`,
);

/** @returns the internal ids of cases that begin, in the order given. */
export async function beginCases(tx: EntityManager, steps: readonly Decided[]): Promise<string[]> {
  const rows = steps.map(({ subject: { uuid, workflow, version, groupId = null, parent }, event: { at } }, ord) => ({
    ...{ ord, uuid, workflow, version, groupId, at, parent },
  }));
  const ids = new Map((await begin(tx, rows)).map(({ uuid, id }) => [uuid, id]));
  return steps.map(({ subject }) => ids.get(subject.uuid)!);
}

interface LockedRow {
  ord: number;
  seq: string;
  head: Buffer;
  is_stopped: boolean;
  request_sha256: Buffer | null;
  answer: Answer | null;
}

// A key of a case is written with a step of it: if the case has not moved since it was loaded, every key was there by then, so
// that one statement may lock and look for it.
const lock = batchQuery<LockedRow>(
  'lock',
  `select requested.ord, locked.seq, locked.head, locked.is_stopped, known.request_sha256, known.answer
   from (select * from ${given('ord int, id bigint, scope text, key text')} order by id) requested
   cross join lateral (
     select seq, head, is_stopped from snapshot where instance_id = requested.id for update skip locked) locked
   left join lateral (
     select request_sha256, answer from idempotency where scope = requested.scope and key = requested.key offset 0) known on true`,
);

/**
 * Locks cases, by their place in `steps`; without those that somebody else has locked: many must not wait for one.
 */
export async function lockCases(
  tx: EntityManager,
  steps: readonly { readonly id: string; readonly request: Decided['request'] }[],
): Promise<ReadonlyMap<number, Locked>> {
  const rows = steps.map(({ id, request }, ord) => ({ ord, id, scope: request?.scope ?? null, key: request?.key ?? null }));
  const locked = await lock(tx, rows);
  return new Map(
    locked.map(({ ord, seq, head, is_stopped: isStopped, request_sha256: requestHash, answer }) => [
      ord,
      { seq: Number(seq), head, isStopped, first: requestHash === null ? null : { requestHash, answer: answer! } },
    ]),
  );
}

const journal = batchStatement(
  'journal',
  `insert into journal (instance_id, seq, type, at, record, hash)
   select id, seq, type, at, record, hash
   from ${given('id bigint, seq bigint, type text, at timestamptz, record text, hash bytea')} order by id`,
);

export const writeJournal = (tx: EntityManager, steps: readonly Written[]): Promise<void> =>
  journal(
    tx,
    steps.map(({ instanceId: id, answer: { seq }, event: { type, at }, record, head }) => ({
      ...{ id, seq, type, at, record, hash: bytes(head) },
    })),
  );

const snapshotColumns = 'id bigint, seq bigint, content jsonb, head bytea, mac bytea, at timestamptz';
const firstSnapshot = batchStatement(
  'firstSnapshot',
  `insert into snapshot (instance_id, seq, content, head, mac, stepped_at)
   select id, seq, content, head, mac, at from ${given(snapshotColumns)} order by id`,
);
const nextSnapshot = batchStatement(
  'nextSnapshot',
  `update snapshot set seq = given.seq, content = given.content, head = given.head, mac = given.mac, stepped_at = given.at
   from ${given(snapshotColumns)} where snapshot.instance_id = given.id`,
);

export async function writeSnapshots(tx: EntityManager, steps: readonly Written[]): Promise<void> {
  const rowsOf = (some: readonly Written[]): string[] =>
    some.map(({ instanceId: id, answer: { seq }, snapshot, head, mac, event: { at } }) =>
      rowWith({ id, seq, head: bytes(head), mac: bytes(mac), at }, 'content', snapshot),
    );
  await firstSnapshot(tx, rowsOf(steps.filter(({ before }) => before === null)));
  await nextSnapshot(tx, rowsOf(steps.filter(({ before }) => before !== null)));
}

const answers = batchStatement(
  'answers',
  `insert into idempotency (scope, key, request_sha256, instance_id, seq, answer)
   select scope, key, hash, id, seq, answer
   from ${given('scope text, key text, hash bytea, id bigint, seq bigint, answer json')} order by scope, key`,
);

/** What a repeat of each request is answered. */
export const rememberAnswers = (tx: EntityManager, steps: readonly Written[]): Promise<void> =>
  answers(
    tx,
    steps.flatMap(({ request, instanceId: id, answer }) => {
      if (request === null) return [];
      const { scope, key, requestHash } = request;
      return [{ scope, key, hash: bytes(requestHash), id, seq: answer.seq, answer }];
    }),
  );
