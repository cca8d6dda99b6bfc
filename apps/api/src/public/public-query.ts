import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsText } from '#machine';
import { assertShape } from '../request/assert-shape.js';
import { PageQuery } from '../request/valid-query.js';
import { ordersOf, type PublicCaseQuery } from './public-cases.reader.js';
import { fieldOf, listedColumns, powerOf, type PublicWorkflow } from './public-workflow.js';

/** What a list of published cases is asked; what depends on the workflow is checked by `queryClassOf`. */
export class PublicQuery extends PageQuery {
  /** A territory: everything in it. */
  place?: string;
  power?: string;
  /** The state as people call it. */
  @IsOptional() @IsText(100) state?: string;
  /** Only those in which something due is missing. */
  late?: string;
  /** A part of the number or title, of the name of a body or of the power. */
  @IsOptional() @IsText(200) q?: string;
  /** `newest` when absent; with a minus the other way round. */
  sort?: string;
}

/** Of the page of all territories. */
export class PlacesQuery {
  @IsOptional() @IsId() place?: string;
}

/** What a list of the cases of this workflow can be asked: by what it has, and by the values of its listed columns. */
export function queryClassOf(workflow: PublicWorkflow): new () => PublicQuery {
  class CollectionQuery extends PublicQuery {}
  for (const [name, decorators] of Object.entries(checksOf(workflow)))
    for (const decorate of [IsOptional(), ...decorators]) decorate(CollectionQuery.prototype, name);
  return CollectionQuery;
}

function checksOf(workflow: PublicWorkflow): Record<string, PropertyDecorator[]> {
  return {
    ...(workflow.affected !== null && { place: [IsId()] }),
    ...(powerOf(workflow) && { power: [IsId()] }),
    ...(workflow.payee !== null && { late: [IsIn(['true', 'false'])] }),
    ...Object.fromEntries(filtersOf(workflow).map((field) => [field, [IsText(200)]])),
    sort: [IsIn(ordersOf(workflow).flatMap((order) => [order, `-${order}`]))],
  };
}

function filtersOf({ publication }: PublicWorkflow): string[] {
  return listedColumns(publication).map(fieldOf);
}

export function publicCaseQuery(workflow: PublicWorkflow, query: PublicQuery): Omit<PublicCaseQuery, 'limit' | 'language'> {
  const { place, power, state, late, q, sort = 'newest', cursor } = query;
  const given = query as unknown as Readonly<Record<string, string | undefined>>;
  const values = Object.fromEntries(
    filtersOf(workflow).flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])),
  );
  return { place, power, state, values, isLate: late === 'true', q, sort, cursor };
}

/** The query of the page of a collection. @throws Refused `malformed` for what is known and wrong. */
export function readCollectionQuery(workflow: PublicWorkflow, query: unknown): Omit<PublicCaseQuery, 'limit' | 'language'> {
  const known = [...Object.keys(checksOf(workflow)), 'state', 'q', 'cursor'];
  return publicCaseQuery(workflow, readPageQuery(known, query, queryClassOf(workflow)));
}

/**
 * The query of a page: what a form leaves empty, and what other sites append to addresses, does not count.
 * @throws Refused `malformed` for what is known and wrong.
 */
export function readPageQuery<Query extends object>(known: readonly string[], query: unknown, shape: new () => Query): Query {
  const given = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>);
  const trimmed = given.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  const kept = Object.fromEntries(trimmed.filter(([name, value]) => known.includes(name) && value !== ''));
  return plainToInstance(shape, assertShape(shape, kept));
}
