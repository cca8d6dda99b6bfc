import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { ReasonOf } from '../declare/act.js';
import { IsDocument, IsLocalDate, IsText } from '../payload.js';
import type { WorkflowEvent } from '../workflow.js';
import { futureFaults } from './past-dates.js';

/** A resolution of a council of deputies, and how it was voted. */
export class CouncilVote {
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsInt() @Min(0) @Max(1000) votesFor!: number;
  @IsInt() @Min(0) @Max(1000) votesAgainst!: number;
  @IsInt() @Min(0) @Max(1000) abstained!: number;
  @IsInt() @Min(1) @Max(1000) deputiesElected!: number;
  /** The resolution itself, by hash. */
  @IsOptional() @IsDocument() document?: string;
}

/**
 * Why a vote does not carry: it counts more votes than there are deputies, or not more than so many per cent of those elected
 * are for it. `needsMajority`: false where it was decided against.
 */
export function voteFaults(
  { votesFor, votesAgainst, abstained, deputiesElected }: CouncilVote,
  percent: number,
  needsMajority = true,
): readonly ReasonOf<'votesExceedDeputies' | 'majorityNotReached'>[] {
  const votes = votesFor + votesAgainst + abstained;
  const elected = `${deputiesElected}`;
  if (votes > deputiesElected) return [{ code: 'votesExceedDeputies', params: { votes: `${votes}`, deputiesElected: elected } }];
  if (!needsMajority || votesFor * 100 > percent * deputiesElected) return [];
  const params = { votesFor: `${votesFor}`, deputiesElected: elected, percent: `${percent}` };
  return [{ code: 'majorityNotReached', params }];
}

export const resolutionFaultCodes = ['votesExceedDeputies', 'majorityNotReached', 'dateInFuture'] as const;

/** Why a resolution carries nothing: its vote does not, or it was not adopted yet. */
export function resolutionFaults(
  vote: CouncilVote,
  percent: number,
  event: Pick<WorkflowEvent, 'at' | 'facts'>,
): readonly ReasonOf<(typeof resolutionFaultCodes)[number]>[] {
  return [...voteFaults(vote, percent), ...futureFaults('adoptedOn', vote.adoptedOn, event)];
}
