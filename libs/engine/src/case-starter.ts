import { type HeldOffice, Refused } from '#machine';
import { Clock, isTransient, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type Answer, answerOf, type GroupAnswer } from './ports/answer.js';
import { type Decided, StepRefused, type Subject } from './decide/decided.js';
import { StepStore } from './commit/step-store.js';
import { Fault } from './faults/fault.js';
import { IdempotencyRepository, type Keyed } from './idempotency/idempotency.repository.js';
import { type AllowedStart, StartDecider, type Starter, type ValidatedStart } from './decide/start-decider.js';

interface Beginning {
  readonly starter: Starter;
  readonly request: Keyed | null;
  /** Those whose next tasks the answer names. */
  readonly offices: readonly HeldOffice[];
}

/** A case about to begin. `parent`: the internal id of the case that it is a child of. */
interface CaseBeginning extends Beginning {
  readonly start: ValidatedStart;
  readonly parent: string | null;
}

/** Cases about to begin together: all or none. */
interface GroupBeginning extends Beginning {
  readonly starts: readonly ValidatedStart[];
}

/** Some of the cases that were to begin together may not. */
export class GroupRefused extends Error {
  /** @param refusals by the place of the case, from 0, in their order; at least one. */
  constructor(readonly refusals: ReadonlyMap<number, Refused>) {
    super('cases that were to begin together are refused');
  }
}

/** Takes the first steps of cases. */
@Injectable()
export class CaseStarter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly decider: StartDecider,
    private readonly idempotency: IdempotencyRepository,
    private readonly steps: StepStore,
    private readonly clock: Clock,
  ) {}

  /** Begins a case, or gives the first answer to a repeated key. @throws Refused `keyReused`, or as the start is; Fault. */
  begin({ start, starter, request, offices, parent }: CaseBeginning): Promise<Answer> {
    const first = (): Promise<Answer | null> => this.idempotency.firstAnswer(this.dataSource.manager, request);
    return onceForKey(first, async () => {
      const allowed = await this.decider.decide(start, starter, this.clock.now().toISOString());
      return this.steps.store({ ...(await this.firstStep(start, allowed, offices, { parent })), request });
    });
  }

  /** Begins cases, or gives the first answer to a repeated key. @throws Refused `keyReused`; GroupRefused; Fault. */
  beginAll({ starts, starter, request, offices }: GroupBeginning): Promise<GroupAnswer> {
    const first = (): Promise<GroupAnswer | null> => this.idempotency.firstGroup(this.dataSource.manager, request);
    return onceForKey(first, async () => {
      const groupId = newId();
      const decided: Decided[] = [];
      // One after the other: the numbers of the cases follow their order.
      for (const [place, allowed] of (await this.allowedAll(starts, starter)).entries())
        decided.push(await this.firstStep(starts[place]!, allowed, offices, { parent: null, groupId }));
      const answer = { groupId, ids: decided.map(({ subject }) => subject.uuid) };
      const after = (tx: EntityManager): Promise<void> => this.rememberGroup(tx, request, answer);
      await this.steps.storeAll(decided, { after }).catch(ofOne);
      return answer;
    });
  }

  /** Each of them foreseen, or every refusal. */
  private async allowedAll(starts: readonly ValidatedStart[], starter: Starter): Promise<readonly AllowedStart[]> {
    const at = this.clock.now().toISOString();
    const allowed: AllowedStart[] = [];
    const refusals = new Map<number, Refused>();
    for (const [place, start] of starts.entries()) {
      try {
        allowed.push(await this.decider.decide(start, starter, at));
      } catch (error) {
        if (!(error instanceof Refused) || error.code === 'busy') throw error;
        refusals.set(place, error);
      }
    }
    if (refusals.size > 0) throw new GroupRefused(refusals);
    return allowed;
  }

  private async firstStep(
    { workflow }: ValidatedStart,
    { draw }: AllowedStart,
    offices: readonly HeldOffice[],
    origin: Pick<Subject, 'parent' | 'groupId'>,
  ): Promise<Decided> {
    const decision = await draw();
    const { step } = decision;
    const subject = { uuid: newId(), workflow: workflow.name, version: workflow.version, ...origin };
    const answer = answerOf(subject.uuid, 1, step, offices);
    return { ...decision, subject, before: null, parties: step.parties, request: null, answer };
  }

  /** With the first case, so that it goes when that goes. */
  private async rememberGroup(tx: EntityManager, request: Keyed | null, answer: GroupAnswer): Promise<void> {
    if (request === null) return;
    const rows = await tx.query<{ id: string }[]>('select id from instance where uuid = $1', [answer.ids[0]]);
    await this.idempotency.remember(tx, request, rows[0]!.id, answer);
  }
}

/** Does it unless there is a first answer: before, or since by the twin of a doubled request. */
async function onceForKey<T>(first: () => Promise<T | null>, work: () => Promise<T>): Promise<T> {
  const repeated = await first();
  if (repeated !== null) return repeated;
  try {
    return await work();
  } catch (error) {
    const answer = await first();
    if (answer !== null) return answer;
    const isKnown = error instanceof Refused || error instanceof GroupRefused || isTransient(error);
    throw isKnown ? error : new Fault(null, error);
  }
}

/** A shared row can refuse only when it is written: then the first one refused is named. */
function ofOne(error: unknown): never {
  throw error instanceof StepRefused ? new GroupRefused(new Map([[error.ordinal, error.refused]])) : error;
}
