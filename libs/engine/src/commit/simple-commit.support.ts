import { jsonbText } from '#machine';
import { inTransaction, newId } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { seal } from '../journal/journal.js';
import { authenticated, JOURNAL_KEY, type JournalKey } from '../journal/journal-key.js';
import type { LedgerStore, PendingWork, SharedRows } from '../ports/ports.js';
import { LEDGER_STORE, SHARED_ROWS } from './commit.js';
import { recordOf } from './record.js';
import { type Decided, StaleSnapshot, StepRefused, type Stored } from '../decide/decided.js';

interface LockedRow {
  seq: string;
  head: Buffer;
  is_stopped: boolean;
}

/**
 * The commit as DESIGN.md §3 says it, one step in one transaction, each row by a statement of its own: slow, plain, and what the
 * group commit is compared with. It is given whatever `GroupCommit` is given.
 */
@Injectable()
export class SimpleCommit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SHARED_ROWS) private readonly sharedRows: readonly SharedRows[],
    @Inject(LEDGER_STORE) private readonly ledger: LedgerStore,
    @Inject(JOURNAL_KEY) private readonly key: JournalKey,
  ) {}

  store(decided: Decided): Promise<Stored> {
    return inTransaction(this.dataSource, (tx) => this.write(tx, decided));
  }

  private async write(tx: EntityManager, decided: Decided): Promise<Stored> {
    const { before, step, event, answer, facts } = decided;
    const { at } = event;
    const { seq } = answer;
    if (before !== null) {
      const first = await this.lock(tx, decided, before);
      if (first !== null) return first;
    }
    const id = before?.id ?? (await this.begin(tx, decided));
    for (const rows of this.sharedRows) {
      const own = step.allocations.filter(({ kind }) => kind === rows.kind);
      const changes = own.map((change) => ({ ordinal: 0, instanceId: id, id: change.id, amount: change.amount }));
      await rows.allocate(tx, changes).catch((error: unknown) => {
        throw error instanceof StepRefused ? error.refused : error;
      });
    }
    for (const { sha256, content } of facts.contents) {
      await tx.query('insert into fact (sha256, content) values ($1, $2) on conflict do nothing', [sha256, content]);
    }
    const snapshot = jsonbText(step.snapshot);
    const { record, hash } = seal(before?.head ?? null, recordOf(decided, snapshot));
    await insert(tx, 'journal', { instance_id: id, seq, type: event.type, at, record, hash });
    await tx.query('delete from snapshot where instance_id = $1', [id]);
    const mac = authenticated(hash, this.key);
    await insert(tx, 'snapshot', { instance_id: id, seq, content: step.snapshot, head: hash, mac, stepped_at: at });
    await this.project(tx, id, decided);
    const left = await this.leave(tx, id, decided);
    if (decided.request !== null) {
      const { scope, key, requestHash } = decided.request;
      const remembered = { scope, key, request_sha256: requestHash, instance_id: id, seq, answer };
      await insert(tx, 'idempotency', remembered);
    }
    await tx.query('set constraints all immediate');
    return { answer, written: { head: hash, snapshot }, left };
  }

  private async begin(tx: EntityManager, { subject, event }: Decided): Promise<string> {
    const { uuid, workflow, version, parent, groupId = null } = subject;
    await insert(tx, 'instance', { uuid, workflow, version, parent_id: parent, group_id: groupId, created_at: event.at });
    const rows = await tx.query<{ id: string }[]>('select id from instance where uuid = $1', [uuid]);
    return rows[0]!.id;
  }

  private async lock(tx: EntityManager, { request }: Decided, before: NonNullable<Decided['before']>): Promise<Stored | null> {
    const lock = 'select seq, head, is_stopped from snapshot where instance_id = $1 for update';
    const [locked] = await tx.query<[LockedRow]>(lock, [before.id]);
    const known = 'select answer from idempotency where scope = $1 and key = $2 and request_sha256 = $3';
    const keys = [request?.scope, request?.key, request?.requestHash];
    const [first] = await tx.query<{ answer: Stored['answer'] }[]>(known, keys);
    if (first !== undefined) return { answer: first.answer, written: null, left: {} };
    if (Number(locked.seq) !== before.seq || locked.is_stopped || !locked.head.equals(before.head)) throw new StaleSnapshot();
    return null;
  }

  private async project(
    tx: EntityManager,
    id: string,
    { step, subject, answer: { seq }, event: { at } }: Decided,
  ): Promise<void> {
    const { number, title, ...attributes } = step.attributes;
    const { state, states, isFinal: is_final } = step;
    const shown = { workflow: subject.workflow, state, states, number, title, attributes, is_final };
    const [same] = await tx.query<{ changed_at: Date }[]>(
      `select changed_at from instance_state where instance_id = $1
         and (state, states, number, title, attributes) is not distinct from ($2::text, $3::text[], $4::text, $5::text, $6::jsonb)`,
      [id, state, states, number, title, attributes],
    );
    await tx.query('delete from instance_state where instance_id = $1', [id]);
    await insert(tx, 'instance_state', { instance_id: id, ...shown, changed_at: same?.changed_at ?? at });
    await tx.query('delete from instance_party where instance_id = $1', [id]);
    for (const { party, body } of step.parties) await insert(tx, 'instance_party', { instance_id: id, party, body_id: body });
    const gone = 'delete from task where instance_id = $1 and name = $2 and body_id = $3 returning opened_at';
    for (const { name, body } of step.tasks.close) await tx.query(gone, [id, name, body]);
    for (const { body, dueOn, dueAt, ...task } of step.tasks.open) {
      const [[known]] = await tx.query<[{ opened_at: Date }[], number]>(gone, [id, task.name, body]);
      const times = { due_on: dueOn, due_at: dueAt, opened_at: known?.opened_at ?? at };
      await insert(tx, 'task', { instance_id: id, ...task, body_id: body, ...times });
    }
    for (const named of step.documents) {
      await insert(tx, 'case_document', { instance_id: id, seq, sha256: Buffer.from(named, 'hex') });
    }
    await this.ledger.write(tx, [{ instanceId: id, seq, rows: step.ledger, at }]);
  }

  private async leave(tx: EntityManager, id: string, decided: Decided): Promise<PendingWork> {
    const { step, subject, before, event, answer } = decided;
    for (const name of [...step.deadlines.clear, ...step.deadlines.set.map((deadline) => deadline.name)]) {
      await tx.query('delete from deadline where instance_id = $1 and name = $2', [id, name]);
    }
    for (const { from, dueOn, dueAt, ...deadline } of step.deadlines.set) {
      const dates = { counted_from: from, due_on: dueOn, due_at: dueAt };
      await insert(tx, 'deadline', { id: newId(), instance_id: id, ...deadline, ...dates });
    }
    const { uuid: child, workflow, parent } = subject;
    const isEnd = parent !== null && step.isFinal && before?.snapshot.status !== 'done';
    const result = { child, workflow, state: step.state, attributes: step.attributes };
    const effects = [...step.effects, ...(isEnd ? [{ kind: 'childFinished' as const, result }] : [])];
    const stored = effects.map((content) => ({ uuid: newId(), content }));
    for (const { uuid, content } of stored) {
      await insert(tx, 'outbox', { uuid, instance_id: id, seq: answer.seq, content, created_at: event.at });
    }
    return {
      effects: stored.map(({ uuid, content: { kind } }) => ({ uuid, kind, attempt: 1 })),
      deadlines: step.deadlines.set.map(({ dueAt }) => new Date(dueAt)),
    };
  }
}

async function insert(tx: EntityManager, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await tx.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}
