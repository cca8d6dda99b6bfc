import type { ReminderStep } from './reminder-schedule.js';

/** A rung of one task, with the local day on which its turn comes. */
export interface DatedReminderStep extends ReminderStep {
  readonly on: string;
}

interface Standing {
  readonly today: string;
  /** The local day on which the task was opened. */
  readonly openedOn: string;
  /** The pass of today has come to its end. */
  readonly hasPassed: boolean;
  /** Rungs that were told. */
  readonly known: ReadonlySet<string>;
}

/**
 * The rungs that are still to be told, each with its `day`, if nothing changes: as `turnsOn` has them, the newest that has come, at
 * the next pass, and all that come later; of those before the due date none that whoever was awaited knew already.
 */
export function comingReminderSteps(
  rungs: readonly DatedReminderStep[],
  { today, openedOn, hasPassed, known }: Standing,
): (DatedReminderStep & { readonly day: string })[] {
  const inOrder = [...rungs].sort((one, two) => one.workingDays - two.workingDays);
  const newest = inOrder.filter(({ on }) => on <= today).at(-1);
  return inOrder
    .filter((rung) => rung.on > today || (rung === newest && !hasPassed))
    .filter(({ rung, workingDays, on }) => !known.has(rung) && (workingDays >= 0 || on > openedOn))
    .map((rung) => ({ ...rung, day: rung.on > today ? rung.on : today }));
}
