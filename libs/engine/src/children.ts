import { type Actor, type ChildEnd, childFinishedEvent, type ChildStart, Refused, startEvent, validatePayload } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CaseRepository } from './case.repository.js';
import { CaseStarter } from './case-starter.js';
import { IdempotencyRepository, keyed } from './idempotency.repository.js';
import type { EffectPerformer, Performed, StoredEffect } from './ports.js';
import { StepRunner } from './step-runner.js';
import { WorkflowCatalog } from './workflow-catalog.js';

const childActor: Actor = { person: null, body: null, office: null, basis: 'child' };

/** Cases that begin and end as children of others. Each effect may come twice and is taken once, by its uuid. */
@Injectable()
export class Children {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly idempotency: IdempotencyRepository,
    private readonly starter: CaseStarter,
    private readonly steps: StepRunner,
  ) {}

  /** @throws Refused as a start is refused: then a person must resolve it. */
  async begin(effect: StoredEffect, { workflow: name, input, actor, paper }: ChildStart): Promise<Performed> {
    const workflow = this.catalog.current(name);
    const payload = validatePayload(workflow.start.payload, input);
    const request = keyed(`effect:${effect.uuid}`, 'start', { workflow: name, input });
    await this.starter.begin({
      workflow,
      type: startEvent,
      payload,
      paper,
      actor,
      // The parent's step is stored, and with it the paper that is passed on.
      namer: { instance: effect.instance },
      request,
      offices: [],
      parent: effect.instance,
      isEntitled: () => true,
    });
    return 'done';
  }

  /** A parent that is stopped, or in a state that does not take it, is asked again later: a child's end is never lost. */
  async finish(effect: StoredEffect, { result }: ChildEnd): Promise<Performed> {
    const { manager } = this.dataSource;
    const child = await this.cases.byId(manager, effect.instance);
    const parent = await this.cases.byId(manager, child.parent!);
    const request = keyed(`instance:${parent.id}`, `effect-${effect.uuid}`, result);
    if ((await this.idempotency.firstAnswer(manager, request)) !== null) return 'done';
    const { events } = this.catalog.pinned(parent.workflow, parent.version);
    if (parent.snapshot.status === 'done' || !Object.hasOwn(events, childFinishedEvent)) return 'moot';
    if (parent.isStopped) return 'waits';
    const at = this.steps.now(parent);
    try {
      const asked = { type: childFinishedEvent, payload: result, actor: childActor, at, namer: { instance: child.id } };
      await this.steps.run(parent, asked, request, []);
      return 'done';
    } catch (error) {
      if (error instanceof Refused && ['notAccepted', 'notAllowed'].includes(error.code)) return 'waits';
      throw error;
    }
  }
}

/** Performs `startWorkflow`. */
@Injectable()
export class ChildBeginning implements EffectPerformer {
  readonly kind = 'startWorkflow';

  constructor(private readonly children: Children) {}

  perform(effect: StoredEffect): Promise<Performed> {
    return this.children.begin(effect, effect.content as ChildStart);
  }
}

/** Performs `childFinished`. */
@Injectable()
export class ChildEnding implements EffectPerformer {
  readonly kind = 'childFinished';

  constructor(private readonly children: Children) {}

  perform(effect: StoredEffect): Promise<Performed> {
    return this.children.finish(effect, effect.content as ChildEnd);
  }
}
