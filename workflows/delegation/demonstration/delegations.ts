import type { Instrument } from '../v1/context.js';

/** One act on the way of a delegation, or a few that belong together. */
export type Stage =
  | 'draft'
  | 'confirmLegality'
  | 'cost'
  | 'consult'
  | 'offer'
  | 'accept'
  | 'signAndPublish'
  | 'enact'
  | 'appropriate'
  | 'payFirstTrancheInPart'
  | 'payFirstTranche'
  | 'handOver'
  | 'acknowledge'
  | 'confirmSeparateLine'
  | 'bringIntoForce';

/** What carrying out the power costs, in som; pay and upkeep by month, equipment once. */
export interface DemonstrationCost {
  readonly specialists: number;
  readonly pay: number;
  readonly upkeep: number;
  readonly equipment: number;
}

export interface DemonstrationDelegation {
  /** Part of its idempotency keys and payment references: never changed. */
  readonly name: string;
  readonly title: string;
  /** Of its title and papers. */
  readonly language: 'ky' | 'ru';
  readonly instrument: Instrument;
  /** Its code in the register of delegable powers. */
  readonly power: string;
  readonly recipient: 'aimak' | 'city';
  /** `today`: the day on which it is begun; `soon`: the first day of a quarter that leaves time for consent and money. */
  readonly takesEffect: 'today' | 'soon';
  readonly cost: DemonstrationCost;
  /** How far it has come. */
  readonly way: readonly Stage[];
}

const untilOffered: readonly Stage[] = ['draft', 'confirmLegality', 'cost', 'consult', 'offer'];
const untilPublished: readonly Stage[] = [...untilOffered, 'accept', 'signAndPublish'];

/** In the order in which they are made. The last is made by one step: where it stands, all of them do. */
export const demonstrationDelegations: readonly DemonstrationDelegation[] = [
  {
    name: 'residence-registration',
    title: 'Шопоков шаарында жарандарды жашаган жери боюнча каттоо',
    language: 'ky',
    instrument: 'agreement',
    power: 'residenceRegistration',
    recipient: 'city',
    takesEffect: 'today',
    cost: { specialists: 2, pay: 30_000, upkeep: 8_000, equipment: 150_000 },
    way: [
      ...untilPublished,
      'appropriate',
      'payFirstTranche',
      'handOver',
      'acknowledge',
      'confirmSeparateLine',
      'bringIntoForce',
    ],
  },
  {
    name: 'military-registration',
    title: 'Первичный воинский учёт граждан в городе Шопоков',
    language: 'ru',
    instrument: 'law',
    power: 'militaryRegistration',
    recipient: 'city',
    takesEffect: 'today',
    cost: { specialists: 1, pay: 29_000, upkeep: 6_000, equipment: 60_000 },
    way: ['draft', 'confirmLegality', 'cost', 'consult', 'enact'],
  },
  {
    name: 'civil-registration',
    title: 'Сокулук айыл өкмөтүндө туулганды жана өлүмдү каттоо',
    language: 'ky',
    instrument: 'agreement',
    power: 'civilRegistration',
    recipient: 'aimak',
    takesEffect: 'soon',
    cost: { specialists: 1, pay: 33_000, upkeep: 7_500, equipment: 95_000 },
    way: [...untilPublished, 'appropriate', 'payFirstTrancheInPart', 'handOver'],
  },
  {
    name: 'benefit-applications',
    title: 'Приём заявлений на государственные пособия в Сокулуке',
    language: 'ru',
    instrument: 'agreement',
    power: 'socialBenefitIntake',
    recipient: 'aimak',
    takesEffect: 'soon',
    cost: { specialists: 2, pay: 31_500, upkeep: 9_000, equipment: 140_000 },
    way: untilOffered,
  },
  {
    name: 'farmland-records',
    title: 'Учёт сельскохозяйственных угодий Сокулука',
    language: 'ru',
    instrument: 'agreement',
    power: 'farmlandRecords',
    recipient: 'aimak',
    takesEffect: 'soon',
    cost: { specialists: 1, pay: 28_000, upkeep: 5_000, equipment: 40_000 },
    way: [],
  },
];
