import type { Role } from '../scenarios/desk.js';
import { bodies } from '../../../test/journeys/machine-desk.js';
import { unknownId } from '../scenarios/payloads.js';
import { codes, dayAfter, dueDates, untilEnacted, untilForce, untilPreparing } from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, statesOf, taskNames, term } from '../../../test/journeys/played.js';

const claim = { claim: 'Two transfers are owed.' };
const toCourt = { ...claim, third: bodies.third };
const outcome = { outcome: 'They are owed.', protocol: 'f'.repeat(64) };
const sides: Role[] = ['ministry.signatory', 'municipality.signatory'];
const [, second] = dueDates(term) as [string, string];

const inForce = (): Promise<Played> => played(untilForce);
const isOpen = async ({ power }: Played) => (await statesOf(power)).includes('live.dispute.open');

describe('a dispute', () => {
  test.each(sides)('is opened by the %s, and moves nothing else', async (side) => {
    const one = await inForce();
    await one.power.send(side, 'openDispute', claim);
    expect(await isOpen(one)).toBe(true);
    expect(await stateOf(one.power)).toBe('inForce');
    expect(await taskNames(one.power)).toEqual(expect.arrayContaining(['settleDispute', 'settleDisputeAsRecipient']));
  });

  test('one at a time; without one there is no outcome', async () => {
    const { power } = await inForce();
    expect(codes(await power.refused('ministry.signatory', 'recordDisputeOutcome', outcome))).toEqual(['noDispute']);
    await power.send('ministry.signatory', 'openDispute', claim);
    expect(codes(await power.refused('municipality.signatory', 'openDispute', claim))).toEqual(['disputeOpen']);
  });

  test('goes to a court or conciliator that is known and on neither side', async () => {
    const { power } = await inForce();
    const refused = async (third: string) => codes(await power.refused('ministry.signatory', 'openDispute', { ...claim, third }));
    expect(await refused(unknownId)).toEqual(['thirdUnknown']);
    for (const body of ['ministry', 'municipality', 'finance', 'treasury'] as const) {
      expect(await refused(bodies[body])).toEqual(['thirdNotIndependent']);
    }
  });

  test('ends when both sides record the same outcome', async () => {
    const one = await inForce();
    await one.power.send('ministry.signatory', 'openDispute', claim);
    await one.power.send('ministry.signatory', 'recordDisputeOutcome', outcome);
    await one.power.send('municipality.signatory', 'recordDisputeOutcome', { ...outcome, outcome: 'Nothing is owed.' });
    expect(await isOpen(one)).toBe(true);
    await one.power.send('municipality.signatory', 'recordDisputeOutcome', outcome);
    expect(await isOpen(one)).toBe(false);
  });

  test('or by the court’s word alone', async () => {
    const one = await inForce();
    await one.power.send('municipality.signatory', 'openDispute', toCourt);
    await one.power.send('third.registrar', 'recordDisputeOutcome', outcome);
    expect(await isOpen(one)).toBe(false);
    expect(codes(await one.power.refused('third.registrar', 'recordDisputeOutcome', outcome))).toEqual(['officeNotEntitled']);
  });

  test('invariant 6: a side that keeps one open between the two of them does not keep the other from a court', async () => {
    const one = await inForce();
    await one.power.send('municipality.signatory', 'openDispute', claim);
    await one.power.send('ministry.signatory', 'openDispute', toCourt);
    expect(contextOf(one.power).dispute).toMatchObject({ by: 'recipient', third: bodies.third });
    expect(codes(await one.power.refused('municipality.signatory', 'openDispute', toCourt))).toEqual(['disputeOpen']);
    await one.power.send('third.registrar', 'recordDisputeOutcome', outcome);
    expect(await isOpen(one)).toBe(false);
  });
});

describe('a dispute about a power imposed without resources', () => {
  test('is opened before force, has its owners, and outlasts the end', async () => {
    const { desk, power } = await played(untilEnacted, 'law');
    await desk.moveTo(dayAfter(second, 20));
    expect(await stateOf(power)).toBe('imposedWithoutResources');
    await power.send('municipality.signatory', 'openDispute', claim);
    expect(await taskNames(power)).toEqual(expect.arrayContaining(['settleDispute', 'settleDisputeAsRecipient']));
    const ground = { ground: 'repeatedNonFunding', reasonText: 'Two transfers did not come.' };
    await power.send('municipality.signatory', 'abandon', ground);
    expect(await stateOf(power)).toBe('settling');
    expect(await taskNames(power)).toEqual(expect.arrayContaining(['settleDispute', 'settleDisputeAsRecipient']));
    for (const side of sides) await power.send(side, 'recordDisputeOutcome', outcome);
    expect(await taskNames(power)).not.toContain('settleDispute');
  });

  test('not while the power is only prepared', async () => {
    const { power } = await played(untilPreparing);
    expect(codes(await power.refused('municipality.signatory', 'openDispute', claim))).toEqual(['notAccepted']);
  });
});
