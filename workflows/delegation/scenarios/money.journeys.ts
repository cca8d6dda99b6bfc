import { addMonths } from '#machine';
import type { Desk } from './desk.js';
import {
  dayAfter,
  dueDates,
  handOver,
  nextEffectiveDate,
  pay,
  quarterlyTransfer,
  termFrom,
  untilPayable,
  untilPreparing,
  yearCost,
  open,
} from './stages.js';

/**
 * M: money that is not its money: not confirmed, of another account, of another time, from another code, of another year. Then the
 * municipality changes the account and finance the code, openly; what is the same number in other characters is the same.
 */
export async function journeyM(desk: Desk): Promise<void> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const [year, first] = [term.years[0]!, dueDates(term)[0]!];
  const delegation = await open(desk, { instrument: 'agreement' });
  await untilPreparing(desk, delegation, term);
  await untilPayable(desk, first);
  const amount = quarterlyTransfer;

  const otherCode = await desk.budgetLine({ year, amount: String(yearCost), classificationCode: '00000' });
  const otherYear = await desk.budgetLine({ year: year + 3, amount: String(yearCost) });
  const appropriation = (budgetLine: string) => ({ budgetLine, amount: String(yearCost) });
  const refusedLine = (budgetLine: string) =>
    delegation.refused('finance.financier', 'recordAppropriation', appropriation(budgetLine));
  desk
    .expect(await refusedLine(otherCode))
    .toEqual([{ code: 'classificationDiffers', params: { expected: '70951', found: '00000' } }]);
  desk
    .expect(await refusedLine(otherYear))
    .toEqual([{ code: 'lineOfOtherYear', params: { year: String(year + 3), first: String(year), last: String(year + 2) } }]);
  // What was taken under the old code stays, can be cut, and cannot grow.
  const before = await desk.budgetLine({ year, amount: String(yearCost) });
  await delegation.send('finance.financier', 'recordAppropriation', { budgetLine: before, amount: '2000' });
  await delegation.send('finance.financier', 'changeBudgetCode', {
    budgetCode: '70952',
    reasonText: 'The budget has a new annex.',
  });
  const amend = (tyiyn: string) => ({ budgetLine: before, amount: tyiyn });
  desk
    .expect(await delegation.refused('finance.financier', 'amendAppropriation', amend('2001')))
    .toEqual([{ code: 'classificationDiffers', params: { expected: '70952', found: '70951' } }]);
  await delegation.send('finance.financier', 'amendAppropriation', amend('0'));
  const ownLine = await desk.budgetLine({ year, amount: String(yearCost), classificationCode: '70 952' });
  await delegation.send('finance.financier', 'recordAppropriation', appropriation(ownLine));

  const tranche = (payment: string) => ({ payment, amount, dueOn: first });
  const refusedPayment = (payment: string) => delegation.refused('treasury.treasurer', 'recordTranche', tranche(payment));
  const unconfirmed = await desk.payment({ amount, isLeftToConfirm: true });
  desk.expect(await refusedPayment(unconfirmed)).toEqual([{ code: 'paymentUnconfirmed', params: { status: 'entered' } }]);
  const otherAccount = await desk.payment({ amount, account: '4402011101009999' });
  desk
    .expect(await refusedPayment(otherAccount))
    .toEqual([{ code: 'accountDiffers', params: { expected: '4402011101001234', found: '4402011101009999' } }]);
  const earliest = addMonths(first, -12);
  for (const paidOn of ['1995-01-15', dayAfter(earliest, -1)])
    desk
      .expect(await refusedPayment(await desk.payment({ amount, paidOn })))
      .toEqual([{ code: 'paymentTooOld', params: { paidOn, earliest } }]);

  // Nothing of it has counted; the municipality says where its money goes now.
  desk.expect((await delegation.see()).data.tranches).toEqual([]);
  const change = { treasuryAccount: '4402011101009999', reasonText: 'The account was moved to another office.' };
  for (const role of ['treasury.treasurer', 'ministry.signatory', 'municipality.financier'] as const)
    desk
      .expect(await delegation.refused(role, 'changeAccount', change))
      .toEqual([desk.expect.objectContaining({ code: 'officeNotEntitled' })]);
  await delegation.send('municipality.signatory', 'changeAccount', change);
  desk
    .expect(await refusedPayment(await desk.payment({ amount })))
    .toEqual([{ code: 'accountDiffers', params: { expected: '4402011101009999', found: '4402011101001234' } }]);
  await delegation.send('treasury.treasurer', 'recordTranche', tranche(otherAccount));
  await delegation.send('treasury.treasurer', 'reverseTranche', {
    payment: otherAccount,
    reasonCode: 'other',
    reasonText: 'Split.',
  });
  await delegation.send('municipality.signatory', 'changeAccount', { ...change, treasuryAccount: '4402\u00a00111 0100 1234' });
  await desk.confirm(unconfirmed);
  await delegation.send('treasury.treasurer', 'recordTranche', tranche(unconfirmed));

  // The terms are those that the kenesh accepted: only where money goes to and comes from has changed.
  const { data } = await delegation.see();
  desk.expect(data.draft).toMatchObject({ treasuryAccount: '4402011101001234', budgetCode: '70951' });
  desk.expect(data.changedTerms).toMatchObject({
    treasuryAccount: { value: '4402\u00a00111 0100 1234', reasonText: change.reasonText },
    budgetCode: { value: '70952', reasonText: 'The budget has a new annex.' },
  });
  await handOver(delegation);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await desk.moveTo(term.effectiveDate);
  await delegation.send('ministry.signatory', 'bringIntoForce');
  desk.expect(await delegation.see()).toMatchObject({ state: 'inForce' });
  await pay(desk, delegation, dueDates(term)[1]!);
}
