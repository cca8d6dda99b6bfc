import { IsText, type Opaque, type WorkflowEvent } from '#machine';
import { IsIn, IsOptional } from 'class-validator';
import type { DelegationContext } from './context.js';

/** What an event changes in the case: a pure function from the case and the event to the changed fields. */
export type Recorder<Payload = Opaque> = (
  context: DelegationContext,
  event: WorkflowEvent<Payload>,
) => Partial<DelegationContext>;

/** An event that says nothing but itself. */
export class NothingMore {}

/** Why a side says no. */
export const reasonCodes = ['legal', 'financial', 'capacity', 'calculation', 'content', 'quality', 'other'] as const;

/** Every negative answer names its reason and explains it (DOMAIN.md §4.3). */
export class NegativeAnswer {
  @IsIn(reasonCodes) reasonCode!: (typeof reasonCodes)[number];
  @IsText(2000) reasonText!: string;
}

/** A remark on one's own step. */
export class Remark {
  @IsOptional() @IsText(2000) remark?: string;
}

export const recordNegative: Recorder<NegativeAnswer> = (_, { payload }) => ({
  negative: { code: payload.reasonCode, text: payload.reasonText },
});
