import { type EventDefinition, type Question, type Requirement } from '#machine';
import { amendmentEvents, amendmentRecorders } from './amendment.events.js';
import { inHand } from './amendment.js';
import { appropriationEvents, appropriationRecorders } from './appropriation.events.js';
import { conciliationEvents, conciliationRecorders } from './conciliation.events.js';
import { consultationEvents, consultationRecorders } from './consultation.events.js';
import type { DelegationContext } from './context.js';
import { controlEvents, controlRecorders } from './control.events.js';
import { costingEvents, costingRecorders } from './costing.events.js';
import { disputeEvents, disputeRecorders } from './dispute.events.js';
import { draftEvents, draftRecorders, proposalStart, startRequirements } from './draft.events.js';
import { enactmentEvents, enactmentRecorders } from './enactment.events.js';
import { existingEvents, existingRecorders, existingStart } from './existing.events.js';
import { forceEvents, forceRecorders } from './force.events.js';
import { itemEvents, itemRecorders } from './item.events.js';
import { legalityEvents, legalityRecorders } from './legality.events.js';
import { moneyTermEvents, moneyTermRecorders } from './money-terms.events.js';
import { negotiationEvents, negotiationRecorders } from './negotiation.events.js';
import { offerEvents, offerRecorders } from './offer.events.js';
import { oneSideOnly } from './one-side.requirement.js';
import type { Recorder } from './record.js';
import { reportEvents, reportRecorders } from './report.events.js';
import { settlementEvents, settlementRecorders } from './settlement.events.js';
import { signingEvents, signingRecorders } from './signing.events.js';
import { noReviewOpen, successionEvents, successionRecorders } from './succession.events.js';
import { terminationEvents, terminationRecorders } from './termination.events.js';
import { trancheEvents, trancheRecorders } from './tranche.events.js';

/** Money and things: accepted in preparation, while imposed, in every live state, and while settling. */
const resourceEvents = { ...moneyTermEvents, ...appropriationEvents, ...trancheEvents, ...itemEvents };

const byAct: Readonly<Record<string, EventDefinition>> = {
  ...draftEvents,
  ...legalityEvents,
  ...costingEvents,
  ...consultationEvents,
  ...offerEvents,
  ...negotiationEvents,
  ...conciliationEvents,
  ...signingEvents,
  ...enactmentEvents,
  ...existingEvents,
  ...resourceEvents,
  ...forceEvents,
  ...reportEvents,
  ...terminationEvents,
  ...controlEvents,
  ...amendmentEvents,
  ...disputeEvents,
  ...successionEvents,
  ...settlementEvents,
};

/** Acts of the proposal that an amendment repeats: they read and write the terms in hand. */
export const eventsInHand: readonly string[] = [
  'submitCosting',
  'confirmCosting',
  'returnCosting',
  'recordKeneshResolution',
  'recordNoResponse',
  'signAsProposer',
  'signAsRecipient',
  'publish',
  'recordEnactment',
];

/** While a review of succession is open, money, things, reports and the review itself go on; all else waits. */
const duringReview = [...Object.keys({ ...resourceEvents, ...reportEvents, ...successionEvents }), 'returnItem', 'returnFunds'];

/** Of each event it is first required that nobody acts for both sides, and that no review makes it wait. */
export const events: Readonly<Record<string, EventDefinition>> = Object.fromEntries(
  Object.entries(byAct).map(([type, definition]) => [
    type,
    {
      ...definition,
      requires: [
        oneSideOnly,
        ...(duringReview.includes(type) ? [] : [noReviewOpen]),
        ...(eventsInHand.includes(type) ? definition.requires.map(ofTermsInHand) : definition.requires),
      ],
    },
  ]),
);

function ofTermsInHand(requirement: Requirement): Requirement {
  const check = ({ context, event }: Question<DelegationContext>) => requirement.check({ context: inHand(context), event });
  return { ...requirement, check };
}

/** A power that is carried out already begins in another way. */
export const starts = { registerExisting: existingStart(startRequirements) };
export { proposalStart };

/** What the machine's guards ask of each event, those of a beginning were asked before it. */
export const requirementsOf: Readonly<Record<string, EventDefinition>> = {
  ...events,
  registerExisting: { ...starts.registerExisting, requires: [] },
};

/** What is written into the case, by the name of the event or of the derived fact. */
export const recorders: Readonly<Record<string, Recorder>> = {
  ...draftRecorders,
  ...legalityRecorders,
  ...costingRecorders,
  ...consultationRecorders,
  ...offerRecorders,
  ...negotiationRecorders,
  ...conciliationRecorders,
  ...signingRecorders,
  ...enactmentRecorders,
  ...existingRecorders,
  ...moneyTermRecorders,
  ...appropriationRecorders,
  ...trancheRecorders,
  ...itemRecorders,
  ...forceRecorders,
  ...reportRecorders,
  ...terminationRecorders,
  ...controlRecorders,
  ...amendmentRecorders,
  ...disputeRecorders,
  ...successionRecorders,
  ...settlementRecorders,
};

/** Money and things, accepted from `preparing` on. */
export const resourceEventNames = Object.keys(resourceEvents);
