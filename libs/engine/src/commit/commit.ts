import { jsonbText, Refused } from '#machine';
import { crashPoint } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { seal } from '../journal/journal.js';
import { authenticated, JOURNAL_KEY, type JournalKey } from '../journal/journal-key.js';
import { effectsOfStep, OutboxRepository } from '../outbox/outbox.repository.js';
import type { LedgerStore, SharedRows } from '../ports/ports.js';
import { ProjectionRepository } from './projection.repository.js';
import { isSame, ReferenceFacts, type ReferenceVersions } from '../facts/reference-facts.js';
import { beginCases, type Locked, lockCases, rememberAnswers, writeJournal, writeSnapshots } from './case-rows.js';
import { CaseLocked, type Decided, type Outcome, StaleSnapshot, type Written } from '../decide/decided.js';
import { unknownFacts, writeFacts } from './fact-rows.js';
import { recordOf } from './record.js';
import { checkConstraints, pipelineAll } from '../sql/statement.js';

export const SHARED_ROWS = Symbol('SHARED_ROWS');
export const LEDGER_STORE = Symbol('LEDGER_STORE');

/** The one writer of cases. */
@Injectable()
export class Commit {
  private readonly sharedRows: readonly SharedRows[];

  constructor(
    @Inject(SHARED_ROWS) sharedRows: readonly SharedRows[],
    @Inject(LEDGER_STORE) private readonly ledger: LedgerStore,
    private readonly projections: ProjectionRepository,
    private readonly outbox: OutboxRepository,
    private readonly reference: ReferenceFacts,
    @Inject(JOURNAL_KEY) private readonly key: JournalKey,
  ) {
    this.sharedRows = [...sharedRows].sort((left, right) => (left.kind < right.kind ? -1 : 1));
  }

  /**
   * Stores steps of different cases inside the caller's transaction, in one written order; each statement writes the rows of
   * all of them, in one order everywhere (by id), so that two who store cannot wait for each other. A step that comes too late
   * is left out, and its result says so.
   * @returns what became of each, in their order. @throws StepRefused when a shared row has not enough left for one: then
   * nothing may be committed.
   */
  async store(tx: EntityManager, steps: readonly Decided[]): Promise<Outcome[]> {
    // 1. Lock the cases and compare: of two steps decided on one snapshot, the second finds it gone.
    const [ids, locked, facts, versions] = await pipelineAll(
      tx,
      () => this.idsOf(tx, steps),
      () => this.lock(tx, steps),
      () => unknownFacts(tx, steps),
      // Last, as it is sent last.
      () => this.reference.renew(tx),
    );
    const { outcomes, written } = begun(steps, ids, locked, versions, this.key);
    await crashPoint('step.locked');
    if (written.size === 0) return outcomes;
    const all = [...written.values()];

    // 2. Shared rows, in one order everywhere (kind, then id).
    await this.allocate(tx, written);

    // 3. The journal, and the facts that its records name.
    await writeFacts(tx, facts);
    await writeJournal(tx, all);
    await crashPoint('step.journalled');

    // 4. The snapshots.
    await writeSnapshots(tx, all);
    await crashPoint('step.snapshotWritten');

    // 5. What is searched and awaited, the documents named, and the money.
    await this.projections.storeStates(tx, all);
    await this.projections.storeParties(tx, all);
    await this.projections.storeTasks(tx, all);
    await this.projections.storeDocuments(tx, all);
    await this.ledger.write(
      tx,
      all.map(({ instanceId, answer: { seq }, step: { ledger: rows }, event: { at } }) => ({ instanceId, seq, rows, at })),
    );
    await crashPoint('step.projected');

    // 6. Deadlines.
    await this.projections.storeDeadlines(tx, all);
    await crashPoint('step.deadlinesSet');

    // 7. The outbox.
    const effects = await this.outbox.add(tx, all.map(effectsOf));
    await crashPoint('step.outboxWritten');

    // 8. The answers to repeats of these requests.
    await rememberAnswers(tx, all);

    // 9. What is checked at the end is checked now.
    await checkConstraints(tx);
    await crashPoint('step.committing');
    [...written].forEach(([ordinal, { answer, head, snapshot, step }], index) => {
      const deadlines = step.deadlines.set.map(({ dueAt }) => new Date(dueAt));
      outcomes[ordinal] = { answer, written: { head, snapshot }, left: { effects: effects[index]!, deadlines } };
    });
    return outcomes;
  }

  private async idsOf(tx: EntityManager, steps: readonly Decided[]): Promise<readonly string[]> {
    const beginning = await beginCases(
      tx,
      steps.filter(({ before }) => before === null),
    );
    const ids = beginning.values();
    return steps.map(({ before }) => before?.id ?? ids.next().value!);
  }

  private async lock(tx: EntityManager, steps: readonly Decided[]): Promise<ReadonlyMap<number, Locked>> {
    const stored = steps.flatMap(({ before, request }, ordinal) =>
      before === null ? [] : [{ ordinal, id: before.id, request }],
    );
    const locked = await lockCases(tx, stored);
    return new Map([...locked].map(([place, one]) => [stored[place]!.ordinal, one]));
  }

  private async allocate(tx: EntityManager, written: ReadonlyMap<number, Written>): Promise<void> {
    for (const rows of this.sharedRows) {
      const changes = [...written].flatMap(([ordinal, { instanceId, step }]) =>
        step.allocations.filter(({ kind }) => kind === rows.kind).map(({ id, amount }) => ({ ordinal, instanceId, id, amount })),
      );
      if (changes.length > 0) await rows.allocate(tx, changes);
    }
  }
}

/** The steps that may be written, by their place among all, in order of the ids of their cases; and what became of the others. */
function begun(
  steps: readonly Decided[],
  ids: readonly string[],
  locked: ReadonlyMap<number, Locked>,
  versions: ReferenceVersions,
  key: JournalKey,
): { outcomes: Outcome[]; written: Map<number, Written> } {
  const outcomes: Outcome[] = new Array<Outcome>(steps.length);
  const written = new Map<number, Written>();
  const places = steps.map((_, ordinal) => ordinal).sort((left, right) => Number(BigInt(ids[left]!) - BigInt(ids[right]!)));
  for (const ordinal of places) {
    const decided = steps[ordinal]!;
    const late = decided.before === null ? null : tooLate(decided, locked.get(ordinal), versions);
    if (late === null) written.set(ordinal, sealed(decided, ids[ordinal]!, key));
    else outcomes[ordinal] = late;
  }
  return { outcomes, written };
}

function tooLate({ before, facts, request }: Decided, locked: Locked | undefined, versions: ReferenceVersions): Outcome | null {
  if (locked === undefined) return new CaseLocked();
  const { seq, head, isStopped, first } = locked;
  if (first !== null && request !== null) {
    return first.requestHash.equals(request.requestHash)
      ? { answer: first.answer, written: null, left: {} }
      : new Refused('keyReused');
  }
  const isSameCase = seq === before!.seq && head.equals(before!.head) && !isStopped;
  return isSameCase && isSame(facts.asOf, versions) ? null : new StaleSnapshot();
}

function sealed(decided: Decided, instanceId: string, key: JournalKey): Written {
  const snapshot = jsonbText(decided.step.snapshot);
  const { record, hash } = seal(decided.before?.head ?? null, recordOf(decided, snapshot));
  return { ...decided, instanceId, record, head: hash, mac: authenticated(hash, key), snapshot };
}

const effectsOf = ({ instanceId, subject, before, answer, step, event }: Written) => {
  return { instanceId, seq: answer.seq, effects: effectsOfStep(subject, before?.snapshot ?? null, step), at: event.at };
};
