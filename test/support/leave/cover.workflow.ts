import { type EventDefinition, houseImplementations, houseOptions, IsId, type Opaque, type Text, type Workflow } from '#machine';
import { setup } from 'xstate';

class CoverInput {
  @IsId() coveredBy!: string;
}
class NothingSaid {}

const byColleague = [{ party: 'colleague', office: 'signatory' }];
const events: Record<string, EventDefinition> = {
  accept: { payload: NothingSaid, by: byColleague, requires: [] },
  decline: { payload: NothingSaid, by: byColleague, requires: [] },
};
const house = houseImplementations(events);

interface CoverContext {
  askedBy: string;
  coveredBy: string;
}

const machine = setup({
  types: { context: {} as CoverContext, input: {} as Opaque, events: {} as Opaque },
  guards: house.guards,
  actions: house.actions,
}).createMachine({
  id: 'cover',
  options: houseOptions,
  context: ({ input }) => ({ askedBy: input?.actor.body ?? '', coveredBy: input?.payload.coveredBy ?? '' }),
  initial: 'asked',
  states: {
    asked: { on: { accept: { guard: 'required', target: 'accepted' }, decline: { guard: 'required', target: 'declined' } } },
    accepted: { type: 'final' },
    declined: { type: 'final' },
  },
});

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

/** Whether a colleague covers a leave: a child of it. */
export const cover: Workflow = {
  name: 'cover',
  version: 'v1',
  machine,
  start: { payload: CoverInput, by: [{ party: 'employer', office: 'signatory' }], requires: [] },
  events,
  deadlines: {},
  tasks: [{ name: 'answerCover', state: 'asked', party: 'colleague', office: 'signatory', event: 'accept' }],
  rules: [],
  facts: () => ({}),
  parties: ({ askedBy, coveredBy }: CoverContext) => [
    { party: 'employer', body: askedBy },
    { party: 'colleague', body: coveredBy },
  ],
  attributes: () => ({ number: 'C-1', title: 'Cover' }),
  ledger: () => [],
  allocations: () => [],
  shownState: (paths) => paths[0]!,
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
};
