import type { PaperDefinition, PaperQuestion } from '#machine';
import type { DelegationContext } from '../context.js';
import { paperTitles } from '../delegation.texts.js';
import { schedule } from '../money.js';
import { proofBlocks, transfersTable } from './terms.blocks.js';
import { fields, heading, namesOf, paragraph, Writing } from './writing.js';

const title = paperTitles.nonFunding;

/** What the municipality serves when money is missing; its figures are those of the day it was served. */
export const nonFundingPaper: PaperDefinition = {
  title,
  exists: ({ shortfall }: DelegationContext) => (shortfall?.notice ?? null) !== null,
  reads: [],
  facts: namesOf,
  layout: (question: PaperQuestion<DelegationContext>, language) => {
    const write = new Writing(question, language);
    const { context } = question;
    const { since, notice } = context.shortfall!;
    const { servedOn, due, received, short, daysLate, unappropriated } = notice!;
    return write.layout(
      title[language],
      [`${write.say('servedOn')}: ${write.date(servedOn)}`],
      [
        fields(
          [write.say('addressees'), `${write.side('proposer')}; ${write.side('finance')}`],
          [write.say('recipient'), write.side('recipient')],
          [write.say('power'), write.name('power', context.power)],
          [write.say('caseTitle'), context.title],
          [write.say('inForceSince'), write.date(context.inForceSince)],
        ),
        paragraph(write.say('noticeText')),
        heading(write.say('shortfall')),
        fields(
          [write.say('since'), write.date(since)],
          [write.say('daysLate'), `${daysLate}`],
          [write.say('due'), write.money(due)],
          [write.say('received'), write.money(received)],
          [write.say('short'), write.money(short)],
          [write.say('unappropriated'), write.money(unappropriated)],
        ),
        heading(write.say('duePart')),
        transfersTable(
          write,
          schedule(context).filter(({ dueOn }) => dueOn <= servedOn),
        ),
        heading(write.say('demand')),
        paragraph(write.say('demandText')),
        ...(context.draft.suspensionAllowed === true ? [paragraph(write.say('mayBeSuspended'))] : []),
        ...proofBlocks(write),
        { kind: 'signatures', of: [{ name: write.side('recipient'), lines: [write.say('signature')] }] },
      ],
    );
  },
};
