import type { Act, Condition, Recording, Deadline, Task } from './act.js';
import { accepted, type Branch, flat, type Reaction, type State } from './states.js';

/** Everything that the states of a workflow name, in the order in which they name it. */
export interface Declared {
  readonly acts: ReadonlyMap<string, Act>;
  readonly recordings: ReadonlyMap<string, Recording>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  readonly tasks: readonly { readonly task: Task; readonly state: string }[];
}

/** @throws Error where two things of one kind have one name, or one state accepts an act twice. */
export function declaredIn(root: State): Declared {
  const found = new Found();
  found.state(root, []);
  return found;
}

class Found implements Declared {
  readonly acts = new Map<string, Act>();
  readonly recordings = new Map<string, Recording>();
  readonly conditions = new Map<string, Condition>();
  readonly deadlines = new Map<string, Deadline>();
  readonly tasks: { task: Task; state: string }[] = [];

  state({ entry = [], on, after, always, awaits, within, beside }: State, path: readonly string[]): void {
    const here = path.join('.');
    const names = new Set<string>();
    entry.forEach((each) => this.reaction(each));
    for (const { act, branches } of accepted(on)) {
      if (names.has(act.name)) throw new Error(`state ${here}: it accepts ${act.name} twice`);
      names.add(act.name);
      add(this.acts, act);
      branches.forEach((each) => this.branch(each));
    }
    for (const each of flat(after)) {
      add(this.deadlines, each.deadline);
      this.branch(each);
    }
    flat(always).forEach((each) => this.branch(each));
    flat(awaits).forEach((task) => this.tasks.push({ task, state: here }));
    const inner = { ...within?.states, ...beside };
    for (const [name, state] of Object.entries(inner)) this.state(state, [...path, name]);
  }

  private branch({ when, records, also = [] }: Branch): void {
    if (records !== undefined) add(this.recordings, records);
    if (when !== undefined) [when].flat().forEach((each) => add(this.conditions, each));
    also.forEach((each) => this.reaction(each));
  }

  private reaction(reaction: Reaction): void {
    if ('record' in reaction) add(this.recordings, reaction);
  }
}

function add<Named extends { readonly name: string }>(all: Map<string, Named>, one: Named): void {
  const known = all.get(one.name);
  if (known !== undefined && known !== one) throw new Error(`${one.name} is declared twice`);
  all.set(one.name, one);
}
