import { bodies } from '../../../test/journeys/machine-desk.js';
import { unknownId } from '../scenarios/payloads.js';
import { codes, cost, keneshDecision, negative, untilOffered } from '../scenarios/stages.js';
import { delegation } from './delegation.workflow.js';
import { contextOf, type Played, played, stateOf, taskNames, term } from '../../../test/journeys/played.js';

async function disagreed(): Promise<Played> {
  return played(async (desk, power) => {
    await untilOffered(desk, power, term);
    const counter = { clauses: { liability: 'No liability.' } };
    await power.send(
      'municipality.registrar',
      'recordKeneshResolution',
      await keneshDecision(desk, power, 'counter', { counter }),
    );
    await power.send('ministry.signatory', 'rejectCounterOffer', negative);
  });
}

async function conciliating(third?: string): Promise<Played> {
  const one = await disagreed();
  const payload = { reasonText: 'The sides are close.', ...(third !== undefined && { third }) };
  await one.power.send('municipality.signatory', 'requestConciliation', payload);
  expect(await stateOf(one.power)).toBe('conciliating');
  return one;
}

const disagreement = { outcome: 'disagreement', protocol: 'e'.repeat(64) };
const agreed = { outcome: 'agreed', protocol: 'c'.repeat(64), clauses: { liability: 'Within the money received.' } };

describe('after a disagreement', () => {
  test.each(['ministry.signatory', 'municipality.signatory'] as const)('conciliation is requested by the %s', async (side) => {
    const { power } = await disagreed();
    expect(await taskNames(power)).toEqual(expect.arrayContaining(['seekConciliation', 'seekConciliationAsRecipient']));
    await power.send(side, 'requestConciliation', { reasonText: 'The sides are close.' });
    expect(await stateOf(power)).toBe('conciliating');
  });

  test('invariant 6: nobody asks for it in time: not agreed', async () => {
    const { desk, power } = await disagreed();
    await desk.moveTo('2026-10-22');
    expect(await stateOf(power)).toBe('disagreed');
    await desk.moveTo('2026-10-23');
    expect(await stateOf(power)).toBe('notAgreed');
  });

  test.each(['ministry', 'municipality', 'finance', 'treasury'] as const)('the %s is no conciliator', async (body) => {
    const { power } = await disagreed();
    const payload = { reasonText: 'The sides are close.', third: bodies[body] };
    expect(codes(await power.refused('ministry.signatory', 'requestConciliation', payload))).toEqual(['thirdNotIndependent']);
  });

  test('a conciliator is a body of the registry', async () => {
    const { power } = await disagreed();
    const payload = { reasonText: 'The sides are close.', third: unknownId };
    expect(codes(await power.refused('ministry.signatory', 'requestConciliation', payload))).toEqual(['thirdUnknown']);
  });
});

describe('conciliation ends', () => {
  test('when both sides recorded the same; until then it waits', async () => {
    const { power } = await conciliating();
    await power.send('ministry.signatory', 'recordConciliation', agreed);
    await power.send('municipality.signatory', 'recordConciliation', { ...agreed, protocol: 'd'.repeat(64) });
    expect(await stateOf(power)).toBe('conciliating');
    await power.send('municipality.signatory', 'recordConciliation', agreed);
    expect(await power.see()).toMatchObject({ state: 'keneshReview', data: { round: 2, resolution: null } });
  });

  test('not by one side saying it twice', async () => {
    const { power } = await conciliating();
    await power.send('ministry.signatory', 'recordConciliation', disagreement);
    await power.send('ministry.signatory', 'recordConciliation', disagreement);
    expect(await stateOf(power)).toBe('conciliating');
  });

  test('by the word of the conciliator alone', async () => {
    const { power } = await conciliating(bodies.third);
    await power.send('third.registrar', 'recordConciliation', agreed);
    expect(await stateOf(power)).toBe('keneshReview');
    expect(delegation.parties(contextOf(power)).map(({ party }) => party)).not.toContain('third');
  });

  test('never by a third party that was not named', async () => {
    const { power } = await conciliating();
    expect(codes(await power.refused('third.registrar', 'recordConciliation', agreed))).toEqual(['officeNotEntitled']);
  });

  test.each(['ministry.lawyer', 'municipality.registrar'])(
    'nor by %s in the conciliator’s office: nobody decides in his own case',
    async (person) => {
      const { power } = await conciliating(bodies.third);
      const refused = codes(await power.refused('third.registrar', 'recordConciliation', agreed, person));
      expect(refused).toEqual([person === 'ministry.lawyer' ? 'actedForState' : 'actedForRecipient']);
    },
  );

  test('with other amounts through a costing, and always before the kenesh', async () => {
    const { power } = await conciliating(bodies.third);
    await power.send('third.registrar', 'recordConciliation', { ...agreed, changesAmounts: true });
    expect(await stateOf(power)).toBe('costing');
    await cost(power, term);
    expect(await stateOf(power)).toBe('keneshReview');
  });

  test.each([undefined, bodies.third])('in disagreement: not agreed (conciliator: %s)', async (third) => {
    const { power } = await conciliating(third);
    if (third === undefined) {
      await power.send('ministry.signatory', 'recordConciliation', disagreement);
      await power.send('municipality.signatory', 'recordConciliation', disagreement);
    } else await power.send('third.registrar', 'recordConciliation', disagreement);
    expect(await stateOf(power)).toBe('notAgreed');
    expect(contextOf(power).conciliation).not.toBeNull();
  });

  test('invariant 6: without an outcome in time: not agreed', async () => {
    const { desk, power } = await conciliating();
    await power.send('ministry.signatory', 'recordConciliation', agreed);
    await desk.moveTo('2026-10-23');
    expect(await stateOf(power)).toBe('notAgreed');
  });
});
