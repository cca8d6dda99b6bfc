import type { Reason } from '../reason.js';
import type {
  DeadlineDefinition,
  FactRequest,
  Facts,
  Json,
  Opaque,
  Permission,
  Question,
  Requirement,
  TaskDefinition,
  WorkflowEvent,
} from '../workflow.js';

declare const asks: unique symbol;

/** An event as its workflow sees it. `Read`: the facts that the acts of the workflow ask for, by name. */
export type ActEvent<Payload, Read = unknown> = Omit<WorkflowEvent<Payload>, 'facts'> & { readonly facts: Facts & Read };

/** A requirement, by the context and the payload that it reads. */
export interface TypedRequirement<Context, Payload = unknown> extends Requirement {
  readonly [asks]?: (context: Context, payload: Payload) => void;
}

/** What an act asks for, by the name under which it reads the answer; undefined where it asks for nothing now. */
export type Requests = Readonly<Record<string, FactRequest | undefined>>;

/** A reason by its code. */
export type ReasonOf<Code extends string> = Reason & { readonly code: Code };

/** What changes in the context: a pure function of the case and the event. */
export type RecordOf<Context, Payload = Opaque, Read = unknown> = (
  context: Context,
  event: ActEvent<Payload, Read>,
) => Partial<Context>;

/** Who is notified, and by which template. */
export interface NoticeOf<Office extends string> {
  readonly template: string;
  readonly to: readonly Office[];
}

/** A change of the context that follows from an act or from time, and whom it notifies. */
export interface Recording<Context = Opaque, Payload = Opaque> {
  readonly name: string;
  readonly record: RecordOf<Context, Payload>;
  readonly notifies: readonly NoticeOf<string>[];
}

/** A case of another workflow begins below this one. */
export interface ChildStartOf<Context = Opaque> {
  readonly workflow: string;
  readonly inputOf: (context: Context) => Json;
}

/** A condition of a branch, or of what follows by itself. */
export interface Condition<Context = Opaque, Payload = Opaque> {
  readonly name: string;
  readonly holds: (question: Question<Context, Payload>) => boolean;
}

/** What people do, declared once: who may, with what, on which conditions, what it changes, and whom it notifies. */
export interface Act<Payload = Opaque> {
  readonly name: string;
  readonly payload: new () => Payload & object;
  readonly by: readonly Permission[];
  readonly requires: readonly Requirement[];
  readonly reads: ((context: Opaque, payload: Opaque) => Requests) | undefined;
  readonly record: RecordOf<Opaque> | undefined;
  readonly notifies: readonly NoticeOf<string>[];
}

/** Says nothing but itself. */
export class NothingMore {}

/** `party.office` in its parts. */
export function permissionOf(office: string): Permission {
  const [party, name] = office.split('.') as [string, string];
  return { party, office: name };
}

/** A deadline: its name, and when it is due. */
export interface Deadline {
  readonly name: string;
  readonly definition: DeadlineDefinition;
}

/** Who is awaited for what, in a state. */
export interface Task {
  readonly name: string;
  readonly act: Act;
  readonly party: string;
  readonly office: string;
  readonly due: Deadline | DeadlineDefinition | undefined;
  readonly until: TaskDefinition['until'];
}
