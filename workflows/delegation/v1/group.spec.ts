import { MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { calculation, codes, draft, dueDates, termFrom } from '../scenarios/stages.js';
import { delegation } from './delegation.workflow.js';

const term = termFrom('2027-01-01');

/** One calculation for many municipalities: by their own number of residents, in four equal transfers a year. */
const ofGroup = {
  ...calculation(term),
  lines: term.years.map((year) => ({ year, kind: 'norm', description: 'Applications', volumeOf: 'residents', price: '1001' })),
  schedule: dueDates(term).map((dueOn) => ({ dueOn, share: 250 })),
};

async function atCosting(residents?: number) {
  const desk = new MachineDesk(delegation, storedRules());
  const volumes = residents === undefined ? {} : { volumes: [{ key: 'residents', volume: residents }] };
  const power = await desk.open({ instrument: 'agreement', ...volumes });
  await draft(power, term);
  return power;
}

test('given two municipalities, when one calculation is sent to both, then each is costed by its own volume', async () => {
  for (const [residents, cost, transfer] of [
    [12_345, '12357345', '3089337'],
    [4, '4004', '1001'],
  ] as const) {
    const power = await atCosting(residents);
    await power.send('ministry.financier', 'submitCosting', ofGroup);
    const { costing } = (await power.see()).data;
    expect(costing!.years).toEqual({ 2027: cost, 2028: cost, 2029: cost });
    expect(costing!.schedule).toHaveLength(12);
    expect(costing!.schedule[0]).toEqual({ dueOn: '2027-01-15', amount: transfer });
  }
});

test('given a municipality without that volume, then the line is refused by name', async () => {
  const power = await atCosting();
  expect(await power.refused('ministry.financier', 'submitCosting', ofGroup)).toContainEqual({
    code: 'volumeUnknown',
    params: { line: 'Applications', volume: 'residents' },
  });
});

test('given a line with two volumes or none, or a transfer with an amount and a share, then each is refused', async () => {
  const power = await atCosting(10);
  const [line] = ofGroup.lines;
  const lines = [
    { ...line, volume: 1 },
    { ...line, volumeOf: undefined },
  ].map((each) => JSON.parse(JSON.stringify(each)));
  const schedule = [{ dueOn: '2027-01-15' }, { dueOn: '2027-04-01', amount: '1', share: 1 }];
  const refused = await power.refused('ministry.financier', 'submitCosting', { ...ofGroup, lines, schedule });
  expect(codes(refused).filter((code) => code.endsWith('Unclear'))).toEqual([
    'volumeUnclear',
    'volumeUnclear',
    'transferUnclear',
    'transferUnclear',
  ]);
});
