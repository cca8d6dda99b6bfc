import type { HeldOffice, Step } from '#machine';

/** The reply to an event, built from what was committed: the new state, and what the caller's offices are awaited to do next. */
export interface Answer {
  readonly id: string;
  readonly seq: number;
  readonly state: string;
  readonly states: readonly string[];
  readonly tasks: readonly { name: string; event: string; dueOn: string | null }[];
}

/** The reply to a start of many: the cases in the order of their recipients. */
export interface GroupAnswer {
  readonly groupId: string;
  readonly ids: readonly string[];
}

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
