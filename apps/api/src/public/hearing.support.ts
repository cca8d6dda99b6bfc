import {
  type EventDefinition,
  houseImplementations,
  houseOptions,
  IsId,
  IsListOf,
  IsLocalDate,
  IsText,
  type Opaque,
  type Text,
  type Workflow,
  type WorkflowPackage,
} from '#machine';
import { IsIn } from 'class-validator';
import { setup } from 'xstate';

class Venue {
  @IsId() body!: string;
}
class HearingInput {
  @IsText(200) topic!: string;
  @IsIn(['open', 'closed']) form!: string;
  @IsLocalDate() heldOn!: string;
  @IsListOf(() => Venue, 1, 5) venues!: Venue[];
}
class NothingSaid {}

const by = [{ party: 'organiser', office: 'drafter' }];
const events: Record<string, EventDefinition> = {
  announce: { payload: NothingSaid, by, requires: [] },
  hold: { payload: NothingSaid, by, requires: [] },
};
const house = houseImplementations(events);

interface HearingContext extends Omit<HearingInput, 'venues'> {
  readonly organiser: string;
  readonly venues: readonly string[];
}

const machine = setup({
  types: { context: {} as HearingContext, input: {} as Opaque, events: {} as Opaque },
  guards: house.guards,
  actions: house.actions,
}).createMachine({
  id: 'hearing',
  options: houseOptions,
  context: ({ input }) => ({
    organiser: input?.actor.body ?? '',
    topic: input?.payload.topic ?? '',
    form: input?.payload.form ?? '',
    heldOn: input?.payload.heldOn ?? '',
    venues: ((input?.payload.venues ?? []) as Venue[]).map(({ body }) => body),
  }),
  initial: 'planned',
  states: {
    planned: { on: { announce: { guard: 'required', target: 'announced' } } },
    announced: { on: { hold: { guard: 'required', target: 'held' } } },
    held: { type: 'final' },
  },
});

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

const workflow: Workflow = {
  name: 'hearing',
  version: 'v1',
  machine,
  start: { payload: HearingInput, by, requires: [] },
  events,
  deadlines: {},
  tasks: [
    { name: 'announceHearing', state: 'planned', party: 'organiser', office: 'drafter', event: 'announce' },
    { name: 'holdHearing', state: 'announced', party: 'organiser', office: 'drafter', event: 'hold' },
  ],
  rules: [],
  facts: () => ({}),
  parties: ({ organiser, venues }: HearingContext) => [
    { party: 'organiser', body: organiser },
    ...venues.map((body) => ({ party: 'venue', body })),
  ],
  attributes: ({ topic, form, heldOn }: HearingContext) => ({ number: `H-${heldOn}`, title: topic, topic, form, heldOn }),
  // Money of the first venue is missing, the second has more than is due.
  ledger: ({ heldOn, venues }: HearingContext) =>
    venues.flatMap((body, index) => [
      { kind: 'due', period: heldOn.slice(0, 4), source: 'plan', dueOn: heldOn, amount: String(100_000 * (index + 1)), body },
      {
        kind: 'received',
        period: heldOn.slice(0, 4),
        source: 'payment',
        dueOn: null,
        amount: index === 0 ? '40000' : '300000',
        body,
      },
    ]),
  allocations: () => [],
  shownState: (paths) => paths[0]!,
  texts: {
    workflow: text('Угуу', 'Слушания', 'Hearing'),
    parties: { organiser: text('Уюштуруучу', 'Организатор', 'Organiser'), venue: text('Өткөн жери', 'Площадка', 'Venue') },
    states: {
      planned: text('Пландалды', 'Запланированы', 'Planned'),
      announced: text('Жарыяланды', 'Объявлены', 'Announced'),
      held: text('Өткөрүлдү', 'Проведены', 'Held'),
    },
    events: {
      start: text('Пландоо', 'Запланировать', 'Plan'),
      announce: text('Жарыялоо', 'Объявить', 'Announce'),
      hold: text('Өткөрүү', 'Провести', 'Hold'),
    },
    fields: {
      topic: text('Тема', 'Тема', 'Topic'),
      form: text('Түрү', 'Форма', 'Form'),
      heldOn: text('Күнү', 'Дата', 'Date'),
      venues: text('Жерлери', 'Площадки', 'Venues'),
      body: text('Орган', 'Орган', 'Body'),
    },
    deadlines: {},
    tasks: {
      announceHearing: text('Угууну жарыялоо', 'Объявить слушания', 'Announce the hearing'),
      holdHearing: text('Угууну өткөрүү', 'Провести слушания', 'Hold the hearing'),
    },
    reasons: {},
    notices: {},
  },
};

/** Of several bodies in its place, with money, without power, force or breach: a second public workflow beside any other. */
export const hearing: WorkflowPackage = {
  name: 'hearing',
  versions: [workflow],
  roles: { payee: 'venue', affected: 'venue' },
  publication: {
    collection: 'hearings',
    publishedBy: ['announce'],
    place: {
      field: 'venue',
      title: text('Өткөн жери', 'Площадка', 'Venue'),
      about: text('Өткөн жери', 'Где проводятся', 'Where it is held'),
    },
    ledger: {
      kinds: {
        due: text('пландалган', 'запланировано', 'planned'),
        received: text('түшкөн', 'поступило', 'arrived'),
      },
    },
    columns: [
      {
        attribute: 'form',
        kind: 'word',
        title: text('Түрү', 'Форма', 'Form'),
        about: text('Түрү', 'Форма', 'Form of the hearing'),
        listed: true,
      },
      {
        attribute: 'heldOn',
        kind: 'date',
        fileName: 'held_on',
        title: text('Күнү', 'Дата', 'Date'),
        about: text('Өткөн күнү', 'Дата проведения', 'Date of the hearing'),
        listed: true,
      },
      {
        attribute: 'topic',
        kind: 'text',
        title: text('Тема', 'Тема', 'Topic'),
        about: text('Угуунун темасы', 'Тема слушаний', 'Topic of the hearing'),
      },
    ],
    events: { announce: { fields: [] } },
    texts: {
      title: text('Угуулар', 'Слушания', 'Hearings'),
      singular: text('Угуу', 'Слушания', 'Hearing'),
      published: text('Жарыяланган угуулар', 'Объявленные слушания', 'Published hearings'),
      intro: text('Элдин пикирин угуу.', 'Что думают жители.', 'What the people think.'),
      words: { open: text('ачык', 'открытые', 'open to all'), closed: text('жабык', 'закрытые', 'by invitation') },
      events: { announce: text('Угуу жарыяланды', 'Слушания объявлены', 'Hearing announced') },
    },
  },
};
