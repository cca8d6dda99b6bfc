import { addDays, daysToAnswer, type Decide, type Simulation } from '#machine';
import { dueTo, paidTo, type RoadContext } from './road.context.js';

/** The next part that is not paid for. */
const pay: Decide<RoadContext> = ({ data }) => {
  const open = data.parts.find(({ municipality }) => paidTo(data, municipality) < dueTo(data, municipality));
  if (open === undefined) return null;
  const { municipality: recipient, amount } = open;
  return {
    type: 'recordPayment',
    entry: { kind: 'payment', account: '4402011101001234', recipient, amount },
    payload: (payment) => ({ payment, amount, dueOn: data.payBy }),
    goesOn: true,
  };
};

/** How people of a simulated country carry requests for roads through. */
export const roadSimulation: Simulation<RoadContext> = {
  programme: ({ municipalities, stateBody }, year) => [
    {
      on: `${year}-02-02`,
      starts: () =>
        municipalities.map(({ id, name }) => ({
          by: { body: stateBody('ministry'), office: 'drafter' },
          subject: 'road',
          with: [{ body: id }],
          input: { title: name, metres: 4_200, payBy: `${year}-09-30`, parts: [{ municipality: id, amount: '3000' }] },
        })),
    },
  ],
  acts: {
    consent: ({ random }) =>
      random.chance(80) ? { type: 'consent' } : { type: 'object', payload: { objection: 'The bridge is missing.' } },
    publishTransfer: ({ data }) => (data.surveyed === null ? null : { type: 'publishTransfer' }),
    pay,
    payLate: pay,
    takeOver: () => ({ type: 'takeOver' }),
  },
  dayFor: ({ today, random }) => {
    const days = daysToAnswer(random.named({ sameDay: 20, prompt: 60, slow: 10, late: 5, never: 5 }), random);
    return days === null ? null : addDays(today, days);
  },
};

/** The agency confirms every survey at once. */
export const surveySimulation: Simulation = {
  programme: () => [],
  acts: { confirmSurvey: () => ({ type: 'confirmSurvey' }) },
  dayFor: ({ today }) => today,
};
