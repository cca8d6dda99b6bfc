import { codes, dayAfter, dueDates, malformed, negative, pay, untilForce } from '../scenarios/stages.js';
import { contextOf, type Played, played, statesOf, taskNames, term } from '../../../test/journeys/played.js';

const [, second, third] = dueDates(term) as [string, string, string];
const breach = (period: string, number = 'A-1') => ({ number, period, ground: 'Applications were answered late.' });

async function inForce(): Promise<Played> {
  const one = await played(untilForce);
  await one.desk.moveTo('2027-02-10');
  return one;
}

describe('a breach is recorded', () => {
  test('by control alone', async () => {
    const { power } = await inForce();
    expect(codes(await power.refused('ministry.signatory', 'recordBreach', breach('2027-Q1')))).toEqual(['officeNotEntitled']);
  });

  test.each(['2026-Q4', '2027-Q2'])('of a quarter in which the power was carried out, so not of %s', async (period) => {
    const { power } = await inForce();
    expect(await power.refused('control.controller', 'recordBreach', breach(period))).toEqual([
      { code: 'periodNotInEffect', params: { period } },
    ]);
  });

  test('one at a time', async () => {
    const { power } = await inForce();
    await power.send('control.controller', 'recordBreach', breach('2027-Q1'));
    expect(codes(await power.refused('control.controller', 'recordBreach', breach('2027-Q1', 'A-2')))).toEqual(['notAccepted']);
  });
});

describe('nobody answers for duties that were not paid for', () => {
  test('no breach in a quarter whose transfer is missing, or came late', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo(dayAfter(second, 5));
    const refused = async () => power.refused('control.controller', 'recordBreach', breach('2027-Q2'));
    expect(await refused()).toEqual([{ code: 'unfundedInThatPeriod', params: { period: '2027-Q2', dueOn: second } }]);
    await pay(desk, power, second);
    expect(codes(await refused())).toEqual(['unfundedInThatPeriod']);
  });

  test('nor in a later quarter that began with arrears', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo(dayAfter(third, 1));
    await pay(desk, power, third);
    const refused = await power.refused('control.controller', 'recordBreach', breach('2027-Q3'));
    expect(refused).toEqual([{ code: 'unfundedInThatPeriod', params: { period: '2027-Q3', dueOn: second } }]);
  });

  test('but in one whose money was there in time', async () => {
    const { desk, power } = await inForce();
    await pay(desk, power, second);
    await desk.moveTo(dayAfter(second, 5));
    await power.send('control.controller', 'recordBreach', breach('2027-Q2'));
    expect(await statesOf(power)).toContain('live.control.awaitingAnswer');
  });
});

describe('a recorded breach', () => {
  test('is answered by the municipality, then closed', async () => {
    const { power } = await inForce();
    await power.send('control.controller', 'recordBreach', breach('2027-Q1'));
    expect(await taskNames(power)).toContain('answerBreach');
    expect(codes(await power.refused('control.controller', 'closeBreach'))).toEqual(['notAccepted']);
    await power.send('municipality.signatory', 'answerBreach', { answerText: 'One specialist was ill.' });
    expect(await taskNames(power)).toContain('decideBreach');
    await power.send('control.controller', 'closeBreach');
    expect(await statesOf(power)).toContain('live.control.clear');
    expect(contextOf(power).controlActs).toMatchObject([{ state: 'closed' }]);
  });

  test('without an answer in time counts as answered by silence', async () => {
    const { desk, power } = await inForce();
    await power.send('control.controller', 'recordBreach', breach('2027-Q1'));
    await desk.moveTo('2027-02-24');
    expect(await statesOf(power)).toContain('live.control.awaitingAnswer');
    await desk.moveTo('2027-02-25');
    expect(await statesOf(power)).toContain('live.control.answered');
    expect(contextOf(power).controlActs).toMatchObject([{ state: 'silent' }]);
  });

  test('is confirmed with a reason', async () => {
    const { power } = await inForce();
    await power.send('control.controller', 'recordBreach', breach('2027-Q1'));
    await power.send('municipality.signatory', 'answerBreach', { answerText: 'One specialist was ill.' });
    expect(await malformed(power, 'control.controller', 'confirmBreach', {})).toEqual(['/reasonCode', '/reasonText']);
    await power.send('control.controller', 'confirmBreach', negative);
    expect(contextOf(power).controlActs).toMatchObject([{ state: 'confirmed', decidedOn: '2027-02-10' }]);
  });
});

describe('who acted for a side does not control it', () => {
  test.each([
    ['municipality.financier', 'actedForRecipient'],
    ['ministry.signatory', 'actedForState'],
  ])('%s: %s', async (person, code) => {
    const { power } = await inForce();
    expect(codes(await power.refused('control.controller', 'recordBreach', breach('2027-Q1'), person))).toEqual([code]);
  });

  test('nobody accepts a report of his own', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-04-05');
    const report = { period: '2027-Q1', spent: '1', narrative: 'All applications were answered in time.' };
    await power.send('municipality.financier', 'submitReport', report, 'both');
    expect(codes(await power.refused('control.controller', 'acceptReport', { period: '2027-Q1' }, 'both'))).toEqual([
      'actedForRecipient',
    ]);
  });
});
