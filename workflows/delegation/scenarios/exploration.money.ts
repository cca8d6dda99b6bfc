import { addDays, type ExploredCountry, quarterOf, sumOf, yearOf } from '#machine';
import { inHand } from '../v1/amendment.js';
import type { DelegationContext, Item } from '../v1/context.js';
import { termInForce } from '../v1/money-terms.js';
import { costedFrom, costOf, schedule, termEnd, transfersOf, yearsToCost } from '../v1/money.js';
import { unreportedPeriods } from '../v1/report.js';
import { unspent } from '../v1/settlement.js';
import { negative } from './stages.js';

interface Transfer {
  readonly dueOn: string;
  readonly amount: string;
}

interface Line {
  readonly year: number;
  readonly kind: string;
  readonly description: string;
  readonly price: string;
  readonly volume?: number;
}

export interface Calculation {
  readonly method: string;
  readonly methodVersion: string;
  readonly lines: readonly Line[];
  readonly schedule: readonly Transfer[];
  readonly items: readonly object[];
  readonly backLoadedByClause?: string;
}

const quarterStarts = ['01-15', '04-01', '07-01', '10-01'];
const quarterly = '1000000';
const clause = { backLoadedByClause: 'Clause 7' };

/** Money of each quarter of the terms in hand; of an amendment, with the past as it was. */
export function calculationOf(context: DelegationContext, today: string): Calculation {
  const terms = inHand(context);
  if (terms.draft.effectiveDate === undefined) return calculationFor([yearOf(today)], [], terms);
  const [from, end] = [costedFrom(terms), termEnd(terms)];
  const past = context.amendment === null ? [] : schedule(context).filter(({ dueOn }) => dueOn <= today);
  const years = yearsToCost(terms);
  const ahead = years
    .flatMap((year) => [`${year}-01-01`, ...quarterStarts.map((day) => `${year}-${day}`)])
    .map((day) => (day < from && yearOf(day) === yearOf(from) ? from : day))
    .filter((day, index, days) => day !== days[index - 1] && !(day.endsWith('-01-01') && day !== from))
    .filter((day) => day <= end && (context.amendment === null || day > today));
  return calculationFor(years, [...past, ...ahead.map((dueOn) => ({ dueOn, amount: quarterly }))], terms);
}

/** Each year costs what is transferred in it. */
function calculationFor(years: readonly number[], transfers: readonly Transfer[], { items }: DelegationContext): Calculation {
  const archive = { key: 'archive', kind: 'data', description: 'Records of the last ten years' };
  return {
    method: 'Res. 715 App. 1',
    methodVersion: '2019',
    lines: years.map((year) => {
      const price = sumOf(transfers.filter(({ dueOn }) => yearOf(dueOn) === year));
      return { year, kind: 'staff', description: 'Specialists', volume: 1, price: price === 0n ? '1000' : `${price}` };
    }),
    schedule: transfers,
    items: items.length === 0 ? [archive] : items.map(({ key, kind, description }: Item) => ({ key, kind, description })),
    ...clause,
  };
}

/** The same by a tenth dearer in the years and transfers ahead: as a counter-offer asks for it. */
export function dearer({ schedule: transfers }: Calculation): {
  years: { year: number; amount: string }[];
  schedule: Transfer[];
} {
  const raised = transfers.map(({ dueOn, amount }) => ({ dueOn, amount: `${(BigInt(amount) * 11n) / 10n}` }));
  const years = [...new Set(raised.map(({ dueOn }) => yearOf(dueOn)))];
  return {
    years: years.map((year) => ({ year, amount: `${sumOf(raised.filter(({ dueOn }) => yearOf(dueOn) === year))}` })),
    schedule: raised,
  };
}

function without<Value extends object>(value: Value, name: keyof Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name)) as Partial<Value>;
}

function calculationsOf(context: DelegationContext, today: string): object[] {
  const fitting = calculationOf(context, today);
  const { lines, schedule: transfers } = fitting;
  const years = lines.map(({ year }) => year);
  const later = transfers.map((each) =>
    each.dueOn > today ? { ...each, amount: `${(BigInt(each.amount) * 11n) / 10n}` } : each,
  );
  const unclear = without(lines[0]!, 'volume');
  const withoutClause = without(fitting, 'backLoadedByClause');
  return [
    fitting,
    calculationFor(years, later, inHand(context)),
    // What was due becomes due otherwise.
    calculationFor(
      years,
      transfers.map((each) => ({ ...each, dueOn: addDays(each.dueOn, 1) })),
      inHand(context),
    ),
    { ...withoutClause, schedule: transfers.slice(-1).map(({ dueOn }) => ({ dueOn, share: 1000 })) },
    { ...fitting, lines: lines.slice(1, 2).length === 0 ? [{ ...lines[0], year: 2000 }] : lines.slice(1) },
    { ...fitting, lines: [unclear, ...lines.slice(1)] },
    { ...fitting, lines: [{ ...unclear, volumeOf: 'nothing' }, ...lines.slice(1)] },
    { ...fitting, schedule: [{ dueOn: '2199-12-31' }] },
  ];
}

/** Years that people appropriate for: the running one or that of effect, and the next. */
function linesOf(context: DelegationContext, { today, body, row }: ExploredCountry): Record<string, object[]> {
  const { appropriations, draft, recipient } = context;
  const code = termInForce(context, 'budgetCode') ?? '70951';
  const first = Math.max(yearOf(today), yearOf(draft.effectiveDate ?? today));
  const line = (year: number, amount: string, more: object = {}): string =>
    row('budgetLine', { year, recipient, classificationCode: code, amount, entry: appropriations.length, ...more });
  const lacking = (terms: DelegationContext, year: number): string => {
    const have = sumOf(appropriations.filter((each) => each.year === year));
    const cost = costOf(terms, year) ?? 1_000_000n;
    return cost > have ? `${cost - have}` : '1000000';
  };
  const fitting = [context, inHand(context)].flatMap((terms) =>
    [first, first + 1].map((year) => {
      const amount = lacking(terms, year);
      const classificationCode = terms.draft.budgetCode ?? code;
      return { budgetLine: line(year, amount, terms === context ? {} : { classificationCode }), amount };
    }),
  );
  const amount = '1000000';
  const [known] = appropriations;
  return {
    recordAppropriation: [
      ...fitting.filter((each, index) => fitting.findIndex(({ budgetLine }) => budgetLine === each.budgetLine) === index),
      { budgetLine: line(first, '2'), amount: '1' },
      { budgetLine: line(first, amount, { recipient: body('village') }), amount },
      { budgetLine: line(first, amount, { classificationCode: '70999' }), amount },
      { budgetLine: line(first + 90, amount), amount },
      { budgetLine: line(first, amount), amount: '1000001' },
      ...(known === undefined ? [] : [{ budgetLine: known.budgetLine, amount: '1' }]),
    ],
    amendAppropriation:
      known === undefined ? [] : ['0', '1', '9000000000'].map((each) => ({ budgetLine: known.budgetLine, amount: each })),
  };
}

/** The next transfer that money lacks for, by these terms. */
function nextOf(terms: DelegationContext): Transfer | null {
  const transfers = transfersOf(terms);
  let settled = transfers.received;
  for (const { dueOn, amount } of schedule(terms)) {
    if (BigInt(amount) > settled) return { dueOn, amount: `${BigInt(amount) - settled}` };
    settled -= BigInt(amount);
  }
  return null;
}

function paymentsOf(context: DelegationContext, { today, body, row }: ExploredCountry): object[] {
  const { tranches, recipient } = context;
  const account = termInForce(context, 'treasuryAccount') ?? '4402011101001234';
  const payment = (amount: string, more: object = {}): string => {
    const confirmed = { status: 'confirmed', repeats: null, paidOn: today };
    return row('payment', { recipient, account, amount, entry: tranches.length, ...confirmed, ...more });
  };
  const terms = inHand(context);
  const extra = transfersOf(terms).firstBeyond(today, transfersOf(context));
  const next = nextOf(context) ?? nextOf(terms) ?? { dueOn: today, amount: quarterly };
  const { dueOn, amount } = next;
  const all = sumOf(schedule(terms)) + sumOf(schedule(context));
  const one = (more: object): object => ({ payment: payment('2', more), amount: '1', dueOn });
  return [
    { payment: payment(amount), amount, dueOn },
    { payment: payment(`${all + 1n}`), amount: `${all + 1n}`, dueOn },
    ...(extra === null
      ? []
      : [
          {
            payment: payment(`${extra.amount}`, { account: terms.draft.treasuryAccount ?? account }),
            amount: `${extra.amount}`,
            dueOn: extra.dueOn,
          },
        ]),
    one({}),
    one({ recipient: body('village') }),
    one({ status: 'entered' }),
    one({ repeats: 'R-1' }),
    one({ paidOn: '2199-12-31' }),
    one({ paidOn: '1995-01-15' }),
    one({ account: '4402' }),
    { payment: payment('2'), amount: '3', dueOn },
    { payment: payment('2'), amount: '1', dueOn: addDays(dueOn, 1) },
    ...tranches.slice(0, 1).map((each) => ({ payment: each.payment, amount: '1', dueOn })),
  ];
}

function itemsOf({ items }: DelegationContext): Record<string, object[]> {
  const named = [...items.map(({ key }) => key), 'nothing'].map((item) => ({ item }));
  return {
    recordHandover: named.map((each) => ({ ...each, actNumber: 'A-1' })),
    acknowledgeItem: named,
    contestItem: named.map((each) => ({ ...each, ...negative })),
    returnItem: named,
  };
}

/** Quarters: those that lack a report, the last one that is over, the running one, one of long ago. */
function reportsOf(context: DelegationContext, { today }: ExploredCountry): Record<string, object[]> {
  const { reports, inForceSince } = context;
  const owed = inForceSince === null ? [] : unreportedPeriods(context, today).slice(0, 1);
  const known = [...new Set(reports.map(({ period }) => period))].slice(-2);
  const periods = [...new Set([...owed, ...known, quarterOf(addDays(today, -92)), quarterOf(today), '2001-Q1'])];
  const report = { spent: '0', narrative: 'All applications were answered in time.' };
  const waiting = reports.filter(({ state }) => state === 'submitted').map(({ period }) => ({ period }));
  return {
    submitReport: periods.flatMap((period) => [
      { ...report, period },
      { ...report, period, isCorrection: true },
    ]),
    acceptReport: [...waiting, { period: '2001-Q1' }],
    returnReport: [...waiting, { period: '2001-Q1' }].map((each) => ({ ...each, ...negative })),
    recordOwnTopUp: periods.map((period) => ({ period, amount: '1', reasonText: 'Salaries could not wait.' })),
    recordBreach: periods.map((period) => ({ period, number: 'A-1', ground: 'Applications were answered late.' })),
  };
}

/** What people may send of costs, budget lines, payments, things and reports; what fits best comes first. */
export function moneyPayloads(context: DelegationContext, country: ExploredCountry): Record<string, object[]> {
  const left = unspent(context);
  const ofTranches = [...new Set([...context.tranches.slice(0, 1), ...context.tranches.slice(-1)])].map(({ payment }) => ({
    payment,
  }));
  return {
    submitCosting: calculationsOf(context, country.today),
    ...linesOf(context, country),
    recordTranche: paymentsOf(context, country),
    reverseTranche: ofTranches.map((each) => ({ ...each, ...negative })),
    contestReceipt: ofTranches.map((each) => ({ ...each, ...negative })),
    confirmReceipt: ofTranches,
    confirmFromStatement: ofTranches.map((each) => ({ ...each, entryReference: 'S-1' })),
    ...itemsOf(context),
    ...reportsOf(context, country),
    returnFunds: [left, left + 1n].filter((amount) => amount > 0n).map((amount) => ({ amount: `${amount}`, reference: 'R-1' })),
    acknowledgeUnderpaid: [{ interest: '1500', reasonText: 'The budget was cut.' }],
  };
}
