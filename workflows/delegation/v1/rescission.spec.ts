import type { Role } from '../scenarios/desk.js';
import { type MachineCase, type MachineDesk } from '../../../test/journeys/machine-desk.js';
import { contextOf, played, stateOf, term, type Stage } from '../../../test/journeys/played.js';
import {
  appropriate,
  codes,
  dayAfter,
  dueDates,
  malformed,
  negative,
  pay,
  reverse,
  untilEnacted,
  untilForce,
  untilPreparing,
  untilSigning,
  yearCost,
} from '../scenarios/stages.js';
import { allocationsOf, ledgerOf } from './ledger.js';

const [first] = dueDates(term) as [string];

const dueRows = (power: MachineCase) => ledgerOf(contextOf(power)).filter(({ kind }) => kind === 'due');

/** The kenesh takes its consent back, today, by 16 of 21. */
const resolution = (desk: MachineDesk) => ({
  number: '14/2',
  adoptedOn: desk.today(),
  votesFor: 16,
  votesAgainst: 3,
  abstained: 1,
  deputiesElected: 21,
});

describe('an agreement is undone before force', () => {
  const stages: [string, Stage][] = [
    ['while it is being signed', untilSigning],
    [
      'when it is signed and not yet published',
      async (desk, power) => {
        await untilSigning(desk, power, term);
        const { termsHash } = contextOf(power);
        await power.send('ministry.signatory', 'signAsProposer', { termsHash });
        await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
      },
    ],
  ];
  const sides: Role[] = ['ministry.signatory', 'municipality.signatory'];
  const cases = stages.flatMap(([when, stage]) => sides.map((side) => [when, side, stage] as const));

  test.each(cases)('%s by the %s, with a reason', async (_, side, stage) => {
    const { power } = await played(stage);
    expect(await malformed(power, side, 'rescind', {})).toEqual(['/reasonCode', '/reasonText']);
    await power.send(side, 'rescind', negative);
    expect(await stateOf(power)).toBe('withdrawn');
    expect(contextOf(power)).toMatchObject({ rescindedOn: '2026-10-01', negative: { code: 'other', text: negative.reasonText } });
    expect(dueRows(power)).toEqual([]);
  });

  test('after publication only by the recipient, never by the ministry, resolution or not', async () => {
    const { desk, power } = await played(untilPreparing);
    const resolved = { ...negative, resolution: resolution(desk) };
    expect(codes(await power.refused('ministry.signatory', 'rescind', resolved))).toEqual(['recipientOnly']);
    await power.send('municipality.signatory', 'rescind', resolved);
    expect(await stateOf(power)).toBe('withdrawn');
  });

  test('after publication only with a resolution of the kenesh, by its majority, not of tomorrow', async () => {
    const { desk, power } = await played(untilPreparing);
    const refused = async (changed: object | null) =>
      power.refused(
        'municipality.signatory',
        'rescind',
        changed === null ? negative : { ...negative, resolution: { ...resolution(desk), ...changed } },
      );
    expect(codes(await refused(null))).toEqual(['resolutionMissing']);
    expect(await refused({ votesFor: 10 })).toEqual([
      { code: 'majorityNotReached', params: { votesFor: '10', deputiesElected: '21', percent: '50' } },
    ]);
    expect(codes(await refused({ votesFor: 18 }))).toEqual(['votesExceedDeputies']);
    expect(codes(await refused({ adoptedOn: dayAfter(desk.today()) }))).toEqual(['dateInFuture']);
  });

  test('after publication only with a resolution that is younger than the consent it takes back', async () => {
    const { desk, power } = await played(untilPreparing);
    const before = { ...resolution(desk), adoptedOn: '2026-09-30' };
    await power.refused('municipality.signatory', 'rescind', { ...negative, resolution: before });
  });

  test('never where the power comes by law: an act is not undone by an agreement’s way', async () => {
    const { desk, power } = await played(untilEnacted, 'law');
    for (const side of sides) {
      const payload = { ...negative, resolution: resolution(desk) };
      expect(codes(await power.refused(side, 'rescind', payload))).toEqual(['agreementOnly']);
    }
  });

  type Released = (desk: MachineDesk, power: MachineCase) => Promise<void>;
  const sent: Released = async (desk, power) => void (await pay(desk, power, first));
  const handedOver: Released = (_, power) =>
    power.send('ministry.drafter', 'recordHandover', { item: 'archive', actNumber: 'A-1' });
  const released: [string, Released][] = [
    ['money was sent', sent],
    [
      'money was sent and contested',
      async (desk, power) => {
        const payment = await pay(desk, power, first);
        await power.send('municipality.financier', 'contestReceipt', { payment, ...negative });
      },
    ],
    ['a thing was handed over', handedOver],
    [
      'a thing was handed over and contested',
      async (desk, power) => {
        await handedOver(desk, power);
        await power.send('municipality.signatory', 'contestItem', { item: 'archive', ...negative });
      },
    ],
  ];

  test.each(released)('once %s, that is settled first; nothing is owed by it any more', async (_, release) => {
    const { desk, power } = await played(untilPreparing);
    await appropriate(desk, power, 2027);
    await release(desk, power);
    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(await stateOf(power)).toBe('settling');
    expect(contextOf(power)).toMatchObject({
      rescindedOn: desk.today(),
      settlement: { ground: 'rescinded' },
      appropriations: [],
    });
    expect(dueRows(power)).toEqual([]);
  });

  test('once the money was taken back there is nothing to settle', async () => {
    const { desk, power } = await played(untilPreparing);
    await reverse(power, await pay(desk, power, first));
    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(await stateOf(power)).toBe('withdrawn');
  });

  test('never once the power is in force', async () => {
    const { desk, power } = await played(untilForce);
    const payload = { ...negative, resolution: resolution(desk) };
    expect(codes(await power.refused('municipality.signatory', 'rescind', payload))).toEqual(['notAccepted']);
  });

  test('and gives the budget line back to others; nothing is due from it any more', async () => {
    const { desk, power } = await played(untilPreparing);
    const budgetLine = await appropriate(desk, power, 2027);
    const other = await desk.open({ instrument: 'agreement' });
    await untilPreparing(desk, other, term);
    const payload = { budgetLine, amount: String(yearCost) };
    expect(codes(await other.refused('finance.financier', 'recordAppropriation', payload))).toEqual(['budgetLineExhausted']);
    expect(dueRows(power)).toHaveLength(12);

    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(allocationsOf(contextOf(power))).toEqual([]);
    expect(ledgerOf(contextOf(power))).toEqual([]);
    await other.send('finance.financier', 'recordAppropriation', payload);
  });
});
