import type { Text, WorkflowPackage } from '#machine';
import { roadExploration } from './road.exploration.js';
import { road } from './road.workflow.js';
import { survey } from './survey.workflow.js';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });
const roads = (en: string) => ({
  ky: { other: `{count} жол` },
  ru: { one: '{count} дорога', few: '{count} дороги', many: '{count} дорог', other: '{count} дороги' },
  en: { one: `{count} road ${en}`, other: `{count} roads ${en}` },
});

/** A second workflow that everybody may see, so that no page can know the delegation: of several payees, with a child and a table. */
export const roadPackage: WorkflowPackage = {
  name: 'roadTransfer',
  versions: [road],
  roles: { payee: 'municipality', affected: 'municipality' },
  migrations: [{ timestamp: 1790000000000, name: 'RoadTransfer', file: 'test/support/road/public.sql' }],
  schema: 'test/support/road/schema.json',
  publication: {
    collection: 'roads',
    publishedBy: ['publishTransfer'],
    parties: ['agency', 'municipality'],
    place: {
      field: 'municipality',
      title: text('Айыл аймагы', 'Айылный аймак', 'Municipality'),
      about: text('Жол өткөн аймак', 'Где проходит дорога', 'On whose land the road runs'),
    },
    ledger: {
      kinds: { due: text('тийиштүү', 'причитается', 'to be paid'), received: text('төлөндү', 'оплачено', 'paid') },
    },
    columns: [
      {
        attribute: 'publishedOn',
        kind: 'date',
        title: text('Жарыяланган', 'Опубликовано', 'Published'),
        about: text('Жарыяланган күнү', 'День опубликования', 'Day of the publication'),
        listed: true,
      },
    ],
    alarming: ['published.late'],
    events: { publishTransfer: { fields: [] }, takeOver: { fields: [] } },
    texts: {
      title: text('Жолдор', 'Дороги', 'Roads'),
      singular: text('Жол', 'Дорога', 'Road'),
      published: text('Жарыяланган жолдор', 'Опубликованные дороги', 'Published roads'),
      intro: text('Агенттикке өткөн жолдор.', 'Дороги, которые переходят агентству.', 'Roads that go to the agency.'),
      events: {
        publishTransfer: text('Жарыяланды', 'Опубликовано', 'Published'),
        takeOver: text('Жол кабыл алынды', 'Дорога принята', 'Road taken over'),
      },
    },
  },
  money: {
    account: 'treasuryAccount',
    budgetCode: 'budgetCode',
    funding: 'published',
    payment: { event: 'recordPayment', fields: { payment: 'payment', dueOn: 'dueOn', amount: 'amount' } },
    budgetLine: { event: 'promise', change: 'changePromise', fields: { budgetLine: 'budgetLine', amount: 'amount' } },
  },
  indicators: {
    counts: [
      { name: 'asked', paths: ['asked'], text: roads('asked for') },
      { name: 'late', paths: ['published.late'], text: roads('paid late'), isBad: true },
    ],
    since: { attribute: 'publishedOn', text: text('Жарыяланган', 'Опубликовано', 'Published') },
  },
  caseMoney: {
    ledgerKinds: [
      { kind: 'due', text: text('Тийиштүү', 'Причитается', 'Due') },
      { kind: 'promised', text: text('Бюджетте каралган', 'Предусмотрено в бюджете', 'Set aside') },
      { kind: 'received', text: text('Төлөндү', 'Оплачено', 'Paid') },
    ],
  },
  rules: 'test/support/road/rules.json',
  exploration: roadExploration,
};

/** Its child, which nobody else sees. */
export const surveyPackage: WorkflowPackage = { name: 'roadSurvey', versions: [survey], roles: { affected: 'municipality' } };
