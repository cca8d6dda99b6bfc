import { quarterOf, sumOf } from '#machine';
import { schedule } from '../../v1/money.js';
import { periodsInEffect, unreportedPeriods } from '../../v1/report.js';
import { unspent } from '../../v1/settlement.js';
import { type Act, type At, negative, traitsOf } from '../occasion.js';
import { controlTraits } from '../traits.js';

/** What was spent in a quarter: mostly all that came for it, never more than there is. Tyiyn. */
function spentIn({ data, random }: At, period: string): string {
  const due = sumOf(schedule(data).filter(({ dueOn }) => quarterOf(dueOn) === period));
  const left = unspent(data);
  const spent = (due * BigInt(random.between(85, 100))) / 100n;
  return `${spent < left ? spent : left}`;
}

const submitted = ({ data }: At): string | undefined => data.reports.find(({ state }) => state === 'submitted')?.period;

/** The life of a power in force. */
export const lifeActs: Readonly<Record<string, Act>> = {
  serveNotice: () => ({ type: 'serveNotice' }),
  decideSuspension: (at) => {
    if (!traitsOf(at).isFirm) return null;
    const continuityPlan = 'The rayon administration serves citizens meanwhile.';
    return { type: 'suspend', payload: { ground: 'clause', reference: 'Clause 16', continuityPlan } };
  },
  resumePower: () => ({ type: 'resume' }),
  submitReport: (occasion) => {
    const [period] = unreportedPeriods(occasion.data, occasion.today);
    if (period === undefined) return null;
    const narrative = 'All applications were answered.';
    return { type: 'submitReport', payload: { period, spent: spentIn(occasion, period), narrative }, goesOn: true };
  },
  reviewReport: (occasion) => {
    const period = submitted(occasion);
    if (period === undefined) return null;
    const { country, data, random } = occasion;
    const strictness = controlTraits(country, data.control ?? '')?.strictness ?? 50;
    if (random.below(600) < strictness)
      return { type: 'returnReport', payload: { period, ...negative('content', 'Applications are not counted.') }, goesOn: true };
    return { type: 'acceptReport', payload: { period }, goesOn: true };
  },
  recost: () => ({ type: 'proposeAmendment', payload: { reasonText: 'The years ahead are to be costed.' } }),

  // Of their own accord.
  proposeAmendment: ({ data }) =>
    data.amendment !== null || data.inForceSince === null || data.settlement !== null
      ? null
      : {
          type: 'proposeAmendment',
          payload: { clauses: { performanceStandards: 'Within two days.' }, reasonText: 'There are more applications.' },
        },
  topUp: (occasion) => {
    const { data, today } = occasion;
    const period = periodsInEffect(data, today).at(-1);
    if (period === undefined || data.shortfall === null) return null;
    return {
      type: 'recordOwnTopUp',
      payload: { period, amount: '5000000', reasonText: 'Salaries could not wait.' },
    };
  },
  openDispute: ({ data }) =>
    data.dispute !== null || data.shortfall === null ? null : { type: 'openDispute', payload: { claim: 'Transfers are owed.' } },
  recordBreach: ({ data, detail, random }) => ({
    type: 'recordBreach',
    payload: { number: `A-${random.between(1, 900)}`, period: detail || data.reports.at(-1)?.period, ground: 'Answered late.' },
  }),
  answerBreach: () => ({ type: 'answerBreach', payload: { answerText: 'One specialist was ill.' } }),
  decideBreach: ({ random }) =>
    random.chance(55) ? { type: 'confirmBreach', payload: negative('quality', 'It is so.') } : { type: 'closeBreach' },
  endForNonFunding: () => ({
    type: 'giveNotice',
    payload: { ground: 'repeatedNonFunding', reasonText: 'Money did not come twice.' },
  }),
  endForBreach: () => ({ type: 'giveNotice', payload: { ground: 'repeatedBreach', reasonText: 'Two breaches were confirmed.' } }),
  endTogether: ({ data }) =>
    data.termination === null && data.inForceSince !== null
      ? { type: 'giveNotice', payload: { ground: 'mutual', reasonText: 'The rayon will do it itself.' } }
      : null,
};
