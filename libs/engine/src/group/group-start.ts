import {
  actorIn,
  entitledOffices,
  type HeldOffice,
  notEntitled,
  type PartyMember,
  type Reason,
  reason,
  Refused,
  startEvent,
  type Workflow,
} from '#machine';
import { Clock, crashPoint, inTransaction, isTransient, metrics, newId } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { answerOf, type GroupAnswer } from '../answer.js';
import { Commit } from '../commit/commit.js';
import { type Decided, StepRefused, type Stored } from '../commit/decided.js';
import { FactLoader } from '../facts.js';
import { Fault } from '../fault.js';
import { IdempotencyRepository, keyed, type Keyed } from '../idempotency.repository.js';
import { chooseOffice } from '../office-choice.js';
import { type Acting, JOB_SIGNAL, type JobSignal, type PendingWork } from '../ports.js';
import { withRefusalMetrics, mapUnavailable } from '../retry.js';
import { foreseeStart } from '../start-decision.js';
import type { Decision } from '../step-runner.js';
import { WorkflowCatalog } from '../workflow-catalog.js';
import { groupInputs } from './group-inputs.js';

/** A start of many. `key` covers the whole. */
export interface GroupCommand {
  readonly workflow: string;
  readonly input: unknown;
  readonly recipients: unknown;
  readonly acting: Acting;
  readonly office?: string | undefined;
  readonly key?: string | undefined;
}

type Prepared = Omit<Decided, 'request'>;

/** Starts one case for each of many recipients, all or nothing; together they are a group. */
@Injectable()
export class GroupStarts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly facts: FactLoader,
    private readonly idempotency: IdempotencyRepository,
    private readonly commit: Commit,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refused `notFound` (workflow), `invalidPayload`, `officeNotEntitled`, `keyReused`, `notAllowed`; each reason names
   * its recipient by `path`.
   */
  start(command: GroupCommand): Promise<GroupAnswer> {
    return withRefusalMetrics(() => mapUnavailable(() => this.startOnce(command)));
  }

  private async startOnce(command: GroupCommand): Promise<GroupAnswer> {
    const { acting, input, recipients } = command;
    const workflow = this.catalog.current(command.workflow);
    const inputs = groupInputs(workflow, input, recipients);
    const fitting = acting.offices.filter((held) => workflow.start.by.some(({ office }) => office === held.office));
    const held = chooseOffice(fitting, command.office, notEntitled(workflow.start));
    const body = { workflow: workflow.name, input: input ?? {}, recipients, person: acting.person };
    const request = keyed(`start:${held.body}`, command.key, body);
    const repeated = await this.idempotency.firstGroup(this.dataSource.manager, request);
    if (repeated !== null) return repeated;
    try {
      const prepared = await this.prepare(workflow, inputs, acting, held);
      await crashPoint('step.started');
      const { answer: committed, left } = await metrics.committing(() =>
        inTransaction(this.dataSource, (tx) => this.store(tx, prepared, request)),
      );
      prepared.cases.forEach(({ event }) => metrics.stepped(workflow.name, event.type));
      await crashPoint('step.committed');
      this.signal.notify(left);
      return committed;
    } catch (error) {
      // The twin of a doubled request lost to its key: the first one's answer is its answer.
      const first = await this.idempotency.firstGroup(this.dataSource.manager, request);
      if (first !== null) return first;
      throw error instanceof Refused || isTransient(error) ? error : new Fault(null, error);
    }
  }

  /** Every case decided, or every refusal named. */
  private async prepare(
    workflow: Workflow,
    inputs: readonly object[],
    acting: Acting,
    held: HeldOffice,
  ): Promise<{ groupId: string; cases: Prepared[] }> {
    const groupId = newId();
    const at = this.clock.now().toISOString();
    const isEntitled = (parties: readonly PartyMember[]): boolean => entitledOffices(workflow.start, parties, [held]).length > 0;
    const refusals: { index: number; refused: Refused }[] = [];
    const allowed: (() => Promise<Decision>)[] = [];
    for (const [index, payload] of inputs.entries()) {
      try {
        const asked = { workflow, type: startEvent, payload, actor: actorIn(acting.person, held), namer: acting, isEntitled };
        allowed.push(await foreseeStart(this.facts, this.dataSource.manager, asked, at));
      } catch (error) {
        if (!(error instanceof Refused) || error.code === 'busy') throw error;
        refusals.push({ index, refused: error });
      }
    }
    if (refusals.length > 0) throw together(refusals);
    const cases: Prepared[] = [];
    // One after the other: the numbers of the cases follow the order of their recipients.
    for (const decide of allowed) {
      const decision = await decide();
      const subject = { uuid: newId(), workflow: workflow.name, version: workflow.version, parent: null, groupId };
      const answer = answerOf(subject.uuid, 1, decision.step, acting.offices);
      cases.push({ ...decision, subject, before: null, parties: decision.step.parties, answer });
    }
    return { groupId, cases };
  }

  private async store(
    tx: EntityManager,
    { groupId, cases }: { groupId: string; cases: readonly Prepared[] },
    request: Keyed | null,
  ): Promise<{ answer: GroupAnswer; left: PendingWork }> {
    const decided = cases.map((prepared) => ({ ...prepared, request: null }));
    // New cases are never too late.
    const stored = (await this.commit.store(tx, decided).catch(named)) as Stored[];
    const answer = { groupId, ids: cases.map(({ subject }) => subject.uuid) };
    if (request !== null) {
      const rows = await tx.query<{ id: string }[]>('select id from instance where uuid = $1', [answer.ids[0]]);
      await this.idempotency.remember(tx, request, rows[0]!.id, answer);
    }
    const deadlines = stored.flatMap(({ left }) => left.deadlines ?? []);
    return { answer, left: { deadlines, effects: stored.flatMap(({ left }) => left.effects ?? []) } };
  }
}

/** A shared row can refuse only when it is written: then the first one refused is named. */
function named(error: unknown): never {
  throw error instanceof StepRefused ? together([{ index: error.ordinal, refused: error.refused }]) : error;
}

/** One refusal that names every recipient refused; who may not at all is told so before what is missing. */
function together(refusals: readonly { index: number; refused: Refused }[]): Refused {
  const sorted = [...refusals].sort((left, right) => left.index - right.index);
  const first = sorted.find(({ refused }) => refused.code === 'officeNotEntitled') ?? sorted[0]!;
  const reasons = sorted.flatMap(({ index, refused: { code, reasons } }) =>
    (reasons.length > 0 ? reasons : [reason(code)]).map((each): Reason => ({ ...each, path: `/recipients/${index}` })),
  );
  return new Refused(first.refused.code, reasons);
}
