import { addDays } from '#machine';
import type { Role } from '../scenarios/desk.js';
import { amendment, recosted, untilAmendmentAwaitsMoney } from '../scenarios/life.journeys.js';
import { bodies } from '../../../test/journeys/machine-desk.js';
import { unknownId } from '../scenarios/payloads.js';
import { codes, dueDates, keneshDecision, negative, pay, quarterlyTransfer } from '../scenarios/stages.js';
import { untilEnacted, untilForce, untilOffered, untilPreparing, untilSigning } from '../scenarios/stages.js';
import { contextOf, drafted, type Played, played, type Stage, stateOf, statesOf, term } from '../../../test/journeys/played.js';

const [, second, third] = dueDates(term) as [string, string, string];
const decide = (decision: string, more: object = {}) => ({ decision, reasonText: 'The service goes on.', ...more });
const court = { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' };
const vote = { number: '3/1', adoptedOn: '2026-10-01', votesFor: 20, votesAgainst: 1, abstained: 0, deputiesElected: 31 };

type Body = keyof typeof bodies;
const merged: Body[] = ['successor'];
/** What is left of the municipality, and a new one. */
const split: Body[] = ['municipality', 'successor'];

async function reviewed(stage: Stage, successors = merged, instrument = 'agreement'): Promise<Played> {
  const one = await played(stage, instrument);
  await open(one, successors);
  return one;
}

async function open({ desk, power }: Played, successors: Body[]): Promise<void> {
  await power.send('registry.registrar', 'openSuccessionReview', { succession: desk.succession(successors) });
  expect(await statesOf(power)).toContain('successionReview');
}

async function continued({ power }: Played): Promise<void> {
  await power.send('successor.registrar', 'recordSuccessorConsent', vote);
  await power.send('ministry.signatory', 'decideSuccession', decide('continue'));
  expect(await statesOf(power)).not.toContain('successionReview');
}

describe('a review of succession is opened', () => {
  test('by the registry alone', async () => {
    const { desk, power } = await played(untilForce);
    const succession = { succession: desk.succession(merged) };
    for (const role of ['ministry.signatory', 'municipality.registrar', 'successor.registrar'] as Role[]) {
      expect(codes(await power.refused(role, 'openSuccessionReview', succession))).toEqual(['officeNotEntitled']);
    }
  });

  test('of what the registry recorded of this municipality, never for a rename, once at a time', async () => {
    const { desk, power } = await played(untilForce);
    const refused = async (succession: string) =>
      codes(await power.refused('registry.registrar', 'openSuccessionReview', { succession }));
    expect(await refused(unknownId)).toEqual(['successionUnknown']);
    expect(await refused(desk.succession(['municipality'], 'rename'))).toEqual(['successionIsRename']);
    expect(await refused(desk.succession(merged, 'merge', ['auditOffice']))).toEqual(['successionOfOther']);
    await open({ desk, power }, merged);
    expect(await refused(desk.succession(merged))).toEqual(['successionAlreadyOpen']);
  });

  const stages: [string, Stage, string][] = [
    ['drafted', drafted, 'agreement'],
    ['offered', untilOffered, 'agreement'],
    ['signed', untilSigning, 'agreement'],
    ['prepared', untilPreparing, 'agreement'],
    ['enacted', untilEnacted, 'law'],
    ['in force', untilForce, 'agreement'],
  ];
  test.each(stages)('of a power that is %s, beside its state', async (_, stage, instrument) => {
    const { power } = await reviewed(stage, merged, instrument);
    expect(await statesOf(power)).toContain('successionReview');
    expect(await stateOf(power)).not.toBe('successionReview');
  });
});

describe('while a review is open', () => {
  test('money, things and reports go on; all else waits', async () => {
    const { desk, power } = await reviewed(untilForce);
    await pay(desk, power, second);
    await power.send('municipality.signatory', 'contestItem', { item: 'archive', ...negative });
    await desk.moveTo('2027-04-05');
    const report = { period: '2027-Q1', spent: '1', narrative: 'All applications were answered in time.' };
    await power.send('municipality.financier', 'submitReport', report);
    await power.send('control.controller', 'acceptReport', { period: '2027-Q1' });
    const waits: [Role, string, object][] = [
      ['ministry.signatory', 'giveNotice', court],
      ['municipality.signatory', 'proposeAmendment', amendment],
      ['municipality.signatory', 'openDispute', { claim: 'Two transfers are owed.' }],
      ['control.controller', 'recordBreach', { number: 'A-1', period: '2027-Q1', ground: 'Late.' }],
      ['municipality.signatory', 'recordConsultationBreach', { ground: 'Nobody was asked.' }],
    ];
    for (const [role, type, payload] of waits) {
      expect(codes(await power.refused(role, type, payload))).toEqual(['successionReviewOpen']);
    }
  });

  test('deadlines run on: what is missing shows, and the term ends', async () => {
    const { desk, power } = await reviewed(untilForce);
    await desk.moveTo('2027-04-20');
    expect(await statesOf(power)).toContain('live.funding.underfunded');
    await desk.moveTo('2030-01-01');
    expect(await stateOf(power)).toBe('settling');
    expect(await statesOf(power)).toContain('successionReview');
  });

  test('without one there is nothing to decide', async () => {
    const { power } = await played(untilForce);
    expect(codes(await power.refused('ministry.signatory', 'decideSuccession', decide('end')))).toEqual(['noSuccessionReview']);
  });
});

describe('invariant 6: a proposer that never decides does not hold the case for ever', () => {
  async function silent(stage: Stage, successors = merged, instrument = 'agreement'): Promise<Played> {
    const one = await reviewed(stage, successors, instrument);
    await one.desk.moveTo('2027-12-31');
    return one;
  }
  const refused = async ({ power }: Played, payload: object) =>
    codes(await power.refused('successor.signatory', 'decideSuccession', payload));

  test('until the term is over only the proposer decides, and its successor is not awaited', async () => {
    const one = await reviewed(untilOffered);
    expect(await refused(one, decide('end'))).toEqual(['successionReviewNotOver']);
    const names = async () => (await one.power.see()).tasks.map(({ name }) => name);
    expect(await names()).toContain('decideSuccession');
    expect(await names()).not.toContain('decideAsSuccessor');
    await one.desk.moveTo(addDays(contextOf(one.power).succession!.openedOn, 62));
    expect(await names()).toEqual(expect.arrayContaining(['decideSuccession', 'decideAsSuccessor']));
  });

  test.each([
    ['offered', untilOffered, 'withdrawn'],
    ['signed', untilSigning, 'withdrawn'],
    ['prepared', untilPreparing, 'settling'],
    ['in force', untilForce, 'settling'],
  ] as [string, Stage, string][])(
    'then the successor may end an agreement that is %s, and nothing else',
    async (_, stage, state) => {
      const one = await silent(stage);
      await one.power.send('successor.registrar', 'recordSuccessorConsent', vote);
      for (const decision of ['continue', 'renegotiate'])
        expect(await refused(one, decide(decision))).toContain('successorEndsOnly');
      await one.power.send('successor.signatory', 'decideSuccession', decide('end'));
      expect(await stateOf(one.power)).toBe(state);
    },
  );

  test('what a law imposes it may take over, for itself alone, and not end', async () => {
    const one = await silent(untilEnacted, split, 'law');
    expect(await refused(one, decide('end'))).toEqual(['successorContinuesOnly']);
    expect(await refused(one, decide('continue', { successor: bodies.municipality }))).toEqual(['successorSpeaksForItself']);
    await one.power.send('successor.signatory', 'decideSuccession', decide('continue', { successor: bodies.successor }));
    expect(contextOf(one.power)).toMatchObject({ recipient: bodies.successor, succession: null });
  });

  test('the proposer may still decide as it likes', async () => {
    const one = await silent(untilForce);
    await continued(one);
    expect(contextOf(one.power).recipient).toBe(bodies.successor);
  });

  test('a review that opens again has a term of its own', async () => {
    const one = await silent(untilForce);
    await one.power.send('ministry.signatory', 'decideSuccession', decide('renegotiate'));
    await one.power.send('successor.signatory', 'declineAmendment', negative);
    expect(await refused(one, decide('end'))).toEqual(['successionReviewNotOver']);
    await one.desk.moveTo(addDays(one.desk.today(), 62));
    await one.power.send('successor.signatory', 'decideSuccession', decide('end'));
    expect(await stateOf(one.power)).toBe('settling');
  });
});

describe('the power goes on with a successor', () => {
  test('invariant 4: of an agreement only with the consent of the successor’s kenesh, by its majority', async () => {
    const { power } = await reviewed(untilForce);
    expect(codes(await power.refused('ministry.signatory', 'decideSuccession', decide('continue')))).toEqual([
      'successorConsentMissing',
    ]);
    const refused = async (changed: object) =>
      codes(await power.refused('successor.registrar', 'recordSuccessorConsent', { ...vote, ...changed }));
    expect(await refused({ votesFor: 15 })).toEqual(['majorityNotReached']);
    expect(await refused({ votesFor: 31 })).toEqual(['votesExceedDeputies']);
    expect(await refused({ adoptedOn: '2027-06-01' })).toEqual(['dateInFuture']);
    await continued({ power } as Played);
    expect(contextOf(power)).toMatchObject({ recipient: bodies.successor, succession: null });
  });

  test.each([
    ['a person who drafted', 'ministry.drafter', undefined],
    ['somebody under a mandate that the ministry holds', 'deputy', { id: 'mandate', body: bodies.ministry }],
  ])('invariant 4: that consent is never recorded by %s', async (_, person, mandate) => {
    const { power } = await reviewed(untilForce);
    const refused = await power.refused('successor.registrar', 'recordSuccessorConsent', vote, person, mandate);
    expect(codes(refused)).toEqual(['actedForState']);
  });

  test('of a law by the decision alone', async () => {
    const { power } = await reviewed(untilEnacted, merged, 'law');
    await power.send('ministry.signatory', 'decideSuccession', decide('continue'));
    expect(contextOf(power).recipient).toBe(bodies.successor);
  });

  test('it acts as the recipient from then on, the municipality no longer', async () => {
    const one = await reviewed(untilForce);
    await continued(one);
    expect(codes(await one.power.refused('municipality.signatory', 'giveNotice', court))).toEqual(['officeNotEntitled']);
    await one.power.send('successor.signatory', 'giveNotice', court);
    expect(await stateOf(one.power)).toBe('terminating');
  });

  test('money that was sent to the municipality still counts', async () => {
    const one = await reviewed(untilForce);
    await continued(one);
    await pay(one.desk, one.power, second);
    expect(contextOf(one.power)).toMatchObject({
      predecessors: [bodies.municipality],
      tranches: [{}, { amount: quarterlyTransfer }],
    });
  });

  test('of several the one that is named, and that consents: consents do not displace each other', async () => {
    const { power } = await reviewed(untilForce, split);
    const refused = async (more: object) =>
      codes(await power.refused('ministry.signatory', 'decideSuccession', decide('continue', more)));
    await power.send('municipality.registrar', 'recordSuccessorConsent', vote);
    expect(await refused({})).toEqual(['successorUnnamed']);
    expect(await refused({ successor: bodies.auditOffice })).toEqual(['successorUnknown']);
    expect(await refused({ successor: bodies.successor })).toEqual(['successorConsentMissing']);
    await power.send('successor.registrar', 'recordSuccessorConsent', vote);
    await power.send('ministry.signatory', 'decideSuccession', decide('continue', { successor: bodies.municipality }));
    expect(contextOf(power)).toMatchObject({ recipient: bodies.municipality, predecessors: [] });
  });

  test('invariant 4: an amendment that the municipality had agreed to is put to the successor anew', async () => {
    const one = await played(untilForce);
    await one.desk.moveTo('2027-01-20');
    await untilAmendmentAwaitsMoney(one.desk, one.power, recosted(term, third, -30_000_000n));
    await open(one, merged);
    await continued(one);
    expect(await statesOf(one.power)).toContain('live.amendment.underWay.costing.awaitingCosting');
    expect(contextOf(one.power).amendment).toMatchObject({ costing: null, resolution: null, signatures: {}, termsHash: null });
    expect(contextOf(one.power).amendment!.draft.clauses.performanceStandards).toBeDefined();
  });
});

describe('the terms are renegotiated with the successor', () => {
  async function renegotiated(): Promise<Played> {
    const one = await reviewed(untilForce);
    await one.power.send('ministry.signatory', 'decideSuccession', decide('renegotiate'));
    expect(await statesOf(one.power)).toContain('live.amendment.underWay.costing.awaitingCosting');
    return one;
  }

  test.each([untilOffered, untilPreparing])('only of a power in force', async (stage) => {
    const { power } = await reviewed(stage);
    expect(codes(await power.refused('ministry.signatory', 'decideSuccession', decide('renegotiate')))).toEqual(['notInForce']);
  });

  test('the successor agrees, and the review is over', async () => {
    const { desk, power } = await renegotiated();
    await desk.moveTo('2027-01-20');
    await power.send('ministry.financier', 'submitCosting', recosted(term, third, -30_000_000n));
    await power.send('finance.financier', 'confirmCosting');
    const { termsHash } = contextOf(power).amendment!;
    const accepted = await keneshDecision(desk, power, 'accept', { termsHash });
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', accepted))).toEqual([
      'officeNotEntitled',
    ]);
    await power.send('successor.registrar', 'recordKeneshResolution', accepted);
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    await power.send('successor.signatory', 'signAsRecipient', { termsHash });
    await power.send('ministry.drafter', 'publish', { place: 'Erkin-Too', publishedOn: desk.today() });
    await power.send('ministry.signatory', 'applyAmendment');
    expect(contextOf(power)).toMatchObject({ amendment: null, succession: null, recipient: bodies.successor });
    expect(await stateOf(power)).toBe('inForce');
  });

  test.each([
    ['successor.signatory', 'declineAmendment'],
    ['ministry.signatory', 'withdrawAmendment'],
  ] as [Role, string][])('%s, %s: the review opens again', async (role, type) => {
    const { power } = await renegotiated();
    expect(await statesOf(power)).not.toContain('successionReview');
    await power.send(role, type, negative);
    expect(await statesOf(power)).toEqual(expect.arrayContaining(['successionReview', 'live.amendment.none']));
    await power.send('ministry.signatory', 'decideSuccession', decide('end'));
    expect(await power.see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'succession' } } });
  });

  test('a kenesh of the successor that declines opens it again too', async () => {
    const { desk, power } = await renegotiated();
    await power.send('ministry.financier', 'submitCosting', recosted(term, third, 0n));
    await power.send('finance.financier', 'confirmCosting');
    const { termsHash } = contextOf(power).amendment!;
    await power.send(
      'successor.registrar',
      'recordKeneshResolution',
      await keneshDecision(desk, power, 'decline', { termsHash }),
    );
    expect(await statesOf(power)).toContain('successionReview');
  });

  test('a proposal that was under way becomes it: nobody is shut out by an open amendment', async () => {
    const one = await played(untilForce);
    await one.power.send('municipality.signatory', 'proposeAmendment', amendment);
    await open(one, merged);
    await one.power.send('ministry.signatory', 'decideSuccession', decide('renegotiate'));
    expect(contextOf(one.power).amendment).toMatchObject({ isRenegotiation: true, by: 'recipient' });
    await one.power.send('ministry.signatory', 'declineAmendment', negative);
    expect(await statesOf(one.power)).toContain('successionReview');
  });

  test('a successor that itself is merged meanwhile is reviewed in its turn', async () => {
    const one = await renegotiated();
    await open(one, ['municipality']);
    expect(contextOf(one.power).succession).toMatchObject({ isRenegotiated: false, consents: [] });
  });
});

describe('the power ends with the municipality', () => {
  const stages: [string, Stage, string][] = [
    ['offered', untilOffered, 'withdrawn'],
    ['signed', untilSigning, 'withdrawn'],
    ['prepared', untilPreparing, 'settling'],
    ['in force', untilForce, 'settling'],
  ];
  test.each(stages)('one that is %s: by the proposer’s decision', async (_, stage, state) => {
    const { power } = await reviewed(stage);
    await power.send('ministry.signatory', 'decideSuccession', decide('end'));
    expect(await stateOf(power)).toBe(state);
  });

  test('while it is being settled, the successor may take over what is left to do', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo('2030-01-01');
    await open({ desk, power }, merged);
    expect(codes(await power.refused('ministry.signatory', 'close'))).toContain('successionReviewOpen');
    await power.send('municipality.signatory', 'returnItem', { item: 'archive' });
    await continued({ desk, power });
    await power.send('successor.signatory', 'fileFinalReport', { narrative: 'What was done, and what it cost.' });
    expect(await stateOf(power)).toBe('settling');
  });
});
