import { type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { codes, dueDates, negative, pay, resource, termFrom, untilEnacted, untilForce } from '../scenarios/stages.js';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';
import { ledgerOf } from './ledger.js';

const term = termFrom('2027-01-01');

interface Played {
  readonly desk: MachineDesk;
  readonly power: MachineCase;
  /** The templates of what was sent out since the case began. */
  readonly notices: string[];
}

async function opened(instrument: string): Promise<Played> {
  const notices: string[] = [];
  const desk = new MachineDesk(delegation, storedRules(), ({ effects }) => {
    notices.push(...effects.flatMap((effect) => (effect.kind === 'notify' ? effect.template : [])));
  });
  return { desk, power: await desk.open({ instrument }), notices };
}

/** An agreement in force since 1 January 2027, every transfer of the year received in advance. */
async function inForce(): Promise<Played> {
  const played = await opened('agreement');
  await untilForce(played.desk, played.power, term);
  for (const dueOn of dueDates(term).slice(1, 4)) await pay(played.desk, played.power, dueOn);
  return played;
}

/** A law in effect since 1 January 2027, of whose resources nothing is there. */
async function imposed(): Promise<Played> {
  const played = await opened('law');
  await untilEnacted(played.desk, played.power, term);
  await played.desk.moveTo(term.effectiveDate);
  expect((await played.power.see()).state).toBe('imposedWithoutResources');
  return played;
}

const contextOf = (power: MachineCase) => power.snapshot.context as DelegationContext;
const report = (period: string, spent = '90000000') => ({ period, spent, narrative: 'All applications were answered in time.' });
const submit = (power: MachineCase, period: string, spent?: string) =>
  power.send('municipality.financier', 'submitReport', report(period, spent));
const correct = (power: MachineCase, period: string, spent: string) =>
  power.send('municipality.financier', 'submitReport', { ...report(period, spent), isCorrection: true });
const accept = (power: MachineCase, period: string) => power.send('control.controller', 'acceptReport', { period });
const giveBack = (power: MachineCase, period: string) =>
  power.send('control.controller', 'returnReport', { period, ...negative });
const topUp = (period: string) => ({ period, amount: '500', reasonText: 'Salaries could not wait.' });
const spent = (power: MachineCase) =>
  ledgerOf(contextOf(power))
    .filter(({ kind }) => kind === 'spent')
    .map(({ period, amount }) => [period, amount]);
const reportTask = async (power: MachineCase) => (await power.see()).tasks.find(({ name }) => name === 'submitReport');
const reportDue = (power: MachineCase) => power.snapshot.deadlines.find(({ name }) => name === 'reportDue');
const overdue = (notices: readonly string[]) => notices.filter((template) => template === 'reportOverdue').length;

describe('a power that is imposed without resources', () => {
  test('is reported on for every quarter since its effect that is over, and reviewed', async () => {
    const { desk, power } = await imposed();
    const refused = async (period: string) =>
      codes(await power.refused('municipality.financier', 'submitReport', report(period)));
    expect(await refused('2027-Q1')).toEqual(['periodNotReportable']);
    await desk.moveTo('2027-07-05');
    expect(await refused('2026-Q4')).toEqual(['periodNotReportable']);
    expect(await refused('2027-Q3')).toEqual(['periodNotReportable']);
    await submit(power, '2027-Q1');
    await submit(power, '2027-Q2', '7000');
    expect((await power.see()).tasks).toContainEqual(expect.objectContaining({ name: 'reviewReport', dueOn: '2027-07-19' }));
    await giveBack(power, '2027-Q1');
    await submit(power, '2027-Q1', '8000');
    await accept(power, '2027-Q1');
    await accept(power, '2027-Q2');
    expect((await power.see()).tasks).not.toContainEqual(expect.objectContaining({ name: 'reviewReport' }));
    expect((await power.see()).state).toBe('imposedWithoutResources');
    expect(spent(power)).toEqual([
      ['2027-Q1', '8000'],
      ['2027-Q2', '7000'],
    ]);
  });

  test('has its overdue reviews notified, and keeps its reports when it comes into force', async () => {
    const { desk, power, notices } = await imposed();
    await desk.moveTo('2027-04-05');
    await submit(power, '2027-Q1');
    await desk.moveTo('2027-04-20');
    expect(notices).toContain('reviewOverdue');
    await resource(desk, power, term);
    await pay(desk, power, dueDates(term)[1]!);
    await power.send('ministry.signatory', 'bringIntoForce');
    await accept(power, '2027-Q1');
    expect(spent(power)).toEqual([['2027-Q1', '90000000']]);
  });

  test('shows what the municipality added of its own, only for quarters in effect', async () => {
    const { desk, power } = await imposed();
    const refused = async (period: string) =>
      codes(await power.refused('municipality.financier', 'recordOwnTopUp', topUp(period)));
    await desk.moveTo('2027-04-05');
    expect(await refused('2026-Q4')).toEqual(['periodNotInEffect']);
    expect(await refused('2027-Q3')).toEqual(['periodNotInEffect']);
    await power.send('municipality.financier', 'recordOwnTopUp', topUp('2027-Q1'));
    await power.send('municipality.financier', 'recordOwnTopUp', topUp('2027-Q2'));
    expect(contextOf(power).topUps.map(({ period }) => period)).toEqual(['2027-Q1', '2027-Q2']);
  });

  test('is neither reported on nor topped up before it is in effect', async () => {
    const { desk, power } = await opened('law');
    await untilEnacted(desk, power, term);
    expect(codes(await power.refused('municipality.financier', 'submitReport', report('2026-Q3')))).toEqual(['notAccepted']);
    expect(codes(await power.refused('municipality.financier', 'recordOwnTopUp', topUp('2026-Q4')))).toEqual(['notAccepted']);
  });
});

describe('a report that is returned', () => {
  test('before its day is owed again: the task opens with its day, and the deadline fires for it', async () => {
    const { desk, power, notices } = await inForce();
    await desk.moveTo('2027-04-05');
    await submit(power, '2027-Q1');
    expect(await reportTask(power)).toBeUndefined();
    expect(reportDue(power)).toMatchObject({ from: '2027-06-30' });
    await desk.moveTo('2027-04-10');
    await giveBack(power, '2027-Q1');
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
    expect(reportDue(power)).toMatchObject({ from: '2027-03-31', dueOn: '2027-04-15' });
    await desk.moveTo('2027-04-16');
    expect(overdue(notices)).toBe(1);
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
    expect(spent(power)).toEqual([]);
  });

  test('after its day is overdue at once', async () => {
    const { desk, power, notices } = await inForce();
    await desk.moveTo('2027-04-14');
    await submit(power, '2027-Q1');
    await desk.moveTo('2027-05-20');
    expect(overdue(notices)).toBe(0);
    await giveBack(power, '2027-Q1');
    await desk.moveTo('2027-05-21');
    expect(overdue(notices)).toBe(1);
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
  });

  test('leaves the day of the task with the oldest quarter that has no report', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-07-05');
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
    await submit(power, '2027-Q2');
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
    await submit(power, '2027-Q1');
    expect(await reportTask(power)).toBeUndefined();
    await giveBack(power, '2027-Q2');
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-07-15' });
    await giveBack(power, '2027-Q1');
    expect(await reportTask(power)).toMatchObject({ dueOn: '2027-04-15' });
  });
});

test('the next quarter is owed and fires, whether the last report was reviewed or not', async () => {
  const { desk, power, notices } = await inForce();
  await desk.moveTo('2027-04-05');
  await submit(power, '2027-Q1');
  await desk.moveTo('2027-07-16');
  expect(overdue(notices)).toBe(1);
  expect(reportDue(power)).toMatchObject({ from: '2027-09-30' });
});

describe('an accepted report', () => {
  async function accepted(): Promise<Played> {
    const played = await inForce();
    await played.desk.moveTo('2027-04-05');
    await submit(played.power, '2027-Q1', '1000');
    await accept(played.power, '2027-Q1');
    return played;
  }
  const again = async (power: MachineCase, more: object = {}) =>
    codes(await power.refused('municipality.financier', 'submitReport', { ...report('2027-Q1'), ...more }));

  test('is locked: a correction under review, returned or accepted never unlocks it', async () => {
    const { power } = await accepted();
    expect(await again(power)).toEqual(['reportLocked']);
    expect(await again(power, { isCorrection: false })).toEqual(['reportLocked']);
    await correct(power, '2027-Q1', '2000');
    expect(await again(power)).toEqual(['reportUnderReview']);
    expect(await again(power, { isCorrection: true })).toEqual(['reportUnderReview']);
    await giveBack(power, '2027-Q1');
    expect(await again(power)).toEqual(['reportLocked']);
    await correct(power, '2027-Q1', '3000');
    await accept(power, '2027-Q1');
    expect(await again(power)).toEqual(['reportLocked']);
    expect(contextOf(power).reports.map(({ version, state, spent }) => [version, state, spent])).toEqual([
      [3, 'accepted', '3000'],
    ]);
  });

  test('stands in the ledger with what it said was spent, until a correction is accepted', async () => {
    const { power } = await accepted();
    await correct(power, '2027-Q1', '2000');
    expect(spent(power)).toEqual([['2027-Q1', '1000']]);
    await giveBack(power, '2027-Q1');
    expect(spent(power)).toEqual([['2027-Q1', '1000']]);
    expect(await reportTask(power)).toBeUndefined();
    await correct(power, '2027-Q1', '3000');
    expect(spent(power)).toEqual([['2027-Q1', '1000']]);
    await accept(power, '2027-Q1');
    expect(spent(power)).toEqual([['2027-Q1', '3000']]);
  });

  test('is what a correction needs: without a report nothing is corrected', async () => {
    const { desk, power } = await inForce();
    await desk.moveTo('2027-04-05');
    expect(await again(power, { isCorrection: true })).toEqual(['nothingToCorrect']);
    await submit(power, '2027-Q1');
    await giveBack(power, '2027-Q1');
    expect(await again(power, { isCorrection: true })).toEqual(['nothingToCorrect']);
  });
});

test('a municipality’s own top-up of an agreement is for a quarter in force, not before it and not to come', async () => {
  const { power } = await inForce();
  const refused = async (period: string) => power.refused('municipality.financier', 'recordOwnTopUp', topUp(period));
  expect(await refused('2026-Q4')).toEqual([{ code: 'periodNotInEffect', params: { period: '2026-Q4' } }]);
  expect(await refused('2027-Q2')).toEqual([{ code: 'periodNotInEffect', params: { period: '2027-Q2' } }]);
  await power.send('municipality.financier', 'recordOwnTopUp', topUp('2027-Q1'));
  const added = ledgerOf(contextOf(power)).filter(({ kind }) => kind === 'ownTopUp');
  expect(added).toEqual([expect.objectContaining({ period: '2027-Q1', amount: '500' })]);
});
