import { canonicalJson, type Facts, type Snapshot, type Step } from '#machine';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { LEDGER_STORE } from './commit.js';
import { type JournalRecord, seal } from './journal.js';
import type { LedgerStore } from './ports.js';
import { replayRecord } from './replay.js';
import { WorkflowCatalog } from './workflow-catalog.js';

/** The first thing found wrong with a case; `seq` is the first bad step. */
export interface VerifyFault {
  readonly instance: string;
  readonly seq: number;
  readonly fault: string;
}

interface Subject {
  id: string;
  uuid: string;
  workflow: string;
  version: string;
}

interface JournalRow {
  seq: string;
  record: string;
  hash: Buffer;
}

/**
 * Proves the past: the hash chain is whole, the replay gives the snapshot, and everything that is derived
 * (state, parties, tasks, deadlines, ledger) is what the replay says.
 */
@Injectable()
export class Verify {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    @Inject(LEDGER_STORE) private readonly ledger: LedgerStore,
  ) {}

  /** Checks every case, each on one consistent view of the database; yields the first fault of each bad one. */
  async *all(): AsyncGenerator<VerifyFault | null> {
    for (let after = '0'; ;) {
      const subjects = await this.dataSource.query<Subject[]>(
        'select id, uuid, workflow, version from instance where id > $1 order by id limit 500',
        [after],
      );
      for (const subject of subjects) yield await this.case(subject);
      const last = subjects.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  private case(subject: Subject): Promise<VerifyFault | null> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const rows = await tx.query<JournalRow[]>('select seq, record, hash from journal where instance_id = $1 order by seq', [
        subject.id,
      ]);
      const workflow = this.catalog.pinned(subject.workflow, subject.version);
      let step: Step | null = null;
      let previous: Buffer | null = null;
      for (const [index, row] of rows.entries()) {
        const seq = index + 1;
        const fault = (text: string): VerifyFault => ({ instance: subject.uuid, seq, fault: text });
        if (Number(row.seq) !== seq) return fault(`record ${seq} is missing`);
        if (!seal(previous, row.record).hash.equals(row.hash)) return fault('the record does not match its hash');
        const record = JSON.parse(row.record) as JournalRecord;
        if (record.previous !== (previous === null ? null : previous.toString('hex')))
          return fault('the record names another previous hash');
        try {
          step = replayRecord(workflow, step === null ? null : (step as Step).snapshot, record, await this.facts(tx, record));
        } catch (error) {
          return fault(`the replay fails: ${error instanceof Error ? error.message : String(error)}`);
        }
        if (!same(step.ledger, await this.ledger.read(tx, subject.id, seq)))
          return fault('the ledger rows are not those of the replay');
        previous = row.hash;
      }
      if (step === null) return { instance: subject.uuid, seq: 1, fault: 'the journal is empty' };
      return this.projections(tx, subject, step, rows.length, previous!);
    });
  }

  private async facts(tx: EntityManager, record: JournalRecord): Promise<Facts> {
    const facts: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(record.facts))
      facts[name] = isReference(value) ? await this.content(tx, value.sha256) : value;
    return facts as unknown as Facts;
  }

  private async content(tx: EntityManager, hash: string): Promise<unknown> {
    const rows = await tx.query<{ content: string }[]>(`select content from fact where sha256 = decode($1, 'hex')`, [hash]);
    const content = rows[0]?.content;
    if (content === undefined) throw new Error(`fact ${hash} is missing`);
    if (seal(null, content).hash.toString('hex') !== hash) throw new Error(`fact ${hash} was changed`);
    return JSON.parse(content);
  }

  private async projections(
    tx: EntityManager,
    subject: Subject,
    step: Step,
    seq: number,
    head: Buffer,
  ): Promise<VerifyFault | null> {
    const fault = (text: string): VerifyFault => ({ instance: subject.uuid, seq, fault: text });
    const one = async <Row>(sql: string): Promise<Row[]> => tx.query<Row[]>(sql, [subject.id]);
    const [snapshot] = await one<{ seq: string; content: Snapshot; head: Buffer }>(
      'select seq, content, head from snapshot where instance_id = $1',
    );
    if (snapshot === undefined || Number(snapshot.seq) !== seq)
      return fault(`the snapshot is at ${snapshot?.seq ?? 'nothing'}, the journal at ${seq}`);
    if (!snapshot.head.equals(head)) return fault('the snapshot holds another head of the chain');
    if (!same(snapshot.content, step.snapshot)) return fault('the snapshot is not the replay of the journal');
    const [state] = await one<{
      state: string;
      states: string[];
      is_final: boolean;
      number: string;
      title: string;
      attributes: object;
    }>('select state, states, is_final, number, title, attributes from instance_state where instance_id = $1');
    const { number, title, ...attributes } = step.attributes;
    const expected = { state: step.state, states: step.states, is_final: step.isFinal, number, title, attributes };
    if (!same(state, expected)) return fault('the shown state is not that of the replay');
    const parties = await one('select party, body_id as body from instance_party where instance_id = $1 order by 1, 2');
    if (!same(parties, sorted(step.parties))) return fault('the parties are not those of the replay');
    const tasks = await one(
      'select distinct name, event, party, office, due_on::text as "dueOn" from task where instance_id = $1 order by 1',
    );
    if (!same(tasks, sorted(step.snapshot.tasks.filter(hasBody(step)).map(({ dueAt: _, ...task }) => task))))
      return fault('the tasks are not those of the replay');
    const deadlines = await one(
      'select name, counted_from::text as "from", due_on::text as "dueOn", provisional, rule from deadline where instance_id = $1 order by 1',
    );
    if (
      !same(
        deadlines,
        step.snapshot.deadlines.map(({ dueAt: _, ...deadline }) => deadline),
      )
    )
      return fault('the deadlines are not those of the replay');
    return null;
  }
}

function isReference(value: unknown): value is { sha256: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'sha256';
}

function hasBody(step: Step): (task: { party: string }) => boolean {
  return (task) => step.parties.some(({ party }) => party === task.party);
}

function same(left: unknown, right: unknown): boolean {
  return left !== undefined && canonicalJson(left) === canonicalJson(right);
}

/** By the first two values, as the queries order. */
function sorted<Row extends object>(rows: readonly Row[]): Row[] {
  const key = (row: Row): string => Object.values(row).slice(0, 2).join(' ');
  return [...rows].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
