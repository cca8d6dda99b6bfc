import { addDays } from '#machine';
import type { DelegationContext, MoneyTerm } from '../../workflows/delegation/v1/context.js';
import type { Dice } from '#machine';
import { sentence } from './papers.js';
import type { Maker, NewRow, SharedRow, View } from './surroundings.js';

export const accounts = ['4402011101001234', '4402 0111 0100 1234', '4402011101005678'];
export const budgetCodes = ['70951', '70 951', '70952'];
const nowhere = '0193e000-0000-7000-8000-ffffffffffff';

const part = (amount: bigint, dice: Dice): bigint => {
  const least = dice.chance(70) ? amount : (amount * BigInt(dice.between(1, 99))) / 100n;
  return least > 0n ? least : 1n;
};

/** The year that people think of when they appropriate: mostly the running one, or the one of effect; or the last of new terms. */
function yearWanted({ context, around }: View, dice: Dice): number {
  const running = Number(around.today.slice(0, 4));
  const effective = Number((context.draft.effectiveDate ?? around.today).slice(0, 4));
  const coming = context.amendment?.draft.termEnd;
  if (coming !== undefined && dice.chance(20)) return Number(coming.slice(0, 4));
  return Math.max(running, effective) + (dice.chance(20) ? 1 : 0);
}

/** What a year still lacks: of the terms in force, or of those that an amendment brings. */
function gap({ costing, amendment, appropriations }: DelegationContext, year: number): bigint {
  const cost = BigInt((amendment?.costing ?? costing)?.years[String(year)] ?? '1000000');
  const have = appropriations.filter((each) => each.year === year).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return cost > have ? cost - have : 0n;
}

/** The next transfer that is not paid for, and what it lacks. */
function nextTransfer({ costing, amendment, tranches }: DelegationContext): { dueOn: string; lacks: bigint } | null {
  let have = tranches
    .filter(({ state }) => state !== 'contested' && state !== 'reversed')
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  for (const { dueOn, amount } of (amendment?.costing ?? costing)?.schedule ?? []) {
    if (BigInt(amount) > have) return { dueOn, lacks: BigInt(amount) - have };
    have -= BigInt(amount);
  }
  return null;
}

/** The first transfer ahead by which more is due than before an amendment, and how much: it applies when that is there. */
function extraTransfer({ costing, amendment }: DelegationContext, today: string): { dueOn: string; lacks: bigint } | null {
  const dueBy = (schedule: readonly { dueOn: string; amount: string }[], day: string): bigint =>
    schedule.reduce((sum, { dueOn, amount }) => sum + (dueOn <= day ? BigInt(amount) : 0n), 0n);
  for (const { dueOn } of amendment?.costing?.schedule ?? []) {
    const lacks = dueBy(amendment!.costing!.schedule, dueOn) - dueBy(costing?.schedule ?? [], dueOn);
    if (dueOn > today && lacks > 0n) return { dueOn, lacks };
  }
  return null;
}

/** What people pay next: mostly the oldest debt, often what an amendment waits for. */
function transferWanted({ context, around }: View, dice: Dice): { dueOn: string; lacks: bigint } | null {
  return (dice.chance(40) ? extraTransfer(context, around.today) : null) ?? nextTransfer(context);
}

const freeRows = ({ context, around }: View, kind: SharedRow['kind'], year?: number): SharedRow[] =>
  around.rows.filter(
    (row) =>
      row.kind === kind &&
      row.recipient === context.recipient &&
      row.amount > row.used &&
      (year === undefined || row.year === year),
  );

/** Each payment pays for one transfer of a case. */
const unusedPayments = (view: View): SharedRow[] =>
  freeRows(view, 'payment').filter(
    ({ id }) => !view.context.tranches.some(({ payment, state }) => payment === id && state !== 'reversed'),
  );

/** What people believe the number of the money to be: mostly that of the case, or of the amendment on its way. */
function numberIn({ amendment, changedTerms, draft }: DelegationContext, name: MoneyTerm, dice: Dice): string | undefined {
  const coming = amendment?.draft[name];
  return coming !== undefined && dice.chance(50) ? coming : (changedTerms[name]?.value ?? draft[name]);
}

/** The row that an event lacks: its owner would enter it first. Null: there is one. */
export function rowLacking(type: string, view: View, dice: Dice): NewRow | null {
  const { context, around } = view;
  const recipient = dice.chance(97) ? context.recipient : around.bodies.village;
  if (type === 'recordAppropriation') {
    const year = yearWanted(view, dice);
    const used = context.appropriations.map(({ budgetLine }) => budgetLine);
    if (freeRows(view, 'budgetLine', year).some(({ id }) => !used.includes(id)) && dice.chance(80)) return null;
    const amount = (gap(context, year) || 1_000_000n) * BigInt(dice.pick([1, 1, 2, 3]));
    const code = dice.chance(97) ? numberIn(context, 'budgetCode', dice) : '70999';
    return { kind: 'budgetLine', year, recipient, paidOn: '', number: code ?? '70951', isConfirmed: true, amount };
  }
  if (type !== 'recordTranche' || (unusedPayments(view).length > 0 && dice.chance(80))) return null;
  const amount = (transferWanted(view, dice)?.lacks ?? 1_000_000n) * BigInt(dice.pick([1, 1, 1, 2, 3]));
  const account = dice.chance(97) ? numberIn(context, 'treasuryAccount', dice) : '4402';
  const paidOn = dice.chance(94) ? around.today : addDays(around.today, -dice.pick([300, 360, 370, 11_000]));
  return {
    kind: 'payment',
    year: 0,
    recipient,
    paidOn,
    number: account ?? '4402011101001234',
    isConfirmed: dice.chance(94),
    amount,
  };
}

const recordAppropriation: Maker = (view, dice) => {
  const year = yearWanted(view, dice);
  const used = view.context.appropriations.map(({ budgetLine }) => budgetLine);
  const all = freeRows(view, 'budgetLine', dice.chance(85) ? year : undefined);
  const rows = dice.chance(93) ? all.filter(({ id }) => !used.includes(id)) : all;
  if (rows.length === 0) return { budgetLine: nowhere, amount: '1' };
  const row = dice.pick(rows);
  const wanted = dice.chance(85) ? gap(view.context, row.year) : row.amount;
  const most = row.amount - row.used;
  return { budgetLine: row.id, amount: String(part(wanted > most && dice.chance(90) ? most : wanted, dice)) };
};

const amendAppropriation: Maker = ({ context }, dice) => {
  if (context.appropriations.length === 0) return { budgetLine: nowhere, amount: '1' };
  const { budgetLine, amount } = dice.pick(context.appropriations);
  return { budgetLine, amount: String((BigInt(amount) * BigInt(dice.pick([0, 50, 90, 100, 110, 200]))) / 100n) };
};

const recordTranche: Maker = (view, dice) => {
  const next = transferWanted(view, dice);
  const rows = dice.chance(93) ? unusedPayments(view) : freeRows(view, 'payment');
  const { costing, amendment } = view.context;
  const schedule = [...(costing?.schedule ?? []), ...(amendment?.costing?.schedule ?? [])];
  if (rows.length === 0 || next === null || schedule.length === 0)
    return { payment: nowhere, amount: '1', dueOn: view.around.today };
  const row = dice.pick(rows);
  const free = row.amount - row.used;
  const wanted = dice.chance(80) ? next.lacks : free;
  const amount = part(wanted > free && dice.chance(92) ? free : wanted, dice);
  return { payment: row.id, amount: String(amount), dueOn: dice.chance(85) ? next.dueOn : dice.pick(schedule).dueOn };
};

const tranche = ({ context }: View, dice: Dice): string =>
  context.tranches.length === 0 ? nowhere : dice.pick(context.tranches).payment;
const taken: Maker = (view, dice) => ({ payment: tranche(view, dice), reasonCode: 'other', reasonText: sentence(dice) });

const item = ({ context }: View, dice: Dice, ...states: string[]): string => {
  const fitting = context.items.filter(({ state }) => states.includes(state));
  return dice.pick(fitting.length > 0 && dice.chance(95) ? fitting : [...context.items, { key: 'nothing' }]).key;
};

/** A quarter around today. */
function quarter({ around: { today } }: View, dice: Dice, isOver: boolean): string {
  const month =
    Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - (isOver ? dice.between(3, 6) : dice.between(0, 3));
  return `${Math.floor(month / 12)}-Q${Math.floor((month % 12) / 3) + 1}`;
}

const reported = ({ context }: View, dice: Dice): string | undefined => {
  const waiting = context.reports.filter(({ state }) => state === 'submitted').map(({ period }) => period);
  return waiting.length === 0 ? undefined : dice.pick(waiting);
};

const spent = ({ context }: View, dice: Dice): string => {
  const have = context.tranches.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return String((have * BigInt(dice.between(0, 60))) / 100n);
};

function unspent({ tranches, reports, settlement }: DelegationContext): bigint {
  const received = tranches.filter(({ state }) => state !== 'contested' && state !== 'reversed');
  const have = received.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const accepted = reports
    .filter(({ state }) => state !== 'returned')
    .reduce((sum, { spent: amount }) => sum + BigInt(amount), 0n);
  const left = have - accepted - BigInt(settlement?.returned ?? '0');
  return left > 0n ? left : 1n;
}

/** What goes with events of money, things, reports and settlement. */
export const moneyPayloads: Readonly<Record<string, Maker>> = {
  changeAccount: (_, dice) => ({ treasuryAccount: dice.pick(accounts), reasonText: sentence(dice) }),
  changeBudgetCode: (_, dice) => ({ budgetCode: dice.pick(budgetCodes), reasonText: sentence(dice) }),
  recordAppropriation,
  amendAppropriation,
  recordTranche,
  reverseTranche: taken,
  contestReceipt: taken,
  confirmReceipt: (view, dice) => ({ payment: tranche(view, dice) }),
  confirmFromStatement: (view, dice) => ({ payment: tranche(view, dice), entryReference: 'E-1' }),
  recordHandover: (view, dice) => ({ item: item(view, dice, 'pending', 'contested'), actNumber: 'A-1' }),
  acknowledgeItem: (view, dice) => ({ item: item(view, dice, 'handedOver', 'contested') }),
  contestItem: (view, dice) => ({
    item: item(view, dice, 'handedOver', 'acknowledged'),
    reasonCode: 'quality',
    reasonText: sentence(dice),
  }),
  confirmSeparateLine: () => ({ line: '1430' }),
  submitReport: (view, dice) => ({
    period: quarter(view, dice, true),
    spent: spent(view, dice),
    narrative: sentence(dice),
    ...(dice.chance(20) && { isCorrection: true }),
  }),
  acceptReport: (view, dice) => ({ period: reported(view, dice) ?? quarter(view, dice, true) }),
  returnReport: (view, dice) => ({
    period: reported(view, dice) ?? quarter(view, dice, true),
    reasonCode: 'content',
    reasonText: sentence(dice),
  }),
  recordOwnTopUp: (view, dice) => ({ period: quarter(view, dice, false), amount: '250000', reasonText: sentence(dice) }),
  recordBreach: (view, dice) => ({
    number: `A-${dice.between(1, 99)}`,
    period: quarter(view, dice, false),
    ground: sentence(dice),
  }),
  returnItem: (view, dice) => ({ item: item(view, dice, 'handedOver', 'acknowledged', 'contested') }),
  handOverCases: () => ({ to: 'The rayon administration', count: 3 }),
  fileFinalReport: (_, dice) => ({ narrative: sentence(dice) }),
  returnFunds: (view, dice) => ({ amount: String(part(unspent(view.context), dice)), reference: 'R-1' }),
  acknowledgeUnderpaid: (_, dice) => ({ ...(dice.chance(50) && { interest: '1500' }), reasonText: sentence(dice) }),
};
