import type { MachineCase } from '../../../test/journeys/machine-desk.js';
import { type Played, played, term } from '../../../test/journeys/played.js';
import {
  appropriate,
  calculation,
  dayAfter,
  draft,
  dueDates,
  negative,
  pay,
  suspensionOrder,
  untilForce,
  untilPreparing,
  untilSigning,
  untilSuspended,
} from '../scenarios/stages.js';
import type { DelegationContext } from './context.js';

const [, second, third] = dueDates(term) as [string, string, string];

const task = async (power: MachineCase, name: string) => (await power.see()).tasks.find((open) => open.name === name);

describe('the decision whether to suspend', () => {
  test('is awaited from the end of the cure until the power is suspended', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    expect(await task(power, 'decideSuspension')).toBeUndefined();
    await desk.moveTo(dayAfter(desk.today(), 40));
    expect(await task(power, 'decideSuspension')).toMatchObject({ event: 'suspend', office: 'signatory' });
    await power.send('municipality.signatory', 'suspend', suspensionOrder);
    expect((await power.see()).states).toEqual(expect.arrayContaining(['live.funding.curing', 'live.force.suspended']));
    expect(await task(power, 'decideSuspension')).toBeUndefined();
  });

  test('is no longer awaited once the money has come', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo(dayAfter(desk.today(), 40));
    await pay(desk, power, second);
    expect(await task(power, 'decideSuspension')).toBeUndefined();
  });
});

describe('resuming a suspended power', () => {
  async function suspended(): Promise<Played> {
    return played(async (desk, power) => {
      await untilForce(desk, power, term);
      await desk.moveTo(second);
      await untilSuspended(desk, power);
    });
  }

  test('is awaited only when nothing due is missing any more, and until it is done', async () => {
    const { desk, power } = await suspended();
    expect(await task(power, 'resumePower')).toBeUndefined();
    await pay(desk, power, second, '1000');
    expect(await task(power, 'resumePower')).toBeUndefined();
    const payment = await pay(desk, power, second);
    expect(await task(power, 'resumePower')).toMatchObject({ event: 'resume', office: 'signatory' });
    await power.send('municipality.financier', 'contestReceipt', { payment, ...negative });
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('municipality.financier', 'confirmReceipt', { payment });
    await power.send('municipality.signatory', 'resume');
    expect(await task(power, 'resumePower')).toBeUndefined();
  });

  test('is not awaited while the year is not appropriated or a thing is contested', async () => {
    const { desk, power } = await suspended();
    const { budgetLine, amount } = (power.snapshot.context as DelegationContext).appropriations[0]!;
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '1' });
    await pay(desk, power, second);
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount });
    expect(await task(power, 'resumePower')).toBeDefined();
    await power.send('municipality.signatory', 'contestItem', { item: 'archive', ...negative });
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('municipality.signatory', 'acknowledgeItem', { item: 'archive' });
    expect(await task(power, 'resumePower')).toBeDefined();
  });
});

describe('a task that is overdue keeps its day', () => {
  test('the calculation and its confirmation', async () => {
    const { desk, power } = await played((_, power) => draft(power, term));
    expect(await task(power, 'calculateCosts')).toMatchObject({ dueOn: '2026-10-22' });
    await desk.moveTo('2026-10-30');
    expect(await task(power, 'calculateCosts')).toMatchObject({ dueOn: '2026-10-22' });
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await desk.moveTo('2026-11-30');
    expect(await task(power, 'confirmCosts')).toMatchObject({ dueOn: '2026-11-20' });
  });

  test('the signature that is missing', async () => {
    const { desk, power } = await played(untilSigning);
    await desk.moveTo('2026-10-30');
    const { termsHash } = (await power.see()).data;
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    expect(await task(power, 'signAsProposer')).toBeUndefined();
    expect(await task(power, 'signAsRecipient')).toMatchObject({ dueOn: '2026-10-22' });
  });

  test('what is awaited for the effective date', async () => {
    const { desk, power } = await played(untilPreparing);
    await desk.moveTo('2027-01-10');
    for (const name of ['appropriate', 'transferMoney', 'handOverItems', 'confirmSeparateLine', 'bringIntoForce']) {
      expect(await task(power, name)).toMatchObject({ dueOn: '2027-01-01' });
    }
  });

  test('the transfer that did not come, then the next one', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 30));
    expect(await task(power, 'transferMoney')).toMatchObject({ dueOn: second });
    await pay(desk, power, second);
    expect(await task(power, 'transferMoney')).toMatchObject({ dueOn: third });
  });

  test('the appropriation of the running year', async () => {
    const { desk, power } = await played(untilForce);
    for (const dueOn of dueDates(term).slice(1)) await pay(desk, power, dueOn);
    await desk.moveTo('2028-03-01');
    expect(await task(power, 'appropriateYear')).toMatchObject({ dueOn: '2028-01-31' });
    await appropriate(desk, power, 2028);
    expect(await task(power, 'appropriateYear')).toBeUndefined();
  });

  test('the review of a report', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo('2027-04-05');
    const report = { period: '2027-Q1', spent: '1', narrative: 'All applications were answered in time.' };
    await power.send('municipality.financier', 'submitReport', report);
    await desk.moveTo('2027-05-30');
    expect(await task(power, 'reviewReport')).toMatchObject({ dueOn: '2027-04-19' });
  });
});
