import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type BulkOutcome, bulkOutcomes } from '#batches';
import { IsPart, IsText } from '#machine';
import { CaseFilter } from '../instances/case-filter.js';
import { assertShape } from '../request/assert-shape.js';
import { PlanBody, StartBody } from '../request/plan-bodies.js';
import { PageQuery } from '../request/valid-query.js';

/** Ids that one filter may name. */
const maxIds = 1_000;

/** As the list of cases is filtered; `ids`: these cases. */
export class BulkFilter extends CaseFilter {
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(maxIds)
  @IsArray()
  ids?: string[];
}

class PlannedEvent {
  @IsText(100) type!: string;
}

/** A dry run, without the payload of its event. */
class BulkPlanBody extends PlanBody {
  @IsPart(() => BulkFilter) filter!: BulkFilter;
  @IsPart(() => PlannedEvent) event!: PlannedEvent;
  /** The office acted in, by name or id; needed when several fit. */
  @IsOptional() @IsText(100) office?: string;
}

export class BulkItemsQuery extends PageQuery {
  @IsOptional() @IsIn(bulkOutcomes) outcome?: BulkOutcome;
}

interface RequestedPlan {
  readonly filter: BulkFilter;
  readonly type: string;
  readonly payload: unknown;
  readonly reason: string;
  readonly office?: string | undefined;
}

/** What is asked: a plan, or the start of one. @throws Refused `malformed` with the path of each problem. */
export function readBulk(body: unknown): RequestedPlan | StartBody {
  if (!isObject(body) || body['dryRun'] === false) return assertShape(StartBody, body);
  const { event } = body;
  // The payload is the workflow's to judge: what is wrong with it is no malformed request.
  const [surrounding, payload] = isObject(event) ? withoutPayload(event) : [event, undefined];
  const {
    filter,
    event: planned,
    reason,
    office,
  } = assertShape(BulkPlanBody, { ...body, ...(surrounding !== undefined && { event: surrounding }) });
  return { filter, type: planned.type, payload, reason, office };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutPayload({ payload, ...event }: Record<string, unknown>): [object, unknown] {
  return [event, payload];
}
