import { explain, explainEvent, type HeldOffice, type Workflow } from '#machine';
import { isTransient } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseRepository, assertUndamaged } from '#engine';
import { FactLoader } from '#engine';
import { StepRunner } from '#engine';
import { WorkflowCatalog } from '#engine';

/** An open task by its key. */
export interface HeldTask {
  /** The internal id of its case. */
  readonly instanceId: string;
  readonly task: string;
  readonly body: string;
}

/** An office of a body that is awaited. */
type AwaitedOffice = Pick<HeldOffice, 'body' | 'office'>;

interface Row extends HeldTask {
  event: string;
  office: string;
}

/** Open tasks that nobody can do now, because something beside the state of their case makes them wait. */
@Injectable()
export class HeldTasks {
  private readonly log = new Logger(HeldTasks.name);

  constructor(
    private readonly catalog: WorkflowCatalog,
    private readonly cases: CaseRepository,
    private readonly facts: FactLoader,
    private readonly steps: StepRunner,
  ) {}

  /**
   * Those with a due date, of cases with a flag (a review of succession), whose event would be refused now whatever came with
   * it. Without a flag a task is never held: what is missing there is what is awaited.
   * @param offices only what these are awaited to do; without it all, for a daily run.
   */
  async list(tx: EntityManager, offices: readonly AwaitedOffice[] | null = null): Promise<HeldTask[]> {
    const held: HeldTask[] = [];
    for (const workflow of this.catalog.all()) {
      const names = workflow.flags?.names ?? [];
      const rows = names.length === 0 ? [] : await this.flagged(tx, workflow, names, offices);
      for (const id of new Set(rows.map(({ instanceId }) => instanceId))) {
        const tasks = rows.filter(({ instanceId }) => instanceId === id);
        held.push(...(await this.ofCase(tx, workflow, id, tasks)));
      }
    }
    return held;
  }

  private flagged(
    tx: EntityManager,
    { name, version }: Workflow,
    flags: readonly string[],
    offices: readonly AwaitedOffice[] | null,
  ): Promise<Row[]> {
    return tx.query<Row[]>(
      `select t.instance_id as "instanceId", t.name as task, t.body_id as body, t.event, t.office
       from instance_state st join instance i on i.id = st.instance_id join task t on t.instance_id = st.instance_id
       where i.workflow = $1 and i.version = $2 and (st.state = any($3::text[]) or array_remove(st.states, st.state) && $3::text[]) and not st.is_final and t.due_on is not null
         and ($4::uuid[] is null or (t.body_id, t.office) in (select * from unnest($4::uuid[], $5::text[])))`,
      [name, version, flags, offices?.map(({ body }) => body) ?? null, offices?.map(({ office }) => office) ?? null],
    );
  }

  /** Of a case that cannot be decided none: people are rather reminded too often, and no other case waits for it. */
  private async ofCase(tx: EntityManager, workflow: Workflow, instanceId: string, tasks: readonly Row[]): Promise<HeldTask[]> {
    try {
      return await this.decide(tx, workflow, instanceId, tasks);
    } catch (error) {
      if (isTransient(error)) throw error;
      this.log.error({ error, instance: instanceId }, 'which tasks of a case have to wait could not be computed');
      return [];
    }
  }

  private async decide(tx: EntityManager, workflow: Workflow, instanceId: string, tasks: readonly Row[]): Promise<HeldTask[]> {
    const stored = assertUndamaged(await this.cases.byId(tx, instanceId));
    const at = this.steps.now(stored);
    const { values } = await this.facts.load(tx, workflow, {
      context: stored.snapshot.context,
      type: explainEvent,
      payload: undefined,
      at,
    });
    const canDo = ({ event, office, body }: Row): boolean => {
      const offices = [{ id: '', body, office, basis: '' }];
      const all = explain(workflow, stored.snapshot, { at, person: '', offices, facts: values });
      return all.some(({ type, allowed }) => type === event && allowed);
    };
    return tasks.filter((each) => !canDo(each)).map(({ task, body }) => ({ instanceId, task, body }));
  }
}
