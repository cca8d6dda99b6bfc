import { IsLocalDate, IsSha256, IsText, yearOf } from '#machine';
import { notInFuture } from './dates.requirements.js';
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
  requires: [notInFuture<EnactmentRecord>('adoptedOn'), notInFuture<EnactmentRecord>('publishedOn'), enactmentIsConsistent],
  record: ({ draft }, { payload: { act: name, number, adoptedOn, publishedOn, effectiveOn, textHash } }) => ({
    enactment: { act: name, number, adoptedOn, publishedOn, effectiveOn, textHash },
    publishedOn,
    draft: { ...draft, effectiveDate: effectiveOn },
  }),
});
