import { addDays, daysToAnswer, type Simulation } from '#machine';
import type { TemplateContext } from './v1/template.context.js';

/** How people of a simulated country carry its cases through. */
export const templateSimulation: Simulation<TemplateContext> = {
  programme: ({ municipalities, stateBody }, year) => [
    {
      on: `${year}-02-02`,
      starts: () =>
        municipalities.map((municipality) => ({
          by: { body: stateBody('ministry'), office: 'drafter' },
          subject: 'bus',
          with: [{ body: municipality.id }],
          input: { title: 'A bus', text: 'Twice a day.', recipients: [{ body: municipality.id }] },
        })),
    },
  ],
  acts: {
    answer: ({ random }) =>
      random.chance(80) ? { type: 'agree' } : { type: 'refuse', payload: { reasonText: 'There is no road.' } },
    publish: () => ({ type: 'publish' }),
  },
  dayFor: ({ today, random }) => {
    const days = daysToAnswer(random.named({ sameDay: 20, prompt: 60, slow: 10, late: 5, never: 5 }), random);
    return days === null ? null : addDays(today, days);
  },
};
