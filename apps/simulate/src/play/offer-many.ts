import type { TaskLine } from '#engine';
import type { Person } from '../country/country.js';
import type { Desk } from './desk.js';

const reason = 'Offered together: one power, one calculation.';

/** Offers what is ready to be offered with one bulk event; what is not an offer is left. @returns the tasks left. */
export async function offerMany(desk: Desk, person: Person, due: readonly TaskLine[]): Promise<readonly TaskLine[]> {
  const offers = due.filter(({ name }) => name === 'makeOffer');
  if (offers.length < 2) return due;
  desk.pass();
  const { acting } = person;
  const criteria = { ids: offers.map(({ instance }) => instance) };
  const { planToken } = await desk.planner.plan({ criteria, filter: criteria, type: 'offer', payload: {}, reason, acting });
  await desk.bulk.start({ planToken, reason, acting });
  await desk.time.settle();
  return due.filter(({ name }) => name !== 'makeOffer');
}
