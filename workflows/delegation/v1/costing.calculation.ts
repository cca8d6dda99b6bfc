import {
  inOrderOfDay,
  IsListOf,
  IsLocalDate,
  IsPositiveTyiyn,
  IsText,
  type ReasonOf,
  type ScheduledTransfer,
  yearOf,
} from '#machine';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type DelegationContext, itemKinds } from './context.js';
import { reason } from './vocabulary.js';

export const lineKinds = ['staff', 'norm', 'overhead', 'oneOff', 'indexation'] as const;

/** One line of the calculation: its cost is norm × volume × price. */
export class CostLine {
  @IsInt() @Min(2000) @Max(2199) year!: number;
  @IsIn(lineKinds) kind!: (typeof lineKinds)[number];
  @IsText(300) description!: string;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) norm?: number;
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) volume?: number;
  /** Instead of a volume: the key of the recipient's own, so that one calculation serves a whole group. */
  @IsOptional() @IsText(40) volumeOf?: string;
  @IsPositiveTyiyn() price!: string;
}

export class TransferLine {
  @IsLocalDate() dueOn!: string;
  @IsPositiveTyiyn() amount!: string;
}

/** A transfer, by its amount or by its share of the cost of its year in thousandths (rounded up to a tyiyn). */
export class CalculatedTransfer {
  @IsLocalDate() dueOn!: string;
  @IsOptional() @IsPositiveTyiyn() amount?: string;
  @IsOptional() @IsInt() @Min(1) @Max(1000) share?: number;
}

export class ItemLine {
  @IsText(40) key!: string;
  @IsIn(itemKinds) kind!: (typeof itemKinds)[number];
  @IsText(300) description!: string;
}

export class CostingCalculation {
  @IsText(100) method!: string;
  @IsText(40) methodVersion!: string;
  @IsListOf(() => CostLine, 1, 400) lines!: CostLine[];
  @IsListOf(() => CalculatedTransfer, 1, 120, 'dueOn') schedule!: CalculatedTransfer[];
  @IsListOf(() => ItemLine, 0, 20, 'key') items!: ItemLine[];
  /** The clause by which transfers may come after the costs; without one they may not. */
  @IsOptional() @IsText(300) backLoadedByClause?: string;
}

/** What a calculation comes to in one case: the cost of each year, and the transfers in order of date. */
export interface Calculated {
  readonly years: Readonly<Record<string, string>>;
  readonly schedule: readonly ScheduledTransfer[];
}

type Volumes = Pick<DelegationContext, 'volumes'>;

/** Computed from the lines with the recipient's own volumes, never typed. */
export function calculated({ volumes }: Volumes, { lines, schedule }: CostingCalculation): Calculated {
  const costs: Record<string, bigint> = {};
  for (const { year, norm = 1, volume, volumeOf, price } of lines) {
    const amount = volume ?? volumes?.[volumeOf!] ?? 0;
    costs[year] = (costs[year] ?? 0n) + BigInt(norm) * BigInt(amount) * BigInt(price);
  }
  const transfers = schedule.map(({ dueOn, amount, share = 0 }) => {
    const ofYear = costs[yearOf(dueOn)] ?? 0n;
    return { dueOn, amount: amount ?? `${(ofYear * BigInt(share) + 999n) / 1000n}` };
  });
  return {
    years: Object.fromEntries(Object.entries(costs).map(([year, cost]) => [year, `${cost}`])),
    schedule: inOrderOfDay(transfers),
  };
}

/** What a calculation leaves open: a line without exactly one volume, or one that the recipient does not have; a transfer. */
export function openFigures({ volumes }: Volumes, { lines, schedule }: CostingCalculation) {
  const ofLines = lines.flatMap(({ description, volume, volumeOf }): ReasonOf<'volumeUnclear' | 'volumeUnknown'>[] => {
    if ((volume === undefined) === (volumeOf === undefined)) return [reason('volumeUnclear', { line: description })];
    const isKnown = volumeOf === undefined || Object.hasOwn(volumes ?? {}, volumeOf);
    return isKnown ? [] : [reason('volumeUnknown', { line: description, volume: volumeOf })];
  });
  const ofTransfers = schedule
    .filter(({ amount, share }) => (amount === undefined) === (share === undefined))
    .map(({ dueOn }) => reason('transferUnclear', { dueOn }));
  return [...ofLines, ...ofTransfers];
}
