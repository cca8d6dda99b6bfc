import { type HeldOffice, Refused } from '#machine';
import { Clock, crashPoint, isTransient, metrics, newId } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Answer, answerOf } from './answer.js';
import { GroupCommit } from './commit/group-commit.js';
import { FactLoader } from './facts.js';
import { Fault } from './fault.js';
import { JOB_SIGNAL, type JobSignal } from './ports.js';
import { IdempotencyRepository, type Keyed } from './idempotency.repository.js';
import { type StartRequest, decideStart } from './start-decision.js';
import { WorkflowCatalog } from './workflow-catalog.js';

/** A case about to begin. `parent`: the internal id of the case that it is a child of. */
export interface Beginning extends StartRequest {
  readonly request: Keyed | null;
  /** Those whose next tasks the answer names. */
  readonly offices: readonly HeldOffice[];
  readonly parent: string | null;
}

/** The first step of a case. */
@Injectable()
export class CaseStarter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly facts: FactLoader,
    private readonly idempotency: IdempotencyRepository,
    private readonly commit: GroupCommit,
    private readonly catalog: WorkflowCatalog,
    @Inject(JOB_SIGNAL) private readonly signal: JobSignal,
    private readonly clock: Clock,
  ) {}

  /** Begins a case, or gives the first answer to a repeated key. */
  async begin(beginning: Beginning): Promise<Answer> {
    const { request } = beginning;
    const repeated = await this.idempotency.firstAnswer(this.dataSource.manager, request);
    if (repeated !== null) return repeated;
    try {
      return await this.store(beginning);
    } catch (error) {
      // The twin of a doubled request lost to its key: the first one's answer is its answer.
      const first = await this.idempotency.firstAnswer(this.dataSource.manager, request);
      if (first !== null) return first;
      throw error instanceof Refused || isTransient(error) ? error : new Fault(null, error);
    }
  }

  private async store(beginning: Beginning): Promise<Answer> {
    const { workflow, request, offices, parent } = beginning;
    const at = this.clock.now().toISOString();
    const { event, facts, step } = await decideStart(this.facts, this.dataSource.manager, beginning, at);
    this.catalog.demandLedger(workflow, step);
    const subject = { uuid: newId(), workflow: workflow.name, version: workflow.version, parent };
    const answer = answerOf(subject.uuid, 1, step, offices);
    await crashPoint('step.started');
    const decided = { subject, before: null, event, facts, step, parties: step.parties, request, answer };
    const { answer: committed, left } = await this.commit.store(decided);
    if (committed === answer) metrics.stepped(workflow.name, event.type);
    await crashPoint('step.committed');
    this.signal.notify(left);
    return committed;
  }
}
