import { type EventDefinition, IsLocalDate, IsSha256, IsText, payloadRequirement, reason } from '#machine';
import type { DelegationContext } from './context.js';
import { notInFuture } from './dates.requirements.js';
import { yearOf } from './day.js';
import { costOf, termEnd } from './money.js';
import type { Recorder } from './record.js';

export class EnactmentRecord {
  @IsText(100) act!: string;
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsLocalDate() publishedOn!: string;
  @IsLocalDate() effectiveOn!: string;
  @IsSha256() textHash!: string;
}

/** The act's dates agree with each other, and its day lies in the years that were costed. */
const enactmentIsConsistent = payloadRequirement<DelegationContext, EnactmentRecord>(
  ['publishedBeforeAdopted', 'effectiveAfterTerm', 'yearNotCosted'],
  ({ context, event }) => {
    const { adoptedOn, publishedOn, effectiveOn } = event.payload;
    return [
      ...(publishedOn < adoptedOn ? [reason('publishedBeforeAdopted', { publishedOn, adoptedOn })] : []),
      ...(effectiveOn > termEnd(context) ? [reason('effectiveAfterTerm', { effectiveOn, termEnd: termEnd(context) })] : []),
      ...(costOf(context, yearOf(effectiveOn)) === null ? [reason('yearNotCosted', { year: effectiveOn.slice(0, 4) })] : []),
    ];
  },
);

export const enactmentEvents: Record<string, EventDefinition> = {
  recordEnactment: {
    payload: EnactmentRecord,
    by: [{ party: 'proposer', office: 'drafter' }],
    requires: [notInFuture<EnactmentRecord>('adoptedOn'), notInFuture<EnactmentRecord>('publishedOn'), enactmentIsConsistent],
  },
};

const recordEnactment: Recorder<EnactmentRecord> = (context, { payload }) => {
  const { act, number, adoptedOn, publishedOn, effectiveOn, textHash } = payload;
  return {
    enactment: { act, number, adoptedOn, publishedOn, effectiveOn, textHash },
    publishedOn,
    draft: { ...context.draft, effectiveDate: effectiveOn },
  };
};

export const enactmentRecorders: Record<string, Recorder> = { recordEnactment };
