import { paperTitles } from '../delegation.texts.js';
import { clauseEvents, partiesBlocks, proofBlocks, termsBlocks } from './terms.blocks.js';
import { paper } from './writing.js';

/** What the ministry puts before the local kenesh. */
export const offerPaper = paper(paperTitles.offer, {
  exists: ({ offeredOn }) => offeredOn !== null,
  reads: clauseEvents,
  reference: (write) => {
    const { offeredOn, round } = write.context;
    return [`${write.say('offeredOn')} ${write.date(offeredOn)}${round > 1 ? ` (${round}-${write.say('round')})` : ''}`];
  },
  blocks: (write) => [
    ...partiesBlocks(write),
    ...termsBlocks(write),
    write.heading('answer'),
    write.paragraph('answerText'),
    ...proofBlocks(write),
    write.signatures(['proposer']),
  ],
});
