import type { Act, ChildStartOf, Condition, NoticeOf, Recording, Deadline, Task } from './act.js';

declare const leadsTo: unique symbol;

/** A list whose parts may be lists: what several states share is declared once. */
export type Nested<Part> = Part | readonly Nested<Part>[];

/** What happens beside the change of state, in this order. */
export type Reaction = Recording | ChildStartOf | NoticeOf<string>;

/** Where something leads. */
interface Lead<To extends string> {
  /** A state beside this one or beside one that it is in: the nearest of this name. Left out: the state stays. */
  readonly to?: To;
  /** In place of what the act records. */
  readonly records?: Recording;
  /** In place of the notices of the act. */
  readonly notifies?: readonly NoticeOf<string>[];
  /** What follows after what the act itself records. */
  readonly also?: readonly Reaction[];
  /** The state is entered anew, its terms begin anew. */
  readonly reenter?: true;
}

export interface Branch<To extends string = string> extends Lead<To> {
  readonly when?: Condition | readonly Condition[];
}

/** An act that a state accepts. */
export interface Acceptance<To extends string = string> {
  readonly act: Act;
  readonly branches: readonly Branch<To>[];
}

/** What a deadline brings when it is over. */
export interface Lapse<To extends string = string> extends Branch<To> {
  readonly deadline: Deadline;
}

/** What follows by itself as soon as its conditions hold. */
interface Follow<To extends string = string> extends Branch<To> {
  readonly when: Condition | readonly Condition[];
}

/** A state of a workflow. `To`: every state that something in it leads to, but those within it. */
export interface State<To extends string = string> {
  readonly isFinal?: true;
  readonly entry?: readonly Reaction[];
  /** What it accepts. An act alone leaves the state as it is. */
  readonly on?: Nested<Acceptance<To> | Act>;
  readonly after?: Nested<Lapse<To>>;
  readonly always?: Nested<Follow<To>>;
  /** Who is awaited for what while it is active. */
  readonly awaits?: Nested<Task>;
  /** The states within it, one active at a time. */
  readonly within?: Region<To>;
  /** Regions within it, side by side. */
  readonly beside?: Readonly<Record<string, State<To>>>;
}

/** States of which one is active at a time. */
export interface Region<To extends string = string> {
  /** Only for the compiler: where the states within lead beyond them. */
  readonly [leadsTo]?: To;
  readonly initial: string;
  readonly states: Readonly<Record<string, State>>;
}

/** A branch whose conditions read no more than the payload of its act. */
interface BranchOf<Payload> extends Lead<string> {
  readonly when?: Condition<never, Payload> | readonly Condition<never, Payload>[];
}
type ToOf<Each> = Each extends { readonly to: infer To extends string } ? To : never;

/** An act is accepted: the first branch whose condition holds; without any the state stays, and what the act records is recorded. */
export function accept<Payload, const Branches extends readonly BranchOf<NoInfer<Payload>>[]>(
  act: Act<Payload>,
  ...branches: Branches
): Acceptance<ToOf<Branches[number]>> {
  const all = branches.length === 0 ? [{}] : branches;
  return { act, branches: all as readonly Branch<ToOf<Branches[number]>>[] };
}

/** States of which one is active at a time, beginning with `initial`. What leads to none of them leads beyond them. */
export function region<Local extends string, const To extends string = never>(
  initial: NoInfer<Local>,
  states: Readonly<Record<Local, State<To>>>,
): Region<NoInfer<Exclude<To, Local>>> {
  return { initial, states };
}

/** Everything in one list. */
export function flat<Part>(nested: Nested<Part> | undefined): Part[] {
  if (nested === undefined) return [];
  return Array.isArray(nested) ? (nested as readonly Nested<Part>[]).flatMap(flat<Part>) : [nested as Part];
}

/** Everything that a state accepts. */
export function accepted(on: State['on']): Acceptance[] {
  return flat(on).map((each) => ('branches' in each ? each : accept(each)));
}
