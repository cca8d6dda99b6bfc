import { documentsNamed, type DocumentsFact } from './documents.js';
import { IsDocument, IsLocalDate, IsText } from './payload.js';
import { type Reason, reason } from './reason.js';
import { localDate } from './time.js';
import type { Paper, PayloadClass, WorkflowEvent } from './workflow.js';

/** The paper of an event as it is sent. */
export class IncomingPaper implements Paper {
  @IsDocument() document!: string;
  @IsText(80) registrationNumber!: string;
  /** A local date, today at the latest. */
  @IsLocalDate() registeredOn!: string;
}

/**
 * What every event of every workflow must meet: the documents that it names are there, its paper is not from the future,
 * and who acts under a mandate shows the paper. Not checked before there is a payload.
 */
export function unmetByHouse(payloadClass: PayloadClass, event: WorkflowEvent): Reason[] {
  if (event.payload === undefined) return [];
  const { actor, paper, facts } = event;
  const known = (facts['documents'] ?? {}) as DocumentsFact;
  const unknown = documentsNamed(payloadClass, event).filter((document) => !Object.hasOwn(known, document));
  return [
    ...unknown.map((document) => reason('documentUnknown', { document })),
    ...(actor.mandate !== undefined && paper === undefined ? [reason('paperMissing')] : []),
    ...(paper !== undefined && paper.registeredOn > localDate(event.at, facts.calendar.timeZone)
      ? [reason('paperInFuture', { registeredOn: paper.registeredOn })]
      : []),
  ];
}
