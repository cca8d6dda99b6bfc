import type { Exploration, ExploredCountry } from '#machine';
import type { RoadContext } from './road.context.js';

const parts = { municipality: '3000', successor: '2000' } as const;
type Municipality = keyof typeof parts;
const municipalities = Object.keys(parts) as Municipality[];

const confirmed = { status: 'confirmed', repeats: null, paidOn: '2026-01-01' };

/** What treasury and finance can say of a road: money of each municipality, whole and in part, and such as is not for it. */
function moneyOf(
  { payBy }: RoadContext,
  { body, row }: ExploredCountry,
): Readonly<Record<'promise' | 'changePromise' | 'recordPayment', object[]>> {
  const own = municipalities.map((each) => ({ recipient: body(each), amount: parts[each] }));
  const lines = [...own, { recipient: body('village'), amount: '1' }].map((each) => ({
    amount: each.amount,
    budgetLine: row('budgetLine', { ...each, year: 2026 }),
  }));
  const payments = [
    ...own,
    { recipient: body('municipality'), amount: '1' },
    { recipient: body('village'), amount: '1' },
    { recipient: body('successor'), amount: '1', status: 'entered' },
    { recipient: body('successor'), amount: '1', repeats: 'R-1' },
    { recipient: body('successor'), amount: '1', paidOn: '2199-12-31' },
  ].map((each) => ({ amount: each.amount, dueOn: payBy, payment: row('payment', { ...confirmed, ...each }) }));
  const unknown = body('nobody');
  return {
    promise: [...lines, { ...lines[0]!, amount: '9999' }, { budgetLine: unknown, amount: '1' }],
    changePromise: [...lines, { ...lines[0]!, amount: '0' }, { ...lines[0]!, amount: '1' }],
    recordPayment: [
      ...payments,
      { ...payments[2]!, amount: '2' },
      { ...payments[0]!, amount: '2999' },
      { ...payments[0]!, dueOn: '2026-12-16' },
      {
        payment: row('payment', { ...confirmed, recipient: body('municipality'), amount: '9000' }),
        amount: '9000',
        dueOn: payBy,
      },
      { payment: unknown, amount: '1', dueOn: payBy },
    ],
  };
}

/** What the schemas of a road do not say: the bodies, and money that fits. */
export const roadExploration: Exploration<RoadContext> = {
  begins: ({ body }) => {
    const part = (each: Municipality) => ({ municipality: body(each), amount: parts[each] });
    const road = { title: 'Sokuluk – Tosh-Bulak', metres: 4_200, payBy: '2026-12-15' };
    return [
      { by: 'ministry.drafter', input: { ...road, parts: municipalities.map(part) } },
      { by: 'ministry.drafter', input: { ...road, parts: [part('municipality')] } },
      { by: 'ministry.drafter', input: { ...road, parts: [part('municipality'), part('municipality')] } },
    ];
  },
  payloads: moneyOf,
  fact: (source, _, { body }) =>
    source === 'authorities' ? { financeMinistry: body('finance'), treasury: body('treasury') } : undefined,
  reviewed: {
    'noWayOut agreed without agency': 'The survey is its own, and it alone decides whether to publish what all have agreed to.',
    'noWayOut published without agency': 'Nobody can take the road over in its place.',
    'noWayOut published without treasury': 'Money that was agreed is owed until it is paid.',
  },
};
