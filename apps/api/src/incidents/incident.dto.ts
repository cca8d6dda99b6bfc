import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type IncidentKind, incidentKinds } from '#engine';
import { IsPart, IsText } from '#machine';
import { assertShape } from '../request/assert-shape.js';
import { PlanBody, Reasoned, StartBody } from '../request/plan-bodies.js';
import { PageQuery } from '../request/valid-query.js';

/** Incidents that one request may name. */
const maxIds = 100;

export class IncidentsQuery extends PageQuery {
  @IsOptional() @IsIn(incidentKinds) kind?: IncidentKind;
  @IsOptional() @IsText(100) workflow?: string;
  /** The type of the event, the kind of the effect, or what was to be delivered. */
  @IsOptional() @IsText(200) event?: string;
  /** `false`: those that are resolved. */
  @IsOptional() @IsIn(['true', 'false']) open?: string;
}

/** Open incidents, as their list is filtered. */
class RetryFilter {
  @IsOptional() @IsIn(incidentKinds) kind?: IncidentKind;
  @IsOptional() @IsText(100) workflow?: string;
  @IsOptional() @IsText(200) event?: string;
}

export class RetryPlanBody extends PlanBody {
  @IsPart(() => RetryFilter) filter!: RetryFilter;
}

export class RetryIdsBody extends Reasoned {
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxIds)
  @IsArray()
  ids!: string[];
}

/** What is asked: a plan, the start of one, or a few by their ids. @throws Refused `malformed` with the path of each problem. */
export function readRetry(body: unknown): RetryPlanBody | StartBody | RetryIdsBody {
  const asked = typeof body === 'object' && body !== null ? body : {};
  if ('ids' in asked) return assertShape(RetryIdsBody, body);
  if ('planToken' in asked) return assertShape(StartBody, body);
  return assertShape(RetryPlanBody, body);
}
