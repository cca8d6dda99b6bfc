import { accept, IsId, type Text, vocabulary } from '#machine';

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

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

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
  texts: {
    workflow: text('Алмаштыруу', 'Замена', 'Cover'),
    parties: {
      employer: text('Иш берүүчү', 'Работодатель', 'Employer'),
      colleague: text('Кесиптеш', 'Коллега', 'Colleague'),
    },
    states: {
      asked: text('Суралды', 'Запрошена', 'Asked'),
      accepted: text('Макул', 'Согласие', 'Accepted'),
      declined: text('Баш тартуу', 'Отказ', 'Declined'),
    },
    events: {
      start: text('Суроо', 'Запросить', 'Ask'),
      accept: text('Макул болуу', 'Согласиться', 'Accept'),
      decline: text('Баш тартуу', 'Отказаться', 'Decline'),
    },
    fields: { coveredBy: text('Алмаштыруучу', 'Кто заменит', 'Covered by') },
    deadlines: {},
    tasks: { answerCover: text('Жооп берүү', 'Ответить', 'Answer') },
    reasons: {},
    notices: {},
  },
});
