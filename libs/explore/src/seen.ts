import { deadlineEvent, type Reason, type Workflow } from '#machine';
import type { Happened } from './world.js';

/** How often a requirement was asked and met. */
interface SeenRequirement {
  asked: number;
  met: number;
}

/** What was seen of a workflow so far. */
export class Seen {
  readonly states = new Set<string>();
  readonly events = new Set<string>();
  readonly deadlines = new Set<string>();
  readonly tasks = new Set<string>();
  /** Tasks that an act of whom they await has closed. */
  readonly done = new Set<string>();
  readonly notices = new Set<string>();
  readonly reasons = new Set<string>();
  /** By deadline: whether anything came of it. */
  readonly effective = new Map<string, boolean>();
  /** By event, in order of its requirements. */
  readonly requirements: ReadonlyMap<string, readonly SeenRequirement[]>;

  constructor(workflow: Workflow) {
    const definitions = { start: workflow.start, ...workflow.starts, ...workflow.events };
    this.requirements = new Map(
      Object.entries(definitions).map(([type, { requires }]) => [type, requires.map(() => ({ asked: 0, met: 0 }))]),
    );
  }

  readonly asked = (type: string, index: number, reasons: readonly Reason[]): void => {
    const tally = this.requirements.get(type)![index]!;
    // A refusal names the event.
    this.events.add(type);
    tally.asked += 1;
    if (reasons.length === 0) tally.met += 1;
    this.refused(reasons);
  };

  refused(reasons: readonly Reason[]): void {
    for (const { code } of reasons) this.reasons.add(code);
  }

  readonly happened = ({ event, before, after }: Happened): void => {
    const { step } = after;
    this.events.add(event.type);
    for (const path of [step.state, ...step.states]) this.states.add(path);
    for (const { name } of step.awaited) this.tasks.add(name);
    for (const { name } of step.pending) this.deadlines.add(name);
    for (const effect of step.effects) if (effect.kind === 'notify' && effect.to.length > 0) this.notices.add(effect.template);
    for (const { name, body } of step.tasks.close) {
      const closed = before?.step.awaited.find((task) => task.name === name && task.body === body);
      if (closed?.event === event.type && event.actor.body === body) this.done.add(name);
    }
    if (event.type !== deadlineEvent) return;
    const { name } = event.payload as { name: string };
    this.effective.set(name, this.effective.get(name) === true || hasEffect({ event, before, after }));
  };
}

/** Whether the coming of a deadline changes anything that people see. */
function hasEffect({ before, after: { step } }: Happened): boolean {
  const past = before!.step;
  const isMoved = past.states.join() !== step.states.join() || step.effects.length > 0 || step.isFinal;
  const isAwaited = step.tasks.open.length + step.tasks.close.length + step.ledger.length > 0;
  return isMoved || isAwaited || JSON.stringify(past.snapshot.context) !== JSON.stringify(step.snapshot.context);
}
