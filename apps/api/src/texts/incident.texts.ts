import type { IncidentOutcome } from '#engine';
import type { Text } from '#machine';
import { texts } from './texts.js';

/** What failed, where no event of a workflow did: effects of the engine, and what is delivered. */
export const failedTexts: Readonly<Record<string, Text>> = texts.incidents.failed;

/** How an incident was resolved. */
export const outcomeTexts: Readonly<Record<IncidentOutcome, Text>> = texts.incidents.outcomes;

/** A deadline that is not known. */
export const deadlineText: Text = texts.incidents.deadline;
