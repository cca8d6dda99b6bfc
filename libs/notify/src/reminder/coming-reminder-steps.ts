import type { ReminderStep } from './reminder-schedule.js';

/** A step of one task, with the local day on which it is due. */
export interface DatedReminderStep extends ReminderStep {
  readonly on: string;
}

interface Standing {
  readonly today: string;
  /** The local day on which the task was opened. */
  readonly openedOn: string;
  /** The pass of today has come to its end. */
  readonly hasPassed: boolean;
  /** Names of the steps that were sent. */
  readonly known: ReadonlySet<string>;
}

/**
 * The steps that are still to be sent, each with its `day`, if nothing changes: as `turnsOn` has them, the newest that has come, at
 * the next pass, and all that come later; of those before the due date none that fell before the task was opened.
 */
export function comingReminderSteps(
  steps: readonly DatedReminderStep[],
  { today, openedOn, hasPassed, known }: Standing,
): (DatedReminderStep & { readonly day: string })[] {
  const inOrder = [...steps].sort((one, two) => one.workingDays - two.workingDays);
  const newest = inOrder.filter(({ on }) => on <= today).at(-1);
  return inOrder
    .filter((step) => step.on > today || (step === newest && !hasPassed))
    .filter(({ rung, workingDays, on }) => !known.has(rung) && (workingDays >= 0 || on > openedOn))
    .map((step) => ({ ...step, day: step.on > today ? step.on : today }));
}
