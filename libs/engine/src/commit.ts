import { crashPoint } from '#platform';
import type { Effect, Step, WorkflowEvent } from '#machine';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Answer } from './answer.js';
import type { StoredCase } from './case.repository.js';
import type { LoadedFacts } from './facts.js';
import { IdempotencyRepository, type Keyed } from './idempotency.repository.js';
import { recordOf, seal } from './journal.js';
import { OutboxRepository } from './outbox.repository.js';
import type { LedgerStore, LeftForLater, SharedRows } from './ports.js';
import { ProjectionRepository } from './projection.repository.js';

export const SHARED_ROWS = Symbol('SHARED_ROWS');
export const LEDGER_STORE = Symbol('LEDGER_STORE');

/** The snapshot moved on, or was stopped, since the step was decided. */
export class StaleSnapshot extends Error {}

/** A case; `groupId` is that of the start, of cases that were started together. */
export interface Subject {
  readonly uuid: string;
  readonly workflow: string;
  readonly version: string;
  readonly parent: string | null;
  readonly groupId?: string | null;
}

/** A decided step, ready to be stored. `before` is null for a start. */
export interface Decided {
  readonly subject: Subject;
  readonly before: StoredCase | null;
  readonly event: WorkflowEvent;
  readonly facts: LoadedFacts;
  readonly step: Step;
  readonly request: Keyed | null;
  readonly answer: Answer;
}

/** What was stored, and what the caller rings for once it is committed. */
export interface Stored {
  readonly answer: Answer;
  readonly left: LeftForLater;
}

/** The one writer of cases. */
@Injectable()
export class Commit {
  private readonly sharedRows: readonly SharedRows[];

  constructor(
    @Inject(SHARED_ROWS) sharedRows: readonly SharedRows[],
    @Inject(LEDGER_STORE) private readonly ledger: LedgerStore,
    private readonly idempotency: IdempotencyRepository,
    private readonly projections: ProjectionRepository,
    private readonly outbox: OutboxRepository,
  ) {
    this.sharedRows = [...sharedRows].sort((left, right) => (left.kind < right.kind ? -1 : 1));
  }

  /**
   * Stores one step inside the caller's transaction, in one written order. The first answer when the key came before, and
   * nothing left then.
   * @throws StaleSnapshot when another step of this case came first; Refused when a shared row has not enough left.
   */
  async store(tx: EntityManager, decided: Decided): Promise<Stored> {
    const { step, event, before, answer } = decided;

    // 1. Lock the case and compare: of two steps decided on one snapshot, the second finds it gone.
    const instanceId = before === null ? await this.insertInstance(tx, decided) : before.id;
    if (before !== null) {
      const { seq, isStopped } = await this.lockSnapshot(tx, instanceId);
      const first = await this.idempotency.firstAnswer(tx, decided.request);
      if (first !== null) return { answer: first, left: {} };
      if (seq !== before.seq || isStopped) throw new StaleSnapshot();
    }
    await crashPoint('step.locked');

    // 2. Shared rows, in one order everywhere (kind, then id), so that two cases cannot deadlock.
    for (const rows of this.sharedRows) {
      const changes = step.allocations.filter(({ kind }) => kind === rows.kind);
      if (changes.length > 0) await rows.allocate(tx, instanceId, changes, event.at);
    }

    // 3. The journal.
    const head = await this.appendJournal(tx, instanceId, decided);
    await crashPoint('step.journalled');

    // 4. The snapshot.
    await tx.query(
      `insert into snapshot (instance_id, seq, content, head, stepped_at) values ($1, $2, $3, $4, $5)
       on conflict (instance_id) do update set seq = excluded.seq, content = excluded.content, head = excluded.head, stepped_at = excluded.stepped_at`,
      [instanceId, answer.seq, JSON.stringify(step.snapshot), head, event.at],
    );
    await crashPoint('step.snapshotWritten');

    // 5. What is searched and awaited, the documents named, and the money.
    await this.projections.storeState(tx, instanceId, decided.subject.workflow, step, event.at);
    await this.projections.storeTasks(tx, instanceId, step, event.at);
    await this.projections.storeDocuments(tx, instanceId, answer.seq, step.documents);
    if (step.ledger.length > 0) await this.ledger.write(tx, instanceId, answer.seq, step.ledger, event.at);
    await crashPoint('step.projected');

    // 6. Deadlines.
    await this.projections.storeDeadlines(tx, instanceId, step);
    await crashPoint('step.deadlinesSet');

    // 7. The outbox.
    const effects = await this.outbox.add(tx, instanceId, answer.seq, [...step.effects, ...endOfChild(decided)], event.at);
    await crashPoint('step.outboxWritten');

    // 8. The answer to a repeat of this request.
    if (decided.request !== null) await this.idempotency.remember(tx, decided.request, instanceId, answer);

    // 9. Deferred constraints now, so that a violation fails as a statement and not as a COMMIT.
    await tx.query('set constraints all immediate');
    await crashPoint('step.committing');
    return { answer, left: { effects, deadlines: step.deadlines.set.map(({ dueAt }) => new Date(dueAt)) } };
  }

  private async insertInstance(tx: EntityManager, { subject, event }: Decided): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      'insert into instance (uuid, workflow, version, group_id, created_at, parent_id) values ($1, $2, $3, $4, $5, $6) returning id',
      [subject.uuid, subject.workflow, subject.version, subject.groupId ?? null, event.at, subject.parent],
    );
    return rows[0]!.id;
  }

  private async lockSnapshot(tx: EntityManager, instanceId: string): Promise<{ seq: number; isStopped: boolean }> {
    const rows = await tx.query<{ seq: string; is_stopped: boolean }[]>(
      'select seq, is_stopped from snapshot where instance_id = $1 for update',
      [instanceId],
    );
    return { seq: Number(rows[0]!.seq), isStopped: rows[0]!.is_stopped };
  }

  private async appendJournal(tx: EntityManager, instanceId: string, decided: Decided): Promise<Buffer> {
    const { before, event, facts, step, answer, subject } = decided;
    for (const { sha256, content } of facts.contents) {
      // Read first: the same few facts come with every step, and a conflicting insert would wait for its twin.
      const known = await tx.query<unknown[]>('select from fact where sha256 = $1', [sha256]);
      if (known.length === 0) {
        await tx.query('insert into fact (sha256, content) values ($1, $2) on conflict do nothing', [sha256, content]);
      }
    }
    const previous = before?.head ?? null;
    const { record, hash } = seal(previous, recordOf(subject, answer.seq, event, facts, before?.states ?? [], step, previous));
    await tx.query('insert into journal (instance_id, seq, type, at, record, hash) values ($1, $2, $3, $4, $5, $6)', [
      instanceId,
      answer.seq,
      event.type,
      event.at,
      record,
      hash,
    ]);
    return hash;
  }
}

/** A child that comes to its end with this step tells its parent, once. */
function endOfChild({ subject, before, step }: Decided): Effect[] {
  if (subject.parent === null || !step.isFinal || before?.snapshot.status === 'done') return [];
  const { uuid: child, workflow } = subject;
  return [{ kind: 'childFinished', result: { child, workflow, state: step.state, attributes: step.attributes } }];
}
