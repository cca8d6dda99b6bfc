import { type Reason, reason, Refused, validatePayload } from '#machine';
import { eachOf, isTransient, newId } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { selectCases } from '#cases';
import { Engine } from '#engine';
import { WorkflowCatalog } from '#engine';
import type { PlanStart } from '../plan-token.js';
import type { Found } from '../plans.js';
import { reasonsOf } from '../refusal-reasons.js';
import { type Blocked, type BulkPlan, type BulkPlanRequest, type MatchedCase, maxMatched } from './plan.js';

const checkedAtOnce = 4;
const sampleSize = 10;

/** Decides the event for every case, and touches none. */
@Injectable()
export class BulkPlanner {
  private readonly log = new Logger(BulkPlanner.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly engine: Engine,
  ) {}

  /** @throws Refused `unknownEvent`, `invalidPayload` (in every workflow of the filter), `tooManyMatched`, `busy`. */
  async find(request: BulkPlanRequest): Promise<Found<Omit<BulkPlan, keyof PlanStart>>> {
    const { type, payload, office = null, filter, reason: why } = request;
    const matched = await this.match(request);
    this.assertSense(request, matched);
    const reasons = new Map<MatchedCase, readonly Reason[]>();
    await eachOf(matched, checkedAtOnce, async (each) => {
      reasons.set(each, await this.whyNot(each, request));
    });
    const apply = matched.filter((each) => reasons.get(each)!.length === 0);
    const [planned, sample] = [apply.length, apply.slice(0, sampleSize)];
    const event = { event_type: type, payload: JSON.stringify(payload ?? {}), office };
    return {
      shown: { matched: matched.length, wouldApply: planned, blocked: blockedBy(matched, reasons), sample },
      columns: { id: newId(), state: 'planned', ...event, filter: JSON.stringify(filter), reason: why, planned },
      cases: apply.map(({ id, seq }) => ({ instanceId: id, planned: seq })),
    };
  }

  private async match({ criteria, acting }: BulkPlanRequest): Promise<MatchedCase[]> {
    const { sql, parameters } = selectCases(criteria, acting);
    const rows = await this.dataSource.query<MatchedCase[]>(
      `select st.instance_id as id, i.uuid, i.workflow, i.version, s.seq::int, st.number, st.title
       from instance_state st join instance i on i.id = st.instance_id join snapshot s on s.instance_id = st.instance_id
       where ${sql} order by st.instance_id limit ${maxMatched + 1}`,
      parameters,
    );
    if (rows.length > maxMatched) throw new Refused('tooManyMatched', [reason('tooManyMatched', { most: String(maxMatched) })]);
    return rows;
  }

  /** An event that none of the filter's workflows has, or a payload that none accepts, is the caller's mistake and no case's matter. */
  private assertSense({ type, payload, criteria }: BulkPlanRequest, matched: readonly MatchedCase[]): void {
    const met = new Set(matched.map(({ workflow, version }) => `${workflow}/${version}`));
    const workflows = this.catalog
      .all()
      .filter(({ name, version }) =>
        met.size > 0 ? met.has(`${name}/${version}`) : criteria.workflow === undefined || criteria.workflow === name,
      );
    if (workflows.length === 0) return;
    const definitions = workflows.flatMap(({ events }) => (Object.hasOwn(events, type) ? events[type]! : []));
    if (definitions.length === 0) throw new Refused('unknownEvent', [reason('unknownEvent', { event: type })]);
    const refusals = definitions.flatMap((definition) => refusalOf(() => validatePayload(definition.payload, payload)) ?? []);
    if (refusals.length < definitions.length) return;
    const problems = refusals[0]!.problems.map((problem) => ({ ...problem, path: `/event/payload${problem.path}` }));
    throw new Refused('invalidPayload', [], problems);
  }

  /** Nothing: the case would take the event. */
  private async whyNot(matched: MatchedCase, request: BulkPlanRequest): Promise<readonly Reason[]> {
    const { type, payload, acting, office } = request;
    try {
      const { reasons } = await this.engine.check({ instance: matched.uuid, type, payload, acting, office, seq: matched.seq });
      return reasons;
    } catch (error) {
      if (error instanceof Refused && (error.code !== 'busy' || error.reasons.length > 0)) return reasonsOf(error);
      if (error instanceof Refused || isTransient(error)) throw new Refused('busy');
      // One case that cannot be decided must not keep all others from being planned.
      this.log.error({ instance: matched.uuid, type, error }, 'a case could not be decided for a plan');
      return [reason('fault')];
    }
  }
}

function refusalOf(work: () => unknown): Refused | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** The commonest first. */
function blockedBy(matched: readonly MatchedCase[], reasons: ReadonlyMap<MatchedCase, readonly Reason[]>): Blocked[] {
  const byCode = new Map<string, { count: number; sample: string[]; example: Reason; first: MatchedCase }>();
  for (const each of matched) {
    const distinct = new Map(reasons.get(each)!.map((why) => [why.code, why]));
    for (const [code, example] of distinct) {
      const blocked = byCode.get(code) ?? { count: 0, sample: [], example, first: each };
      blocked.count += 1;
      if (blocked.sample.length < sampleSize) blocked.sample.push(each.uuid);
      byCode.set(code, blocked);
    }
  }
  return [...byCode]
    .map(([code, { count, sample, example, first }]) => {
      const { workflow, version } = first;
      return { code, count, sample, example, workflow, version };
    })
    .sort((left, right) => right.count - left.count || (left.code < right.code ? -1 : 1));
}
