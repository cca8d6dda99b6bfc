import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsText } from '#machine';
import { demandShape } from '../request/demand-shape.js';
import { PageQuery } from '../request/valid-query.js';
import { type PublicAsked, type Sort, sorts } from './public-cases.reader.js';

/** What a list of published cases is asked. */
export class PublicQuery extends PageQuery {
  /** A territory: everything in it. */
  @IsOptional() @IsId() place?: string;
  @IsOptional() @IsId() power?: string;
  /** The state as people call it. */
  @IsOptional() @IsText(100) state?: string;
  /** Only those in which something due is missing. */
  @IsOptional() @IsIn(['true', 'false']) late?: string;
  /** A part of the number or title, of the name of the municipality or of the power. */
  @IsOptional() @IsText(200) q?: string;
  /** `newest` when absent; with a minus the other way round. */
  @IsOptional() @IsIn(sorts) sort?: Sort;
}

export function askedOf({
  place,
  power,
  state,
  late,
  q,
  sort = 'newest',
  cursor,
}: PublicQuery): Omit<PublicAsked, 'limit' | 'language'> {
  return { place, power, state, isLate: late === 'true', q, sort, cursor };
}

/**
 * The query of a page: what a form leaves empty, and what other sites append to addresses, does not count.
 * @throws Refused `malformed` for what is known and wrong.
 */
export function readPageQuery(known: readonly string[], query: unknown): PublicQuery {
  const given = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>);
  const trimmed = given.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  const kept = Object.fromEntries(trimmed.filter(([name, value]) => known.includes(name) && value !== ''));
  return plainToInstance(PublicQuery, demandShape(PublicQuery, kept));
}
