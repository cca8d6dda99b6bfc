import { IsText, met, NegativeAnswer, today } from '#machine';
import { recordNegative } from './round.js';
import { act, fact, must, notice, reason, requirement } from './vocabulary.js';

class LegalityConfirmation {
  /** Why the delegation harms neither the rights of LSG nor its own local matters (Law 127 of 9 July 2013, Art. 2). */
  @IsText(5000) noHarmStatement!: string;
}

/** Law of 9 July 2013 No. 127, Art. 2 and 3; list of powers: Res. 19 Dec 2014 No. 715, App. 2. */
const powerIsDelegable = requirement(
  ['judicialPower', 'ownLocalMatter', 'powerNotOfProposer', 'powerNotListed'],
  ({ context, event }) => {
    const { power } = event.facts;
    if (power === null) return [reason('powerNotListed')];
    return [
      power.judicial ? [reason('judicialPower')] : met,
      power.ownLocalMatter ? [reason('ownLocalMatter')] : met,
      power.holders.includes(context.proposer) ? met : [reason('powerNotOfProposer')],
      power.listed ? met : [reason('powerNotListed')],
    ].flat();
  },
);

/** Who wrote the draft neither checks nor signs it (DOMAIN.md §4.5). */
export const isNotDrafter = must(
  'draftedBySamePerson',
  ({ context, event: { actor } }) => actor.person === null || !context.drafters.includes(actor.person),
);

export const confirmLegality = act('confirmLegality', {
  payload: LegalityConfirmation,
  by: 'proposer.lawyer',
  reads: ({ power }) => ({ power: fact('power', power) }),
  requires: [isNotDrafter, powerIsDelegable],
  record: (_, event) => ({ costingSince: today(event), negative: null }),
  notifies: [notice('costingAsked', 'proposer.financier')],
});

export const returnDraft = act('returnDraft', {
  payload: NegativeAnswer,
  by: 'proposer.lawyer',
  requires: [isNotDrafter],
  record: recordNegative,
  notifies: [notice('draftReturned', 'proposer.drafter')],
});

export const rejectAsUnlawful = act('rejectAsUnlawful', {
  payload: NegativeAnswer,
  by: 'proposer.lawyer',
  requires: [isNotDrafter],
  record: recordNegative,
  notifies: [notice('foundUnlawful', 'proposer.drafter', 'proposer.signatory')],
});
