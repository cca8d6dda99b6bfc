import { today } from '../day.js';
import type { ReasonOf, TypedRequirement } from '../declare/act.js';
import { payloadRequirement } from '../requirement.js';
import type { WorkflowEvent } from '../workflow.js';

/** Nothing is recorded before it has happened: the dates in fields of the payload. */
export function notInFuture<Payload>(...fields: readonly (keyof Payload & string)[]): TypedRequirement<unknown, Payload> {
  return payloadRequirement<unknown, Payload>(['dateInFuture'], ({ event }) =>
    fields.flatMap((field) => futureFaults(field, event.payload[field] as string, event)),
  );
}

/** The same of one date, as part of another requirement. */
export function futureFaults(
  field: string,
  date: string,
  event: Pick<WorkflowEvent, 'at' | 'facts'>,
): readonly ReasonOf<'dateInFuture'>[] {
  return date > today(event) ? [{ code: 'dateInFuture', params: { field, date, today: today(event) } }] : [];
}
