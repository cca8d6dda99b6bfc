import { IsDocument, IsLocalDate, IsText, type WorkflowEvent } from '#machine';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { reason } from './vocabulary.js';

/** A resolution of the kenesh and how it was voted. */
export class KeneshVote {
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsInt() @Min(0) @Max(1000) votesFor!: number;
  @IsInt() @Min(0) @Max(1000) votesAgainst!: number;
  @IsInt() @Min(0) @Max(1000) abstained!: number;
  @IsInt() @Min(1) @Max(1000) deputiesElected!: number;
  /** The resolution itself, by hash. */
  @IsOptional() @IsDocument() document?: string;
}

/** Rule `kenesh.majority`: more than so many per cent of the deputies elected (statutory basis not verified). */
export function voteFaults(vote: KeneshVote, { facts }: Pick<WorkflowEvent, 'facts'>, needsMajority = true) {
  const { votesFor, votesAgainst, abstained, deputiesElected } = vote;
  const votes = votesFor + votesAgainst + abstained;
  if (votes > deputiesElected)
    return [reason('votesExceedDeputies', { votes: `${votes}`, deputiesElected: `${deputiesElected}` })];
  const percent = facts.rules['kenesh.majority']!.value;
  if (!needsMajority || votesFor * 100 > percent * deputiesElected) return [];
  return [
    reason('majorityNotReached', { votesFor: `${votesFor}`, deputiesElected: `${deputiesElected}`, percent: `${percent}` }),
  ];
}
