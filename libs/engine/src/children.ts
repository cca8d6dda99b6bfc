import { type Actor, type ChildEnd, childFinishedEvent, type ChildStart, Refused, startEvent, validatePayload } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CaseRepository } from './cases/case.repository.js';
import { CaseStarter } from './case-starter.js';
import { IdempotencyRepository, keyed } from './idempotency/idempotency.repository.js';
import type { EffectPerformer, Performed, PerformedEffect, StoredEffect } from './ports/ports.js';
import { StepRunner } from './step-runner.js';
import { WorkflowCatalog } from './ports/workflow-catalog.js';

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
    // The parent's step is stored, and with it the paper that is passed on.
    const start = { workflow, type: startEvent, payload, paper, namer: { instance: effect.instance } };
    const request = keyed(`effect:${effect.uuid}`, 'start', { workflow: name, input });
    await this.starter.begin({ start, starter: { actor, held: null }, request, offices: [], parent: effect.instance });
    return 'done';
  }

  /** A parent that is stopped, or in a state that does not take it, gets the event again later: a child's end is never lost. */
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
      const validated = { type: childFinishedEvent, payload: result, actor: childActor, at, namer: { instance: child.id } };
      await this.steps.run(parent, validated, request, []);
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

  /** A child that began did so under the key of its effect. */
  traceless(tx: EntityManager, performed: readonly PerformedEffect[]): Promise<string[]> {
    return withoutKey(tx, performed, (uuid) => ({ scope: `effect:${uuid}`, key: 'start' }));
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

  /** What a parent was notified of stands under the key of the effect; a parent that takes no such event was notified of nothing. */
  async traceless(tx: EntityManager, performed: readonly PerformedEffect[]): Promise<string[]> {
    const notified = performed.filter(({ outcome }) => outcome === 'done');
    const rows = await tx.query<{ id: string; scope: string }[]>(
      `select o.id, 'instance:' || child.parent_id as scope from outbox o join instance child on child.id = o.instance_id where o.id = any($1)`,
      [notified.map(({ id }) => id)],
    );
    const scopes = new Map(rows.map(({ id, scope }) => [id, scope]));
    return withoutKey(tx, notified, (uuid, id) => ({ scope: scopes.get(id)!, key: `effect-${uuid}` }));
  }
}

async function withoutKey(
  tx: EntityManager,
  performed: readonly PerformedEffect[],
  keyOf: (uuid: string, id: string) => { scope: string; key: string },
): Promise<string[]> {
  const keys = performed.map(({ uuid, id }) => ({ uuid, ...keyOf(uuid, id) }));
  const rows = await tx.query<{ uuid: string }[]>(
    `select uuid from json_to_recordset($1) as given (uuid uuid, scope text, key text)
     where not exists (select from idempotency known where known.scope = given.scope and known.key = given.key)`,
    [JSON.stringify(keys)],
  );
  return rows.map(({ uuid }) => uuid);
}
