import type { TaskLine } from '#cases';
import type { Person } from '../country/country.js';
import type { Desk } from './desk.js';

/** Does tasks that come in numbers with one bulk operation for each kind. @returns the tasks that are left. */
export async function doMany(desk: Desk, { acting }: Person, due: readonly TaskLine[]): Promise<readonly TaskLine[]> {
  let left = due;
  for (const [workflow, { bulk = {} }] of desk.simulations) {
    for (const [task, { event: type, reason }] of Object.entries(bulk)) {
      const isOne = (line: TaskLine): boolean => line.workflow === workflow && line.name === task;
      const many = due.filter(isOne);
      if (many.length < 2) continue;
      desk.pass();
      const criteria = { ids: many.map(({ instance }) => instance) };
      const { planToken } = await desk.bulk.plan({ criteria, filter: criteria, type, payload: {}, reason, acting });
      await desk.bulk.start({ planToken, reason, acting });
      await desk.time.settle();
      left = left.filter((line) => !isOne(line));
    }
  }
  return left;
}
