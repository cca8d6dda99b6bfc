import { addDays, type ExploredCountry } from '#machine';
import { inHand } from '../v1/amendment.js';
import { clauseNames, type DelegationContext, terminationGrounds } from '../v1/context.js';
import { calculationOf, dearer, moneyPayloads } from './exploration.money.js';
import { negative, nextEffectiveDate, termFrom } from './stages.js';

const clauses = Object.fromEntries(clauseNames.map((name) => [name, `Text of the clause ${name}.`]));
const newClause = { clauses: { performanceStandards: 'Within five days.' } };
const reasonText = 'More applications.';
const text = 'c'.repeat(64);
const long = '2199-12-31';

function draftsOf({ today, body }: ExploredCountry): object[] {
  const { effectiveDate, termEnd } = termFrom(nextEffectiveDate(today));
  const money = { budgetCode: '70951', treasuryAccount: '4402011101001234' };
  const complete = { clauses, territory: body('territory'), ...money, effectiveDate, termEnd };
  return [
    { ...complete, suspensionAllowed: true },
    { ...complete, termEnd: `${effectiveDate.slice(0, 4)}-12-20`, publicationDays: 200 },
    { ...complete, termEnd: addDays(effectiveDate, -1) },
    { territory: body('nobody') },
    { control: body('nobody') },
    { control: body('finance') },
  ];
}

/** Votes of a council: enough, more than there are deputies, no majority. */
function votesOf(today: string): readonly [object, object, object] {
  const vote = { number: '1', adoptedOn: today, votesFor: 16, votesAgainst: 0, abstained: 0, deputiesElected: 21 };
  return [vote, { ...vote, votesFor: 30 }, { ...vote, votesFor: 4 }];
}

function decisionsOf(context: DelegationContext, { today }: ExploredCountry): object[] {
  const [vote, excess, minority] = votesOf(today);
  const { termsHash } = inHand(context);
  const accept = { ...vote, decision: 'accept', termsHash: termsHash ?? text };
  const counter = { ...accept, decision: 'counter' };
  const { years, schedule } = dearer(calculationOf(context, today));
  return [
    accept,
    { ...accept, ...minority, ...negative, decision: 'decline' },
    { ...counter, counter: newClause },
    { ...counter, counter: { years, schedule, calculation: 'A tenth more.' } },
    { ...counter, counter: { years, schedule } },
    { ...counter, counter: {} },
    { ...accept, ...excess },
    { ...accept, ...minority },
    { ...accept, adoptedOn: long },
    { ...accept, adoptedOn: '2020-01-01' },
    { ...accept, termsHash: '0'.repeat(64) },
  ];
}

function enactmentsOf({ draft }: DelegationContext, { today }: ExploredCountry): object[] {
  const dates = { adoptedOn: today, publishedOn: today, effectiveOn: draft.effectiveDate ?? today };
  const act = { act: 'Law of the Kyrgyz Republic', number: '77', textHash: text, ...dates };
  return [
    act,
    { ...act, effectiveOn: addDays(today, 30) },
    { ...act, publishedOn: addDays(today, -1) },
    { ...act, effectiveOn: long },
    { ...act, adoptedOn: long },
  ];
}

function ending(): object[] {
  const act = { actReference: 'Judgment 1', reasonText: 'By judgment.' };
  return [...['court', ...terminationGrounds].map((ground) => ({ ...act, ground })), { ground: 'court', reasonText }];
}

function amendmentsOf({ draft }: DelegationContext, { today }: ExploredCountry): object[] {
  return [
    { ...newClause, reasonText },
    { treasuryAccount: '4402011101005678', budgetCode: '70952', reasonText },
    ...(draft.termEnd === undefined ? [] : [{ termEnd: addDays(draft.termEnd, 365), reasonText }]),
    { termEnd: addDays(today, 20), reasonText },
    { termEnd: addDays(today, -1), reasonText },
  ];
}

function successionsOf({ recipient }: DelegationContext, { body, row }: ExploredCountry): Record<string, object[]> {
  const [successor, village] = [body('successor'), body('village')];
  const of = (kind: string, predecessors: string[], successors: string[]): object => ({
    succession: row('succession', { kind, predecessors, successors }),
  });
  const decisions = ['end', 'continue', 'renegotiate'].map((decision) => ({ decision, reasonText }));
  return {
    openSuccessionReview: [
      of('merge', [recipient], [successor]),
      of('split', [recipient], [successor, village]),
      of('rename', [recipient], [recipient]),
      of('merge', [village], [successor]),
    ],
    decideSuccession: [
      ...decisions,
      ...decisions.slice(1).flatMap((each) => [successor, village].map((named) => ({ ...each, successor: named }))),
      { ...decisions[1], successor: body('third') },
    ],
  };
}

/** Thirds between the sides: none, a court, one that nobody knows, one that is a side. */
const thirdsOf = ({ body }: ExploredCountry): object[] => [
  {},
  { third: body('third') },
  { third: body('nobody') },
  { third: body('finance') },
];

/** What people may send in a delegation, fitting and not, beside the payloads of the scenarios: what fits best comes first. */
export function payloadsOf(context: DelegationContext, country: ExploredCountry): Record<string, object[]> {
  const { today } = country;
  const terms = inHand(context);
  const [vote, excess, minority] = votesOf(today);
  const resolution = { ...negative, resolution: vote };
  return {
    saveDraft: draftsOf(country),
    recordConsultation: [
      { certificate: 'K-17', certifiedOn: today },
      { certificate: 'K-17', certifiedOn: long },
    ],
    recordKeneshResolution: decisionsOf(context, country),
    reviseOffer: [
      { ...newClause, reasonText },
      { clauses: { liability: 'None.' }, reasonText },
      { changesAmounts: true, reasonText },
      { reasonText },
    ],
    requestConciliation: thirdsOf(country).map((third) => ({ ...third, reasonText })),
    recordConciliation: [
      { outcome: 'disagreement', protocol: text },
      { outcome: 'agreed', protocol: text, ...newClause },
      { outcome: 'agreed', protocol: text, changesAmounts: true },
    ],
    signAsProposer: [{ termsHash: terms.termsHash ?? text }, { termsHash: '0'.repeat(64) }],
    signAsRecipient: [{ termsHash: terms.termsHash ?? text }, { termsHash: '0'.repeat(64) }],
    rescind: [
      resolution,
      negative,
      { ...resolution, resolution: { ...vote, adoptedOn: '2020-01-01' } },
      { ...resolution, resolution: excess },
      { ...resolution, resolution: minority },
    ],
    publish: [today, '2020-01-01', long].map((publishedOn) => ({ place: 'Erkin-Too', publishedOn })),
    recordEnactment: enactmentsOf(terms, country),
    answerRegistration: [
      { agrees: true, answerText: 'It is so.' },
      { agrees: false, answerText: 'It is not.', ...negative },
    ],
    suspend: [
      { ground: 'law', reference: 'Article 5', continuityPlan: 'The rayon administration.' },
      { ground: 'clause', reference: 'Clause 18', continuityPlan: 'The rayon administration.' },
      {},
    ],
    giveNotice: ending(),
    abandon: ending(),
    proposeAmendment: amendmentsOf(context, country),
    openDispute: thirdsOf(country).map((third) => ({ ...third, claim: 'Two transfers are owed.' })),
    recordDisputeOutcome: [{ outcome: 'They are owed.', protocol: text }],
    recordSuccessorConsent: [vote, excess, minority],
    ...successionsOf(context, country),
    ...moneyPayloads(context, country),
  };
}
