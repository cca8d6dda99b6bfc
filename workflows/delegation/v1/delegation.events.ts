import type { EventDefinition } from '#machine';
import { appropriationEvents, appropriationRecorders } from './appropriation.events.js';
import { consultationEvents, consultationRecorders } from './consultation.events.js';
import { costingEvents, costingRecorders } from './costing.events.js';
import { draftEvents, draftRecorders } from './draft.events.js';
import { enactmentEvents, enactmentRecorders } from './enactment.events.js';
import { forceEvents, forceRecorders } from './force.events.js';
import { itemEvents, itemRecorders } from './item.events.js';
import { legalityEvents, legalityRecorders } from './legality.events.js';
import { offerEvents, offerRecorders } from './offer.events.js';
import { oneSideOnly } from './one-side.requirement.js';
import type { Recorder } from './record.js';
import { reportEvents, reportRecorders } from './report.events.js';
import { signingEvents, signingRecorders } from './signing.events.js';
import { trancheEvents, trancheRecorders } from './tranche.events.js';

/** Money and things: accepted in preparation, while imposed, and in every live state. */
const resourceEvents = { ...appropriationEvents, ...trancheEvents, ...itemEvents };

const byAct: Readonly<Record<string, EventDefinition>> = {
  ...draftEvents,
  ...legalityEvents,
  ...costingEvents,
  ...consultationEvents,
  ...offerEvents,
  ...signingEvents,
  ...enactmentEvents,
  ...resourceEvents,
  ...forceEvents,
  ...reportEvents,
};

/** Every event of a delegation; of each it is first required that nobody acts for both sides. */
export const events: Readonly<Record<string, EventDefinition>> = Object.fromEntries(
  Object.entries(byAct).map(([type, definition]) => [type, { ...definition, requires: [oneSideOnly, ...definition.requires] }]),
);

/** What is written into the case, by the name of the event or of the derived fact. */
export const recorders: Readonly<Record<string, Recorder>> = {
  ...draftRecorders,
  ...legalityRecorders,
  ...costingRecorders,
  ...consultationRecorders,
  ...offerRecorders,
  ...signingRecorders,
  ...enactmentRecorders,
  ...appropriationRecorders,
  ...trancheRecorders,
  ...itemRecorders,
  ...forceRecorders,
  ...reportRecorders,
};

/** Money and things, accepted from `preparing` on. */
export const resourceEventNames = Object.keys(resourceEvents);
