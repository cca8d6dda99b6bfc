import type { EventDefinition } from '#machine';
import { consentEvents, consentRecorders } from './consent.events.js';
import { costingEvents, costingRecorders } from './costing.events.js';
import { draftEvents, draftRecorders } from './draft.events.js';
import { forceEvents, forceRecorders } from './force.events.js';
import { legalityEvents, legalityRecorders } from './legality.events.js';
import { oneSideOnly } from './one-side.requirement.js';
import type { Recorder } from './record.js';
import { reportEvents, reportRecorders } from './report.events.js';
import { resourceEvents, resourceRecorders } from './resources.events.js';

const byAct: Readonly<Record<string, EventDefinition>> = {
  ...draftEvents,
  ...legalityEvents,
  ...costingEvents,
  ...consentEvents,
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
  ...consentRecorders,
  ...resourceRecorders,
  ...forceRecorders,
  ...reportRecorders,
};

/** Money and things, accepted from `preparing` on. */
export const resourceEventNames = Object.keys(resourceEvents);
