import { paperTitles } from '../delegation.texts.js';
import { hasConsented } from '../funding.requirements.js';
import { changedTermsBlocks, clauseEvents, partiesBlocks, proofBlocks, termsBlocks } from './terms.blocks.js';
import { paper } from './writing.js';

/** What both sides sign, from the day on which the kenesh has accepted it. */
export const agreementPaper = paper(paperTitles.agreement, {
  exists: (context) => context.instrument === 'agreement' && hasConsented(context),
  reads: clauseEvents,
  reference: (write) => {
    const { publishedOn } = write.context;
    return publishedOn === null ? [] : [`${write.say('publishedOn')}: ${write.date(publishedOn)}`];
  },
  blocks: (write) => {
    const { resolution, signatures } = write.context;
    const { number, on, votesFor, votesAgainst, abstained, deputiesElected } = resolution!;
    return [
      write.paragraph('agreementText'),
      ...partiesBlocks(write),
      write.heading('consent'),
      write.fields({
        resolution: `№ ${number}, ${write.date(on)}`,
        votes: `${votesFor} / ${votesAgainst} / ${abstained}`,
        deputies: `${deputiesElected}`,
      }),
      ...termsBlocks(write),
      ...changedTermsBlocks(write),
      ...proofBlocks(write),
      write.heading('signatures'),
      write.signatures(['proposer', 'recipient'], (side) => {
        const signature = signatures[side];
        return signature === undefined ? [] : [`${write.say('signedOn')} ${write.date(signature.on)}`];
      }),
    ];
  },
});
