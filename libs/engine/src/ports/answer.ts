import type { HeldOffice, Step } from '#machine';
import { component, date, id, list, object, orNull, type Static, text, whole } from '#schema';

/** The reply to an event, built from what was committed: the new state, and what the caller's offices are awaited to do next. */
export const Answer = component(
  'Answer',
  object({
    id,
    seq: whole,
    state: text,
    states: list(text),
    tasks: list(object({ name: text, event: text, dueOn: orNull(date) })),
  }),
);
export type Answer = Static<typeof Answer>;

/** The reply to a start of many: the cases in the order of their recipients. */
export const GroupAnswer = component('GroupAnswer', object({ groupId: id, ids: list(id) }));
export type GroupAnswer = Static<typeof GroupAnswer>;

export function answerOf(uuid: string, seq: number, step: Step, offices: readonly HeldOffice[]): Answer {
  const isMine = (party: string, office: string): boolean =>
    offices.some(
      (held) => held.office === office && step.parties.some((member) => member.party === party && member.body === held.body),
    );
  return {
    id: uuid,
    seq,
    state: step.state,
    states: step.states,
    tasks: step.awaited
      .filter((task) => isMine(task.party, task.office))
      .map(({ name, event, dueOn }) => ({ name, event, dueOn })),
  };
}
