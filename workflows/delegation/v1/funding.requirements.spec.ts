import { type Facts, type Reason, unmetRequirements } from '#machine';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';
import { newDelegation } from './new-delegation.js';

const facts = {
  rules: { 'publication.beforeEffect': { id: 'publication.beforeEffect', value: 14, unit: 'calendarDays', statutory: false } },
  calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] },
} as unknown as Facts;

const hash = 'a'.repeat(64);
const signature = { person: 'p', on: '2027-01-05', termsHash: hash };

/** An agreement that lacks nothing on 15 April 2027. */
const ready: DelegationContext = {
  ...newDelegation(undefined),
  draft: { clauses: {}, effectiveDate: '2027-02-01', termEnd: '2029-12-31' },
  costing: {
    method: 'm',
    methodVersion: '1',
    years: { 2027: '1000', 2028: '1000', 2029: '1000' },
    schedule: [
      { dueOn: '2027-01-15', amount: '250' },
      { dueOn: '2027-04-01', amount: '250' },
      { dueOn: '2027-07-01', amount: '500' },
    ],
    backLoadedByClause: null,
    calculatedBy: 'f',
    isConfirmed: true,
  },
  termsHash: hash,
  resolution: {
    decision: 'accept',
    number: '1',
    on: '2027-01-04',
    votesFor: 16,
    votesAgainst: 0,
    abstained: 0,
    deputiesElected: 21,
    termsHash: hash,
    document: null,
    isLate: false,
  },
  signatures: { proposer: signature, recipient: signature },
  publishedOn: '2027-01-10',
  appropriations: [{ budgetLine: 'l', year: 2027, amount: '1000' }],
  tranches: [{ payment: 'p', dueOn: '2027-01-15', amount: '500', on: '2027-01-15', state: 'recorded' }],
  items: [{ key: 'archive', kind: 'data', description: 'd', state: 'acknowledged' }],
  separateLine: '1430',
};

function reasons(context: Partial<DelegationContext>, at = '2027-04-15T06:00:00.000Z'): Reason[] {
  const event = {
    type: 'bringIntoForce',
    at,
    actor: { person: 's', body: 'b', office: 'signatory', basis: '' },
    payload: {},
    facts,
  };
  return unmetRequirements(delegation.events['bringIntoForce']!, { context: { ...ready, ...context }, event });
}

test('with everything there, nothing is in the way', () => expect(reasons({})).toEqual([]));

/** Only the first transfer is due yet. */
const beforeApril = '2027-02-15T06:00:00.000Z';
const enacted = { instrument: 'law', resolution: null, signatures: {} } as const;
const tranche = ready.tranches[0]!;
const item = ready.items[0]!;

test.each<[string, Partial<DelegationContext>, Reason, string?]>([
  [
    'the effective date',
    { draft: { ...ready.draft, effectiveDate: '2027-04-16' } },
    { code: 'effectiveDateNotReached', params: { effectiveDate: '2027-04-16', today: '2027-04-15' } },
  ],
  [
    'publication',
    { publishedOn: '2027-04-05' },
    { code: 'publicationTooRecent', params: { publishedOn: '2027-04-05', days: '14', earliest: '2027-04-19' } },
  ],
  [
    'publication by the agreement’s own clause',
    { publishedOn: '2027-04-05', draft: { ...ready.draft, publicationDays: 30 } },
    { code: 'publicationTooRecent', params: { publishedOn: '2027-04-05', days: '30', earliest: '2027-05-05' } },
  ],
  ['the consent of the kenesh', { resolution: null }, { code: 'consentMissing', params: { termsHash: hash } }],
  [
    'consent to other terms',
    { resolution: { ...ready.resolution!, termsHash: 'b'.repeat(64) } },
    { code: 'consentMissing', params: { termsHash: hash } },
  ],
  [
    'a refusal of the kenesh',
    { resolution: { ...ready.resolution!, decision: 'decline' } },
    { code: 'consentMissing', params: { termsHash: hash } },
  ],
  ['the recipient’s signature', { signatures: { proposer: signature } }, { code: 'consentMissing', params: { termsHash: hash } }],
  ['a law’s consultation', enacted, { code: 'consultationMissing', params: {} }],
  [
    'the year’s costing',
    { costing: { ...ready.costing!, years: { 2028: '1000' } } },
    { code: 'costingMissingForYear', params: { year: '2027' } },
  ],
  ['the year’s appropriation', { appropriations: [] }, { code: 'appropriationMissing', params: { year: '2027', cost: '1000' } }],
  [
    'another year’s appropriation',
    { appropriations: [{ budgetLine: 'l', year: 2028, amount: '1000' }] },
    { code: 'appropriationMissing', params: { year: '2027', cost: '1000' } },
  ],
  [
    'a part of the appropriation',
    { appropriations: [{ budgetLine: 'l', year: 2027, amount: '999' }] },
    { code: 'appropriationShort', params: { year: '2027', cost: '1000', appropriated: '999', short: '1' } },
  ],
  [
    'the first tranche',
    { tranches: [] },
    { code: 'firstTrancheMissing', params: { due: '250', dueOn: '2027-01-15' } },
    beforeApril,
  ],
  [
    'a reversed first tranche',
    { tranches: [{ ...tranche, state: 'reversed' }] },
    { code: 'firstTrancheMissing', params: { due: '250', dueOn: '2027-01-15' } },
    beforeApril,
  ],
  [
    'a contested first tranche',
    { tranches: [{ ...tranche, state: 'contested' }] },
    { code: 'firstTrancheMissing', params: { due: '250', dueOn: '2027-01-15' } },
    beforeApril,
  ],
  [
    'a part of the first tranche',
    { tranches: [{ ...tranche, amount: '249' }] },
    { code: 'firstTrancheShort', params: { due: '250', received: '249', short: '1', dueOn: '2027-01-15' } },
    beforeApril,
  ],
  [
    'a tranche due by today',
    { tranches: [{ ...tranche, amount: '499' }] },
    { code: 'tranchesDueShort', params: { due: '250', received: '249', short: '1', dueOn: '2027-04-01' } },
  ],
  [
    'an item not handed over',
    { items: [{ ...item, state: 'pending' }] },
    { code: 'itemsNotHandedOver', params: { items: 'archive' } },
  ],
  [
    'an item not acknowledged',
    { items: [{ ...item, state: 'handedOver' }] },
    { code: 'itemsNotAcknowledged', params: { items: 'archive' } },
  ],
  [
    'a contested item',
    { items: [{ ...item, state: 'contested' }] },
    { code: 'itemsNotAcknowledged', params: { items: 'archive' } },
  ],
  ['the separate line', { separateLine: null }, { code: 'separateLineMissing', params: {} }],
])('%s alone keeps it shut, with its figures', (...[, context, expected, at]) => {
  expect(reasons(context, at)).toEqual([expected]);
});

test('a law is not blocked by a recommended delay after publication, nor by a missing kenesh', () => {
  const consultation = { kind: 'recorded', certificate: 'K', on: '2027-01-01' } as const;
  expect(reasons({ ...enacted, consultation, publishedOn: '2027-04-15' })).toEqual([]);
  expect(reasons({ ...enacted, breaches: [{ by: 'b', on: '2027-01-01' }] })).toEqual([]);
});

test('the day begins in Bishkek, not in Greenwich', () => {
  const draft = { ...ready.draft, effectiveDate: '2027-04-16' };
  expect(reasons({ draft }, '2027-04-15T17:59:59.999Z')).toHaveLength(1);
  expect(reasons({ draft }, '2027-04-15T18:00:00.000Z')).toEqual([]);
});
