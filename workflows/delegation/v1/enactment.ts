import { IsLocalDate, IsSha256, IsText, notInFuture, yearOf } from '#machine';
import { costOf, termEnd } from './money.js';
import { act, payloadRequirement, reason } from './vocabulary.js';

export class EnactmentRecord {
  @IsText(100) act!: string;
  @IsText(80) number!: string;
  @IsLocalDate() adoptedOn!: string;
  @IsLocalDate() publishedOn!: string;
  @IsLocalDate() effectiveOn!: string;
  @IsSha256() textHash!: string;
}

/** The act's dates agree with each other, and its day lies in the years that were costed. */
const enactmentIsConsistent = payloadRequirement<EnactmentRecord>(
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

export const recordEnactment = act('recordEnactment', {
  payload: EnactmentRecord,
  by: 'proposer.drafter',
  requires: [notInFuture<EnactmentRecord>('adoptedOn', 'publishedOn'), enactmentIsConsistent],
  record: ({ draft }, { payload }) => ({
    enactment: payload,
    publishedOn: payload.publishedOn,
    draft: { ...draft, effectiveDate: payload.effectiveOn },
  }),
});
