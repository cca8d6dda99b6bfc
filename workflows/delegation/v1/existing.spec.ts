import { bodies, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { unknownId } from '../scenarios/payloads.js';
import {
  appropriate,
  calculation,
  codes,
  dueDates,
  keneshDecision,
  malformed,
  negative,
  pay,
  suspensionOrder,
  termFrom,
} from '../scenarios/stages.js';
import { delegation } from './delegation.workflow.js';
import { contextOf, type Played, stateOf, statesOf, taskNames } from '../../../test/journeys/played.js';

const since = '2022-03-01';
const old = { since, publishedOn: since, basisDate: since };
const agreement = { instrument: 'agreement' as const, ...old };
const law = { instrument: 'law' as const, ...old };
const term = termFrom('2027-01-01');

async function desk(): Promise<MachineDesk> {
  const made = new MachineDesk(delegation, storedRules());
  await made.moveTo('2027-01-05');
  return made;
}

async function registered(existing: typeof agreement | typeof law): Promise<Played> {
  const made = await desk();
  return { desk: made, power: await made.register(existing) };
}

async function costed(existing: typeof agreement | typeof law): Promise<Played> {
  const one = await registered(existing);
  await one.power.send('ministry.financier', 'submitCosting', calculation(term));
  await one.power.send('finance.financier', 'confirmCosting');
  return one;
}

async function fund({ desk: at, power }: Played): Promise<void> {
  await appropriate(at, power, 2027);
  await pay(at, power, dueDates(term)[0]!);
  await power.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
}

describe('a power that is carried out already is registered', () => {
  test('by the municipality that carries it out, and the proposer is notified and may answer once', async () => {
    const { power } = await registered(law);
    expect(await stateOf(power)).toBe('preparing');
    expect(await taskNames(power)).toEqual(expect.arrayContaining(['answerRegistration', 'calculateCosts', 'consult']));
    await power.send('ministry.signatory', 'answerRegistration', { agrees: true, answerText: 'It is so.' });
    const again = { agrees: true, answerText: 'It is so.' };
    expect(codes(await power.refused('ministry.signatory', 'answerRegistration', again))).toEqual(['alreadyAnswered']);
  });

  test('and a proposer that says no gives its reason', async () => {
    const { power } = await registered(law);
    const no = { agrees: false, answerText: 'It was never ours.' };
    expect(await malformed(power, 'ministry.signatory', 'answerRegistration', no)).toEqual(['/reasonCode', '/reasonText']);
    await power.send('ministry.signatory', 'answerRegistration', { ...no, ...negative });
    expect(contextOf(power)).toMatchObject({ existing: { answer: { agrees: false } }, negative: { code: 'other' } });
  });

  test('or by control, never by the proposer or for another municipality', async () => {
    const made = await desk();
    expect(await stateOf(await made.register(law, {}, 'control.controller'))).toBe('preparing');
    expect(codes(await made.unregistered(law, {}, 'ministry.signatory'))).toEqual(['officeNotEntitled']);
    const ofOther = { recipient: bodies.successor };
    expect(codes(await made.unregistered(law, ofOther, 'municipality.signatory'))).toEqual(['officeNotEntitled']);
  });

  test.each([
    ['proposerUnknown', { proposer: unknownId }],
    ['proposerIsRecipient', { proposer: bodies.municipality }],
    ['termEnded', { termEnd: '2026-12-31' }],
    ['dateInFuture', { since: '2027-02-01' }],
    ['dateInFuture', { publishedOn: '2027-02-01' }],
    ['dateInFuture', { basisDate: '2027-02-01' }],
    ['controlNotIndependent', { control: bodies.municipality }],
    ['controlNotIndependent', { control: bodies.ministry }],
    ['controlUnknown', { control: unknownId }],
    ['fieldMissing', { proposer: bodies.control }],
  ])('not so: %s (%j)', async (code, changed) => {
    expect(codes(await (await desk()).unregistered(law, changed))).toEqual([code]);
  });

  test('only what was registered is answered', async () => {
    const made = await desk();
    const power = await made.open({ instrument: 'law' });
    const answer = { agrees: true, answerText: 'It is so.' };
    expect(codes(await power.refused('ministry.signatory', 'answerRegistration', answer))).toEqual(['notAccepted']);
  });
});

describe('money that is known is for the record', () => {
  test('it does not count as funding before payments show it', async () => {
    const { power } = await costed(law);
    const missing = codes(await power.refused('ministry.signatory', 'bringIntoForce'));
    expect(missing).toEqual(['consultationMissing', 'appropriationMissing', 'firstTrancheMissing', 'separateLineMissing']);
  });
});

describe('a registered law', () => {
  test('gives the state thirty days to show its resources; then the fact shows by itself', async () => {
    const { desk: at, power } = await registered(law);
    await at.moveTo('2027-02-04');
    expect(await stateOf(power)).toBe('preparing');
    await at.moveTo('2027-02-05');
    expect(await stateOf(power)).toBe('imposedWithoutResources');
  });

  test('is costed, returned and costed anew also while it is imposed', async () => {
    const { desk: at, power } = await registered(law);
    await at.moveTo('2027-02-05');
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await power.send('finance.financier', 'returnCosting', negative);
    expect(await statesOf(power)).toContain('imposedWithoutResources.registered.awaitingCosting');
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await power.send('finance.financier', 'confirmCosting');
    expect(await statesOf(power)).toContain('imposedWithoutResources.registered.costed');
  });

  test('that was consulted on at its time shows the certificate; it need not confess a breach', async () => {
    const one = await costed(law);
    const certificate = { certificate: 'K-3', certifiedOn: '2021-11-01' };
    await one.power.send('ministry.drafter', 'recordConsultation', certificate);
    await fund(one);
    await one.power.send('ministry.signatory', 'bringIntoForce');
    expect(await stateOf(one.power)).toBe('inForce');
  });
});

describe('a registered agreement', () => {
  async function consented(one: Played): Promise<void> {
    const { desk: at, power } = one;
    await power.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(at, power, 'accept'));
    const { termsHash } = contextOf(power);
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
  }

  test('invariant 4: comes into force with the consent of the kenesh and both signatures to what was costed', async () => {
    const one = await costed(agreement);
    await fund(one);
    expect(codes(await one.power.refused('ministry.signatory', 'bringIntoForce'))).toEqual(['consentMissing']);
    await consented(one);
    await one.power.send('ministry.signatory', 'bringIntoForce');
    expect(await stateOf(one.power)).toBe('inForce');
  });

  test('was not consulted on: a certificate has no place', async () => {
    const { power } = await costed(agreement);
    const certificate = { certificate: 'K-3', certifiedOn: '2021-11-01' };
    expect(codes(await power.refused('ministry.drafter', 'recordConsultation', certificate))).toEqual(['enactedOnly']);
  });

  test.each(['decline', 'counter'] as const)(
    'invariant 6: a kenesh that says %s is not the end: it is costed anew',
    async (decision) => {
      const { desk: at, power } = await costed(agreement);
      const counter = { counter: { years: [{ year: 2027, amount: '500000000' }], calculation: 'As it costs.' } };
      const decided = await keneshDecision(at, power, decision, decision === 'counter' ? counter : {});
      await power.send('municipality.registrar', 'recordKeneshResolution', decided);
      expect(await statesOf(power)).toContain('preparing.registered.awaitingCosting');
      expect(contextOf(power)).toMatchObject({ costing: null, termsHash: null, signatures: {}, resolution: { decision } });
      await power.send('ministry.financier', 'submitCosting', calculation(term));
      await power.send('finance.financier', 'confirmCosting');
      expect(await taskNames(power)).toContain('decideOnRegistered');
      await consented({ desk: at, power });
      expect(await taskNames(power)).not.toContain('decideOnRegistered');
    },
  );

  test('ended before force: what was spent since its registration is reported', async () => {
    const one = await costed(agreement);
    await fund(one);
    const mutual = { ground: 'mutual', reasonText: 'The service moves online.' };
    await one.power.send('ministry.signatory', 'abandon', mutual);
    await one.power.send('municipality.signatory', 'abandon', mutual);
    expect(await stateOf(one.power)).toBe('settling');
    await one.power.send('municipality.financier', 'submitReport', {
      period: '2027-Q1',
      spent: '120000000',
      narrative: 'Served.',
    });
    expect(codes(await one.power.refused('ministry.signatory', 'close'))).not.toContain('fundsNotReturned');
  });
});

describe('a registered power without an end', () => {
  async function inForce(): Promise<Played> {
    const one = await costed(law);
    await one.power.send('ministry.drafter', 'recordConsultation', { certificate: 'K-3', certifiedOn: '2021-11-01' });
    await fund(one);
    await one.power.send('ministry.signatory', 'bringIntoForce');
    return one;
  }

  test('before its last costed year ends a new costing is awaited; the amendment costs three years ahead', async () => {
    const { desk: at, power } = await inForce();
    await at.moveTo('2029-07-10');
    expect(await taskNames(power)).toContain('recost');
    await power.send('ministry.signatory', 'proposeAmendment', { reasonText: 'The years ahead.' });
    expect(await taskNames(power)).not.toContain('recost');
    expect(codes(await power.refused('ministry.financier', 'submitCosting', calculation(term)))).toEqual([
      'yearNotCosted',
      'yearNotCosted',
    ]);
  });

  test('invariant 2: a year that is costed has its transfers, whether it was requested or not', async () => {
    const { power } = await registered(law);
    const costing = calculation(term) as { lines: object[] };
    const lines = [...costing.lines, { year: 2030, kind: 'staff', description: 'Specialists', volume: 1, price: '1' }];
    const refused = await power.refused('ministry.financier', 'submitCosting', { ...costing, lines });
    expect(refused).toContainEqual({ code: 'scheduleShort', params: { year: '2030', cost: '1', scheduled: '0' } });
  });

  test('a year that nobody costed is unfunded: notice, cure, suspension', async () => {
    const { desk: at, power } = await inForce();
    for (const year of [2028, 2029]) await appropriate(at, power, year);
    for (const dueOn of dueDates(term).slice(1)) await pay(at, power, dueOn);
    await at.moveTo('2030-01-01');
    expect(await statesOf(power)).toEqual(expect.arrayContaining(['live.funding.late', 'live.fiscalYear.awaitingAppropriation']));
    await at.moveTo('2030-02-01');
    await power.send('municipality.signatory', 'serveNotice');
    await at.moveTo('2030-03-10');
    await power.send('municipality.signatory', 'suspend', { ...suspensionOrder, ground: 'law', reference: 'Art. 5' });
    expect(await stateOf(power)).toBe('suspended');
    expect(codes(await power.refused('municipality.signatory', 'resume'))).toEqual(['costingMissingForYear']);
  });
});
