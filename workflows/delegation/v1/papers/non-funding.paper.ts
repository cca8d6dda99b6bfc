import { paperTitles } from '../delegation.texts.js';
import { schedule } from '../money.js';
import { proofBlocks, transfersTable } from './terms.blocks.js';
import { paper } from './writing.js';

/** What the municipality serves when money is missing; its figures are those of the day it was served. */
export const nonFundingPaper = paper(paperTitles.nonFunding, {
  exists: ({ shortfall }) => (shortfall?.notice ?? null) !== null,
  reference: (write) => [`${write.say('servedOn')}: ${write.date(write.context.shortfall!.notice!.servedOn)}`],
  blocks: (write) => {
    const { context } = write;
    const { since, notice } = context.shortfall!;
    const { servedOn, due, received, short, daysLate, unappropriated } = notice!;
    return [
      write.fields({
        addressees: `${write.side('proposer')}; ${write.side('finance')}`,
        recipient: write.side('recipient'),
        power: write.name('power', context.power),
        caseTitle: context.title,
        inForceSince: write.date(context.inForceSince),
      }),
      write.paragraph('noticeText'),
      write.heading('shortfall'),
      write.fields({
        since: write.date(since),
        daysLate: `${daysLate}`,
        due: write.money(due),
        received: write.money(received),
        short: write.money(short),
        unappropriated: write.money(unappropriated),
      }),
      write.heading('duePart'),
      transfersTable(
        write,
        schedule(context).filter(({ dueOn }) => dueOn <= servedOn),
      ),
      write.heading('demand'),
      write.paragraph('demandText'),
      ...(context.draft.suspensionAllowed === true ? [write.paragraph('mayBeSuspended')] : []),
      ...proofBlocks(write),
      write.signatures(['recipient']),
    ];
  },
});
