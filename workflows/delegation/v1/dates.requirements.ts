import { met, payloadRequirement, type Reason, reason, type WorkflowEvent } from '#machine';
import type { DelegationContext } from './context.js';
import { today } from './day.js';

/** Nothing is recorded before it has happened. */
export function notInFuture<Payload>(field: keyof Payload & string) {
  return payloadRequirement<DelegationContext, Payload>(['dateInFuture'], ({ event }) =>
    futureFaults(field, event.payload[field] as string, event),
  );
}

/** The same for one date. */
export function futureFaults(field: string, date: string, event: WorkflowEvent): readonly Reason[] {
  return date > today(event) ? [reason('dateInFuture', { field, date, today: today(event) })] : met;
}
