import { Injectable } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { type CaseCriteria } from '#cases';
import { WorkflowCatalog } from '#engine';
import { IsId, IsText } from '#machine';
import { PlaceReader } from '#registry';
import { instantOf, IsInstantOrDay } from '../request/instant.js';
import { BodyNames } from './body-names.js';

/** Which cases are asked for, of a list or of many at once; what is left out does not matter. */
export class CaseFilter {
  @IsOptional() @IsText(100) workflow?: string;
  /** The state that people use, or any active path. */
  @IsOptional() @IsText(200) state?: string;
  /** A body that is a party. */
  @IsOptional() @IsId() party?: string;
  /** A body that the case is about. */
  @IsOptional() @IsId() recipient?: string;
  /** Only about a body under this territorial unit, or of it. */
  @IsOptional() @IsId() within?: string;
  /** Cases that were started together. */
  @IsOptional() @IsId() group?: string;
  /** A part of the number or title, or of the name of a party. */
  @IsOptional() @IsText(200) q?: string;
  /** Something of the case is due before it. */
  @IsOptional() @IsInstantOrDay() dueBefore?: string;
  /** The name of a task that somebody is awaited to do. */
  @IsOptional() @IsText(100) task?: string;
  /** What somebody is awaited to do, this task if one is named, is due before it; a deadline that has passed is gone, a task is not. */
  @IsOptional() @IsInstantOrDay() awaitedBefore?: string;
}

/** What is asked for in the words of the engine, which knows neither places nor names. */
@Injectable()
export class CaseFilterResolver {
  constructor(
    private readonly bodyNames: BodyNames,
    private readonly places: PlaceReader,
    private readonly catalog: WorkflowCatalog,
  ) {}

  async criteria({
    recipient,
    within,
    dueBefore,
    awaitedBefore,
    ...asked
  }: CaseFilter & Pick<CaseCriteria, 'ids'>): Promise<CaseCriteria> {
    const [named, member] = await Promise.all([this.bodyNames.like(asked.q), this.affected(recipient, within)]);
    return { ...asked, named, member, dueBefore: beginning(dueBefore), awaitedBefore: beginning(awaitedBefore) };
  }

  private async affected(recipient?: string, within?: string): Promise<CaseCriteria['member']> {
    const parties = this.catalog.partiesAs('affected');
    if (within === undefined) return recipient === undefined ? undefined : { parties, bodies: [recipient] };
    const inside = await this.places.bodiesWithin(within);
    const isMeant = (body: string): boolean => recipient === undefined || body === recipient.toLowerCase();
    return { parties, bodies: inside.filter(isMeant) };
  }
}

function beginning(day: string | undefined): string | undefined {
  return day === undefined ? undefined : instantOf(day);
}
