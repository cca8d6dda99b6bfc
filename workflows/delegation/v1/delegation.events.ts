import type { EventDefinition } from '#machine';
import { consentEvents, consentRecorders } from './consent.events.js';
import { costingEvents, costingRecorders } from './costing.events.js';
import { draftEvents, draftRecorders } from './draft.events.js';
import { forceEvents, forceRecorders } from './force.events.js';
import { legalityEvents, legalityRecorders } from './legality.events.js';
import type { Recorder } from './record.js';
import { reportEvents, reportRecorders } from './report.events.js';
import { resourceEvents, resourceRecorders } from './resources.events.js';

/** Every event of a delegation, by act. */
export const events: Readonly<Record<string, EventDefinition>> = {
  ...draftEvents,
  ...legalityEvents,
  ...costingEvents,
  ...consentEvents,
  ...resourceEvents,
  ...forceEvents,
  ...reportEvents,
};

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
