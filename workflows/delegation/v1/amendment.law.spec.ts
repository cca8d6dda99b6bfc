import { amendment, recosted } from '../scenarios/life.journeys.js';
import { appropriate, codes, dueDates, enactment, negative, pay, resource, untilEnacted } from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, statesOf, term } from '../../../test/journeys/played.js';

const [, , third] = dueDates(term) as [string, string, string];

/** A power by law, in force, to be changed by another law that is costed already. */
async function costed(
  by: 'ministry.signatory' | 'municipality.signatory' = 'ministry.signatory',
  proposal: object = amendment,
): Promise<Played> {
  const one = await played(async (desk, power) => {
    await untilEnacted(desk, power, term);
    await resource(desk, power, term);
    await desk.moveTo(term.effectiveDate);
    await power.send('ministry.signatory', 'bringIntoForce');
    await desk.moveTo('2027-01-20');
    await power.send(by, 'proposeAmendment', proposal);
    await power.send('ministry.financier', 'submitCosting', recosted(term, third, 30_000_000n));
    await power.send('finance.financier', 'confirmCosting');
  }, 'law');
  expect(await statesOf(one.power)).toContain('live.amendment.underWay.enacting');
  return one;
}

describe('a law that changes a power', () => {
  test('is enacted, not agreed; it applies from its own day, when it is funded', async () => {
    const { desk, power } = await costed();
    await power.send('ministry.drafter', 'recordEnactment', { ...enactment(desk, '2027-02-15'), number: '78' });
    const refused = async () => codes(await power.refused('ministry.signatory', 'applyAmendment'));
    expect(await refused()).toEqual(['effectiveDateNotReached', 'extraTrancheShort', 'appropriationShort']);
    await pay(desk, power, third, '30000000');
    await appropriate(desk, power, 2027, '60000000');
    expect(await refused()).toEqual(['effectiveDateNotReached']);
    await desk.moveTo('2027-02-15');
    await power.send('ministry.signatory', 'applyAmendment');
    expect(contextOf(power)).toMatchObject({ amendment: null, enactment: { number: '78' } });
  });

  test('is enacted anew when its costing was returned: until then no money has its account', async () => {
    const { desk, power } = await costed('ministry.signatory', { ...amendment, treasuryAccount: '4402011101009999' });
    const enact = () => power.send('ministry.drafter', 'recordEnactment', enactment(desk, '2027-02-15'));
    const accounts = async () => {
      const payment = await desk.payment({ amount: '1000', account: 'another' });
      const payload = { payment, amount: '1000', dueOn: third };
      return (await power.refused('treasury.treasurer', 'recordTranche', payload)).map(({ params }) => params['expected']);
    };
    const inForce = ['4402011101001234'];
    const both = ['4402011101001234, 4402011101009999'];
    expect(await accounts()).toEqual(inForce);
    await enact();
    expect(await accounts()).toEqual(both);
    await power.send('finance.financier', 'returnCosting', negative);
    expect(contextOf(power).amendment).toMatchObject({ costing: { isConfirmed: false }, enactment: null });
    expect(await accounts()).toEqual(inForce);
    await power.send('ministry.financier', 'submitCosting', recosted(term, third, 20_000_000n));
    await power.send('finance.financier', 'confirmCosting');
    expect(await statesOf(power)).toContain('live.amendment.underWay.enacting');
    expect(await accounts()).toEqual(inForce);
    await enact();
    expect(await accounts()).toEqual(both);
  });

  test('leaves the day of the power itself as it is', async () => {
    const { desk, power } = await costed();
    await power.send('ministry.drafter', 'recordEnactment', enactment(desk, '2027-02-15'));
    expect(contextOf(power)).toMatchObject({ draft: { effectiveDate: term.effectiveDate }, publishedOn: '2026-10-01' });
  });

  test('does not lie before the kenesh', async () => {
    const { power } = await costed();
    const vote = { number: '1', adoptedOn: '2027-01-20', votesFor: 16, votesAgainst: 0, abstained: 0, deputiesElected: 21 };
    const accepted = { ...vote, decision: 'accept', termsHash: contextOf(power).amendment!.termsHash };
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', accepted))).toEqual(['notAccepted']);
  });

  test('is not declined by the municipality; its own proposal the ministry may decline', async () => {
    const { power } = await costed();
    expect(codes(await power.refused('municipality.signatory', 'declineAmendment', negative))).toEqual(['agreementOnly']);
    const own = await costed('municipality.signatory');
    await own.power.send('ministry.signatory', 'declineAmendment', negative);
    expect(await stateOf(own.power)).toBe('inForce');
  });

  test('takes effect in a year that was costed, within the term', async () => {
    const { desk, power } = await costed();
    const late = enactment(desk, '2030-02-15');
    expect(codes(await power.refused('ministry.drafter', 'recordEnactment', late))).toEqual([
      'effectiveAfterTerm',
      'yearNotCosted',
    ]);
  });
});
