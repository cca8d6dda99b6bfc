import { canonicalJson, type Snapshot, type Step, type Workflow } from '#machine';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { LEDGER_STORE, SHARED_ROWS } from '#engine';
import { incidentFault } from './incident.verify.js';
import { instanceFault, type InstanceRow } from './instance.verify.js';
import { innermost, type JournalRecord, seal, snapshotHash } from '#engine';
import { outboxFault, type StepEffects } from './outbox.verify.js';
import { effectsOfStep } from '#engine';
import { EFFECT_PERFORMERS, type EffectPerformer, type LedgerStore, type SharedRows } from '#engine';
import { ProjectionRepository } from '#engine';
import { ProjectionTimes, projectionFault, type Replayed, same, type Subject } from './projection.verify.js';
import { publicationFault } from './publication.verify.js';
import { recordedFacts } from '#engine';
import { replayRecord } from '#engine';
import { WorkflowCatalog } from '#engine';

/** The first thing found wrong with a case; `seq` is the first bad step. */
export interface VerifyFault {
  readonly instance: string;
  readonly seq: number;
  readonly fault: string;
}

interface JournalRow {
  readonly seq: string;
  readonly type: string;
  readonly at: Date;
  readonly record: string;
  readonly hash: Buffer;
}

/** What is wrong with one record, or the step that it led to. */
type Outcome = { readonly fault: string } | { readonly step: Step; readonly record: JournalRecord };

/**
 * Proves the past: the hash chain is whole and this case's own, the replay gives the snapshot, and everything that is
 * derived (state, parties, tasks, deadlines, ledger, shares) is what the replay says.
 */
@Injectable()
export class Verify {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    @Inject(LEDGER_STORE) private readonly ledger: LedgerStore,
    @Inject(SHARED_ROWS) private readonly sharedRows: readonly SharedRows[],
    private readonly projections: ProjectionRepository,
    @Inject(EFFECT_PERFORMERS) private readonly performers: readonly EffectPerformer[],
  ) {}

  /**
   * Checks every case, each on one consistent view of the database; yields the first fault of a bad one, null for a good one.
   * @param within a transaction of the caller.
   */
  async *all(within?: EntityManager): AsyncGenerator<VerifyFault | null> {
    for (let after = '0'; ;) {
      const subjects = await (within ?? this.dataSource.manager).query<InstanceRow[]>(
        'select id, uuid, workflow, version, group_id, created_at, parent_id from instance where id > $1 order by id limit 500',
        [after],
      );
      for (const subject of subjects)
        yield await (within === undefined
          ? this.dataSource.transaction('REPEATABLE READ', (tx) => this.case(tx, subject))
          : this.case(within, subject));
      const last = subjects.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  private async case(tx: EntityManager, subject: InstanceRow): Promise<VerifyFault | null> {
    const workflow = this.catalog.find(subject.workflow, subject.version);
    const found = (seq: number, fault: string): VerifyFault => ({ instance: subject.uuid, seq, fault });
    if (workflow === undefined) return found(1, `this program has no ${subject.workflow}/${subject.version}`);
    const rows = await tx.query<JournalRow[]>(
      'select seq, type, at, record, hash from journal where instance_id = $1 order by seq',
      [subject.id],
    );
    const ledger = await this.ledger.read(tx, subject.id);
    const documents = await this.projections.documents(tx, subject.id);
    const facts = recordedFacts(tx);
    const effects: StepEffects[] = [];
    const times = new ProjectionTimes();
    let first: JournalRecord | null = null;
    let replayed: Replayed | null = null;
    for (const [index, row] of rows.entries()) {
      const seq = index + 1;
      const outcome = await this.record(facts, subject, workflow, replayed, seq, row);
      if ('fault' in outcome) return found(seq, outcome.fault);
      const { step, record } = outcome;
      if (!same(step.ledger, ledger.get(seq) ?? [])) return found(seq, 'the ledger rows are not those of the replay');
      if (!same(step.documents, documents.get(seq) ?? [])) return found(seq, 'the documents are not those of the replay');
      const before: Snapshot | null = replayed?.step.snapshot ?? null;
      effects.push({ seq, at: row.at, effects: effectsOfStep({ ...subject, parent: subject.parent_id }, before, step) });
      times.take(step, row.at);
      first ??= record;
      replayed = { seq, step, head: row.hash, at: row.at };
    }
    if (replayed === null || first === null) return found(1, 'the journal is empty');
    const { seq: last, step } = replayed;
    if (Math.max(0, ...documents.keys()) > last) return found(last + 1, 'documents are named beyond the journal');
    if (Math.max(0, ...ledger.keys()) > last) return found(last + 1, 'the ledger has rows beyond the journal');
    const misdated = (await this.ledger.misdated?.(tx, subject.id)) ?? null;
    if (misdated !== null) return found(misdated, 'the ledger rows are of another time');
    const fault =
      (await projectionFault(tx, subject, replayed, times)) ??
      (await instanceFault(tx, subject, first)) ??
      (await publicationFault(tx, subject.id, this.catalog.package(workflow.name).publication)) ??
      (await incidentFault(tx, subject.id)) ??
      (await this.sharesFault(tx, subject, workflow, step));
    if (fault !== null) return found(last, fault);
    const outbox = await outboxFault(tx, subject.id, effects, this.performers);
    return outbox === null ? null : found(outbox.seq, outbox.fault);
  }

  private async record(
    facts: ReturnType<typeof recordedFacts>,
    subject: Subject,
    workflow: Workflow,
    before: Replayed | null,
    seq: number,
    row: JournalRow,
  ): Promise<Outcome> {
    if (Number(row.seq) !== seq) return { fault: `record ${seq} is missing` };
    const previous = before?.head ?? null;
    if (!seal(previous, row.record).hash.equals(row.hash)) return { fault: 'the record does not match its hash' };
    const record = JSON.parse(row.record) as JournalRecord;
    let step: Step;
    try {
      // Through JSON as the database keeps it: a live step saw its snapshot so as well.
      const snapshot = before === null ? null : (JSON.parse(canonicalJson(before.step.snapshot)) as Snapshot);
      step = replayRecord(workflow, snapshot, record, await facts(record));
    } catch (error) {
      return { fault: `the replay fails: ${error instanceof Error ? error.message : String(error)}` };
    }
    const expected = {
      ...record,
      instance: subject.uuid,
      seq,
      at: row.at.toISOString(),
      event: row.type,
      workflow: subject.workflow,
      version: subject.version,
      from: innermost(before?.step.states ?? []),
      to: innermost(step.states),
      previous: previous?.toString('hex') ?? null,
      // Records of older releases do not name it.
      ...(record.snapshot !== undefined && { snapshot: snapshotHash(step.snapshot) }),
    };
    if (!same(record, expected)) return { fault: 'the record is not of this case, place or step' };
    return { step, record };
  }

  private async sharesFault(tx: EntityManager, subject: Subject, workflow: Workflow, step: Step): Promise<string | null> {
    const owed = workflow.allocations(step.snapshot.context).filter(({ amount }) => amount !== '0');
    for (const rows of this.sharedRows) {
      const expected = owed.filter(({ kind }) => kind === rows.kind).sort((left, right) => (left.id < right.id ? -1 : 1));
      const held = await rows.held(tx, subject.id);
      if (!same(held, expected)) return `the shares of ${rows.kind} are not those of the replay`;
    }
    return null;
  }
}
