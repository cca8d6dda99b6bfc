import { accept, IsId, vocabulary } from '#machine';
import { texts } from './leave.texts.js';

class CoverInput {
  @IsId() coveredBy!: string;
}

interface CoverContext {
  askedBy: string;
  coveredBy: string;
}

const { act, defineWorkflow, task } = vocabulary<CoverContext>()({
  parties: { employer: ['signatory'], colleague: ['signatory'] },
  rules: [],
});

const ask = act('start', { payload: CoverInput, by: 'employer.signatory' });
const agree = act('accept', { by: 'colleague.signatory' });
const decline = act('decline', { by: 'colleague.signatory' });

/** Whether a colleague covers a leave: a child of it. */
export const cover = defineWorkflow({
  name: 'cover',
  version: 'v1',
  start: ask,
  begin: (event) => ({ askedBy: event?.actor.body ?? '', coveredBy: event?.payload.coveredBy ?? '' }),
  initial: 'asked',
  states: {
    asked: {
      on: [accept(agree, { to: 'accepted' }), accept(decline, { to: 'declined' })],
      awaits: task(agree, { name: 'answerCover' }),
    },
    accepted: { isFinal: true },
    declined: { isFinal: true },
  },
  parties: ({ askedBy, coveredBy }) => ({ employer: askedBy, colleague: coveredBy }),
  attributes: () => ({ number: 'C-1', title: 'Cover' }),
  texts: { ...texts.cover, deadlines: {}, reasons: {}, notices: {} },
});
