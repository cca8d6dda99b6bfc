import { type Allocation, isReceived, type LedgerRow, quarterOf, type ScheduledTransfer } from '#machine';
import type { DelegationContext, Settlement } from './context.js';
import { schedule } from './money.js';
import { reportsOf } from './report.js';

/** The money of a case as totals: transfers by the quarter they are due in, appropriations by year. */
export function ledgerOf(context: DelegationContext): LedgerRow[] {
  const row = (kind: string, period: string, source: string, amount: string, dueOn: string | null = null): LedgerRow => {
    return { kind, period, source, dueOn, amount };
  };
  const sent = context.tranches.filter(({ state }) => state !== 'reversed');
  return [
    ...owed(context).map(({ dueOn, amount }) => row('due', quarterOf(dueOn), 'schedule', amount, dueOn)),
    ...context.appropriations.map(({ budgetLine, year, amount }) => row('appropriated', String(year), budgetLine, amount)),
    ...sent.map(({ dueOn, payment, amount }) => row('released', quarterOf(dueOn), payment, amount)),
    ...sent.filter(isReceived).map(({ dueOn, payment, amount }) => row('received', quarterOf(dueOn), payment, amount)),
    ...reportsOf(context).allStanding.map(({ period, spent }) => row('spent', period, 'report', spent)),
    ...context.topUps.map(({ period, amount }) => row('ownTopUp', period, 'recipient', amount)),
    ...settled(context.settlement).map(([kind, amount]) => row(kind, context.settlement!.on.slice(0, 4), 'settlement', amount)),
  ];
}

function settled(settlement: Settlement | null): [kind: string, amount: string][] {
  if (settlement === null) return [];
  const { returned, interest } = settlement;
  return Object.entries({ returned, interest }).filter(([, amount]) => amount !== '0');
}

/** Nothing is due before the agreement or act is published. */
function owed(context: DelegationContext): readonly ScheduledTransfer[] {
  return context.publishedOn === null ? [] : schedule(context);
}

/** The case's shares of budget lines and payments. */
export function allocationsOf({ appropriations, tranches }: DelegationContext): Allocation[] {
  const held = tranches.filter(({ state }) => state !== 'reversed');
  return [
    ...appropriations.map(({ budgetLine, amount }) => ({ kind: 'budgetLine', id: budgetLine, amount })),
    ...held.map(({ payment, amount }) => ({ kind: 'payment', id: payment, amount })),
  ];
}
