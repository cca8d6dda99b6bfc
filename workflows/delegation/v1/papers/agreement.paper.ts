import type { Block, PaperDefinition, PaperQuestion } from '#machine';
import type { DelegationContext } from '../context.js';
import { paperTitles } from '../delegation.texts.js';
import { changedTermsBlocks, clauseEvents, partiesBlocks, proofBlocks, termsBlocks } from './terms.blocks.js';
import { fields, heading, namesOf, paragraph, Writing } from './writing.js';

const title = paperTitles.agreement;

/** What both sides sign, from the day on which the kenesh has accepted it. */
export const agreementPaper: PaperDefinition = {
  title,
  exists: ({ instrument, resolution, termsHash }: DelegationContext) =>
    instrument === 'agreement' && resolution !== null && resolution.decision !== 'decline' && resolution.termsHash === termsHash,
  reads: clauseEvents,
  facts: namesOf,
  layout: (question: PaperQuestion<DelegationContext>, language) => {
    const write = new Writing(question, language);
    const { publishedOn } = question.context;
    return write.layout(
      title[language],
      publishedOn === null ? [] : [`${write.say('publishedOn')}: ${write.date(publishedOn)}`],
      [
        paragraph(write.say('agreementText')),
        ...partiesBlocks(write),
        ...consentBlocks(write),
        ...termsBlocks(write),
        ...changedTermsBlocks(write),
        ...proofBlocks(write),
        heading(write.say('signatures')),
        signatures(write),
      ],
    );
  },
};

function consentBlocks(write: Writing): Block[] {
  const { number, on, votesFor, votesAgainst, abstained, deputiesElected } = write.context.resolution!;
  return [
    heading(write.say('consent')),
    fields(
      [write.say('resolution'), `№ ${number}, ${write.date(on)}`],
      [write.say('votes'), `${votesFor} / ${votesAgainst} / ${abstained}`],
      [write.say('deputies'), `${deputiesElected}`],
    ),
  ];
}

function signatures(write: Writing): Block {
  const of = (['proposer', 'recipient'] as const).map((side) => {
    const signature = write.context.signatures[side];
    const signed = signature === undefined ? [] : [`${write.say('signedOn')} ${write.date(signature.on)}`];
    return { name: write.side(side), lines: [...signed, write.say('signature')] };
  });
  return { kind: 'signatures', of };
}
