import { addDays } from '#machine';
import { clauseNames } from '../../workflows/delegation/v1/context.js';
import type { Dice } from '#machine';
import type { View } from './surroundings.js';

const sentences = [
  'All applications were answered in time.',
  'Кызматкерлер жетишсиз.',
  'Недостаточно специалистов.',
  'Clause 7 says so.',
];

export function sentence(dice: Dice): string {
  return dice.pick(sentences);
}

/** One of two papers, by hash: two sides often name the same. */
export function protocol(dice: Dice): string {
  return dice.pick(['c', 'd']).repeat(64);
}

const clause = (name: string, dice: Dice): string => `Text ${dice.between(1, 4)} of the clause ${name}.`;

/** All clauses that are mandatory. */
export function clauseTexts(dice: Dice): Record<string, string> {
  return Object.fromEntries(clauseNames.map((name) => [name, clause(name, dice)]));
}

/** Some of them. */
export function partOfClauses(dice: Dice): Record<string, string> {
  const name = dice.pick(clauseNames);
  return { [name]: clause(name, dice) };
}

/** A vote of the kenesh, most of the time by a majority. */
export function vote({ around }: View, dice: Dice): object {
  const votesFor = dice.chance(92) ? dice.between(11, 18) : dice.between(0, 10);
  return {
    number: `${dice.between(1, 40)}/${dice.between(1, 9)}`,
    adoptedOn: dice.chance(85) ? around.today : addDays(around.today, -dice.between(1, 20)),
    votesFor,
    votesAgainst: dice.between(0, 3),
    abstained: 0,
    deputiesElected: 21,
  };
}

/** The terms that lie before the kenesh, or for signature. */
export function termsInHand({ context: { amendment, termsHash } }: View): string {
  return (amendment === null ? termsHash : amendment.termsHash) ?? '0'.repeat(64);
}
