import { type EventDefinition, IsText, met, reason, requirement } from '#machine';
import type { DelegationContext } from './context.js';
import { today } from './day.js';
import { NegativeAnswer, type Recorder, recordNegative } from './record.js';

/** The power's entry in the register, on the day of the event. */
interface PowerFact {
  readonly judicial: boolean;
  readonly ownLocalMatter: boolean;
  readonly holders: readonly string[];
  readonly listed: boolean;
}

export class LegalityConfirmation {
  /** Why the delegation harms neither the rights of LSG nor its own local matters (Law 127 of 9 July 2013, Art. 2). */
  @IsText(5000) noHarmStatement!: string;
}

/** Law of 9 July 2013 No. 127, Art. 2 and 3; list of powers: Res. 19 Dec 2014 No. 715, App. 2. */
const powerIsDelegable = requirement<DelegationContext>(
  ['judicialPower', 'ownLocalMatter', 'powerNotOfProposer', 'powerNotListed'],
  ({ context, event }) => {
    const power = event.facts['power'] as PowerFact | null;
    if (power === null) return [reason('powerNotListed')];
    return [
      ...(power.judicial ? [reason('judicialPower')] : []),
      ...(power.ownLocalMatter ? [reason('ownLocalMatter')] : []),
      ...(power.holders.includes(context.proposer) ? [] : [reason('powerNotOfProposer')]),
      ...(power.listed ? [] : [reason('powerNotListed')]),
    ];
  },
);

/** Whoever wrote the draft neither checks nor signs it (DOMAIN.md §4.5). */
export const isNotDrafter = requirement<DelegationContext>(['draftedBySamePerson'], ({ context, event }) =>
  event.actor.person !== null && context.drafters.includes(event.actor.person) ? [reason('draftedBySamePerson')] : met,
);

const lawyer = [{ party: 'proposer', office: 'lawyer' }];

export const legalityEvents: Record<string, EventDefinition> = {
  confirmLegality: { payload: LegalityConfirmation, by: lawyer, requires: [isNotDrafter, powerIsDelegable] },
  returnDraft: { payload: NegativeAnswer, by: lawyer, requires: [isNotDrafter] },
  rejectAsUnlawful: { payload: NegativeAnswer, by: lawyer, requires: [isNotDrafter] },
};

const confirmLegality: Recorder = (_, event) => ({ costingSince: today(event), negative: null });

export const legalityRecorders: Record<string, Recorder> = {
  confirmLegality,
  returnDraft: recordNegative,
  rejectAsUnlawful: recordNegative,
};
