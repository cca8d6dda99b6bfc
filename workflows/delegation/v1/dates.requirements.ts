import { today, type WorkflowEvent } from '#machine';
import { payloadRequirement, reason } from './vocabulary.js';

/** Nothing is recorded before it has happened. */
export function notInFuture<Payload>(field: keyof Payload & string) {
  return payloadRequirement<Payload>(['dateInFuture'], ({ event }) => futureFaults(field, event.payload[field] as string, event));
}

/** The same for one date. */
export function futureFaults(field: string, date: string, event: Pick<WorkflowEvent, 'at' | 'facts'>) {
  return date > today(event) ? [reason('dateInFuture', { field, date, today: today(event) })] : [];
}
