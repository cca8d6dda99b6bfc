import type { PaperDefinition, PaperQuestion } from '#machine';
import type { DelegationContext } from '../context.js';
import { paperTitles } from '../delegation.texts.js';
import { clauseEvents, partiesBlocks, proofBlocks, termsBlocks } from './terms.blocks.js';
import { heading, namesOf, paragraph, Writing } from './writing.js';

const title = paperTitles.offer;

/** What the ministry puts before the local kenesh. */
export const offerPaper: PaperDefinition = {
  title,
  exists: ({ offeredOn }: DelegationContext) => offeredOn !== null,
  reads: clauseEvents,
  facts: namesOf,
  layout: (question: PaperQuestion<DelegationContext>, language) => {
    const write = new Writing(question, language);
    const { offeredOn, round } = question.context;
    const offered = `${write.say('offeredOn')} ${write.date(offeredOn)}${round > 1 ? ` (${round}-${write.say('round')})` : ''}`;
    return write.layout(
      title[language],
      [offered],
      [
        ...partiesBlocks(write),
        ...termsBlocks(write),
        heading(write.say('answer')),
        paragraph(write.say('answerText')),
        ...proofBlocks(write),
        { kind: 'signatures', of: [{ name: write.side('proposer'), lines: [write.say('signature')] }] },
      ],
    );
  },
};
