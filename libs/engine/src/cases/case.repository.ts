import { Refused, type Snapshot } from '#machine';
import { prepared } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { flag, id, object, type Static, text } from '#schema';
import { Fault } from '../faults/fault.js';
import { innermost, snapshotHash } from '../journal/journal.js';
import type { Acting } from '../ports/ports.js';
import type { ReferenceVersions } from '../facts/reference-facts.js';
import { preparedFor } from './visibility.js';

/** A case as loaded for a decision. `id` is internal; `head` is the hash of its last journal record. */
export interface StoredCase {
  readonly id: string;
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
  /** Of the cases that were started together with this one; null: started alone. */
  readonly groupId: string | null;
  /** The internal id of the case that it is a child of. */
  readonly parent: string | null;
  readonly seq: number;
  readonly snapshot: Snapshot;
  readonly head: Buffer;
  readonly steppedAt: string;
  readonly states: readonly string[];
  readonly isStopped: boolean;
  /** Why it is not what its journal recorded: then nothing is decided by it, and nothing of it is shown. Null: it is. */
  readonly damage: string | null;
}

export const ChildLine = object({ id, workflow: text, state: text, number: text, title: text, isFinal: flag });
export type ChildLine = Static<typeof ChildLine>;

interface StoredDeadline {
  readonly name: string;
  readonly from: string;
  readonly dueAt: string;
}

/** A case as its page shows it, read at one moment. */
export interface CasePage {
  readonly stored: StoredCase;
  /** Those that this person may see, in the order in which they began. */
  readonly children: readonly ChildLine[];
  readonly versions: ReferenceVersions;
}

/** A pending deadline and its case. */
export interface DueCase {
  readonly stored: StoredCase;
  readonly deadline: StoredDeadline;
}

interface DeadlineRow {
  deadline: string;
  name: string;
  counted_from: string;
  due_at: Date;
}

interface CaseRow {
  id: string;
  uuid: string;
  workflow: string;
  version: string;
  group_id: string | null;
  parent_id: string | null;
  seq: string;
  content: Snapshot;
  head: Buffer;
  stepped_at: Date;
  states: string[];
  is_stopped: boolean;
  recorded: Recorded;
}

/** What the journal says of a case at rest. `snapshot`: null in records of older releases. */
export interface Recorded {
  readonly isLast: boolean;
  readonly isHead: boolean;
  /** The program wrote it. */
  readonly isAuthentic: boolean;
  readonly snapshot: string | null;
  readonly to: readonly string[];
}

/** Of the snapshot `s`: see `damageOf`. */
export const recordedSnapshot = `(
  select json_build_object('isLast', not exists (select from journal later where later.instance_id = s.instance_id and later.seq > s.seq),
    'isHead', last.hash = s.head, 'isAuthentic', is_authentic(s.head, s.mac), 'snapshot', last.record::json ->> 'snapshot', 'to', last.record::json -> 'to')
  from journal last where last.instance_id = s.instance_id and last.seq = s.seq)`;

const selectCase = `
  select i.id, i.uuid, i.workflow, i.version, i.group_id, i.parent_id, s.seq, s.content, s.head, s.stepped_at, s.is_stopped, st.states,
    ${recordedSnapshot} as recorded
  from instance i
  join snapshot s on s.instance_id = i.id
  join instance_state st on st.instance_id = i.id`;

const readableCase = preparedFor<CaseRow>('i.id', 2, (visible) => `${selectCase} where i.uuid = $1 and ${visible}`);
const workflowOfCase = preparedFor<{ workflow: string }>(
  'i.id',
  2,
  (visible) => `select i.workflow from instance i where i.uuid = $1 and ${visible}`,
);
const caseById = prepared<CaseRow>(`${selectCase} where i.id = $1`);
const casesByDeadlines = prepared<CaseRow & DeadlineRow>(
  `select c.*, d.id as deadline, d.name, d.counted_from::text, d.due_at
   from deadline d cross join lateral (${selectCase} where i.id = d.instance_id offset 0) c where d.id = any($1::uuid[])`,
);
const pageOfCase = preparedFor<CaseRow & { children: ChildLine[]; versions: Record<string, string> }>(
  'i.id',
  2,
  (visible) => `select c.*, array(
      select json_build_object('id', i.uuid, 'workflow', i.workflow, 'state', st.state, 'number', st.number, 'title', st.title, 'isFinal', st.is_final)
      from instance i join instance_state st on st.instance_id = i.id where i.parent_id = c.id and ${visible} order by i.id) as children,
    (select coalesce(json_object_agg(part, version), '{}') from reference_version) as versions
  from (${selectCase} where i.uuid = $1 and ${visible}) c`,
);

@Injectable()
export class CaseRepository {
  /** @throws Refused `notFound` also for a case that this person may not see. */
  async readable(tx: EntityManager, uuid: string, acting: Acting): Promise<StoredCase> {
    return storedCase((await readableCase(tx, acting, [uuid]))[0]);
  }

  /** Null for a case that this person may not see. */
  async workflowOf(tx: EntityManager, uuid: string, acting: Acting): Promise<string | null> {
    return (await workflowOfCase(tx, acting, [uuid]))[0]?.workflow ?? null;
  }

  /** Pending deadlines and their cases as they are together at one moment, by the id of each; without those that are gone. */
  async byDeadlines(tx: EntityManager, deadlineIds: readonly string[]): Promise<ReadonlyMap<string, DueCase>> {
    const rows = await casesByDeadlines(tx, [deadlineIds]);
    return new Map(
      rows.map((row) => {
        const deadline = { name: row.name, from: row.counted_from, dueAt: row.due_at.toISOString() };
        return [row.deadline, { stored: storedCase(row), deadline }];
      }),
    );
  }

  /** @throws Refused `notFound` also for a case that this person may not see. */
  async page(tx: EntityManager, uuid: string, acting: Acting): Promise<CasePage> {
    const [row] = await pageOfCase(tx, acting, [uuid]);
    return {
      stored: storedCase(row),
      children: row!.children,
      versions: new Map(Object.entries(row!.versions)),
    };
  }

  /** Cases that have not ended, by their internal ids, so many after one of them. */
  async open(tx: EntityManager, after: string, limit: number): Promise<StoredCase[]> {
    const rows = await tx.query<CaseRow[]>(`${selectCase} where not st.is_final and i.id > $1 order by i.id limit $2`, [
      after,
      limit,
    ]);
    return rows.map(storedCase);
  }

  async byId(tx: EntityManager, id: string): Promise<StoredCase> {
    return storedCase((await caseById(tx, [id]))[0]);
  }
}

function storedCase(row: CaseRow | undefined): StoredCase {
  if (row === undefined) throw new Refused('notFound');
  return {
    id: row.id,
    uuid: row.uuid,
    workflow: row.workflow,
    version: row.version,
    groupId: row.group_id,
    parent: row.parent_id,
    seq: Number(row.seq),
    snapshot: row.content,
    head: row.head,
    steppedAt: row.stepped_at.toISOString(),
    states: row.states,
    isStopped: row.is_stopped,
    damage: damageOf(row.recorded, row.content, row.states),
  };
}

/** Before anything of its snapshot is shown. @throws Fault for a case that is not what its journal recorded. */
export function assertUndamaged<Case extends Pick<StoredCase, 'uuid' | 'damage'>>(stored: Case): Case {
  if (stored.damage !== null) throw new Fault(null, new Error(`case ${stored.uuid}: ${stored.damage}`));
  return stored;
}

/** Why a snapshot is not the one that the last record of its journal names; null when it is. */
export function damageOf(recorded: Recorded | null, snapshot: Snapshot, states: readonly string[]): string | null {
  if (recorded === null || !recorded.isLast || !recorded.isHead) return 'the snapshot is not at the end of the journal';
  if (!recorded.isAuthentic) return 'the last record was not written by the program';
  if (recorded.snapshot !== null && snapshotHash(snapshot) !== recorded.snapshot)
    return 'the snapshot is not the one that was recorded';
  return innermost(states).join() === recorded.to.join() ? null : 'the states are not those that were recorded';
}
