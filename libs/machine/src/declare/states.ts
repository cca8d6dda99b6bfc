import type { Act, ChildStartOf, Condition, NoticeOf, Recording, Deadline, Task } from './act.js';

declare const leadsTo: unique symbol;

/** A list whose parts may be lists: what several states share is declared once. */
export type Nested<Part> = Part | readonly Nested<Part>[];

/** What happens beside the change of state, in this order. */
export type Reaction = Recording | ChildStartOf | NoticeOf<string>;

/** Where something leads. `Local`: the states beside this one; `Stage`: the outermost states of the workflow. */
interface Lead<Local extends string, Stage extends string> {
  /** A state beside this one. */
  readonly to?: Local;
  /** An outermost state of the workflow. */
  readonly toStage?: Stage;
  /** In place of the notices of the act. */
  readonly notifies?: readonly NoticeOf<string>[];
  /** What follows after what the act itself records. */
  readonly also?: readonly Reaction[];
  /** The state is entered anew, its terms begin anew. */
  readonly reenter?: true;
}

export interface Branch<Local extends string = string, Stage extends string = string> extends Lead<Local, Stage> {
  readonly when?: Condition | readonly Condition[];
}

/** An act that a state accepts. */
export interface Acceptance<Local extends string = string, Stage extends string = string> {
  readonly act: Act;
  readonly branches: readonly Branch<Local, Stage>[];
}

/** What a deadline brings when it is over. */
export interface Lapse<Local extends string = string, Stage extends string = string> extends Branch<Local, Stage> {
  readonly deadline: Deadline;
}

/** What follows by itself as soon as its conditions hold. */
export interface Follow<Local extends string = string, Stage extends string = string> extends Branch<Local, Stage> {
  readonly when: Condition | readonly Condition[];
}

/** A state of a workflow. */
export interface State<Local extends string = string, Stage extends string = string> {
  readonly isFinal?: true;
  readonly entry?: readonly Reaction[];
  readonly on?: Nested<Acceptance<Local, Stage>>;
  readonly after?: Nested<Lapse<Local, Stage>>;
  readonly always?: Nested<Follow<Local, Stage>>;
  /** Who is awaited for what while it is active. */
  readonly awaits?: Nested<Task>;
  /** The states within it, one active at a time. */
  readonly within?: Region<Stage>;
  /** Regions within it, side by side. */
  readonly beside?: Readonly<Record<string, State<never, Stage>>>;
}

/** States of which one is active at a time. */
export interface Region<Stage extends string = string> {
  /** Only for the compiler: where the states within lead. */
  readonly [leadsTo]?: Stage;
  readonly initial: string;
  readonly states: Readonly<Record<string, State<string, Stage>>>;
}

/** A branch whose conditions read no more than the payload of its act. */
interface BranchOf<Payload> extends Lead<string, string> {
  readonly when?: Condition<never, Payload> | readonly Condition<never, Payload>[];
}
type ToOf<Each> = Each extends { readonly to: infer To extends string } ? To : never;
type ToStageOf<Each> = Each extends { readonly toStage: infer Stage extends string } ? Stage : never;

/** An act is accepted: the first branch whose condition holds; without any the state stays, and what the act records is recorded. */
export function accept<Payload, const Branches extends readonly BranchOf<NoInfer<Payload>>[]>(
  act: Act<Payload>,
  ...branches: Branches
): Acceptance<ToOf<Branches[number]>, ToStageOf<Branches[number]>> {
  const all = branches.length === 0 ? [{}] : branches;
  return { act, branches: all as readonly Branch<ToOf<Branches[number]>, ToStageOf<Branches[number]>>[] };
}

/** States of which one is active at a time, beginning with `initial`. A target that is none of them does not compile. */
export function region<Local extends string, Stage extends string = never>(
  initial: NoInfer<Local>,
  states: Readonly<Record<Local, State<NoInfer<Local>, Stage>>>,
): Region<Stage> {
  return { initial, states };
}

/** Everything in one list. */
export function flat<Part>(nested: Nested<Part> | undefined): Part[] {
  if (nested === undefined) return [];
  return Array.isArray(nested) ? (nested as readonly Nested<Part>[]).flatMap(flat<Part>) : [nested as Part];
}
