import type { WorkflowPackage } from '#machine';
import { roadDemonstration } from './road.demonstration.js';
import { roadExploration } from './road.exploration.js';
import { roadScenarios } from './road.scenarios.js';
import { roadSimulation, surveySimulation } from './road.simulation.js';
import { texts } from './road.texts.js';
import { road } from './road.workflow.js';
import { survey } from './survey.workflow.js';

const { place, publishedOn, ledger, ...ofPublication } = texts.public;
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
    place: { field: 'municipality', ...place },
    ledger: { kinds: ledger },
    columns: [{ attribute: 'publishedOn', kind: 'date', ...publishedOn, listed: true }],
    alarming: ['published.late'],
    events: { publishTransfer: { fields: [] }, takeOver: { fields: [] } },
    texts: ofPublication,
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
    since: { attribute: 'publishedOn', text: publishedOn.title },
  },
  caseMoney: {
    ledgerKinds: [
      { kind: 'due', text: texts.money.due },
      { kind: 'promised', text: texts.money.promised },
      { kind: 'received', text: texts.money.received },
    ],
  },
  rules: 'test/support/road/rules.json',
  scenarios: roadScenarios,
  exploration: roadExploration,
  demonstration: roadDemonstration,
  simulation: roadSimulation,
};

/** Its child, which nobody else sees. */
export const surveyPackage: WorkflowPackage = {
  name: 'roadSurvey',
  versions: [survey],
  roles: { affected: 'municipality' },
  simulation: surveySimulation,
};
