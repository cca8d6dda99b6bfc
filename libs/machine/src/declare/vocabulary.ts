import { childFinished, childFinishedEvent } from '../define.js';
import type { Reason } from '../reason.js';
import { payloadRequirement, requirement } from '../requirement.js';
import type { ChildFinished, DeadlineDefinition, Facts, FactRequest, Json, Opaque, Question, Workflow } from '../workflow.js';
import {
  type Act,
  type ActEvent,
  type ChildStartOf,
  type Condition,
  type Deadline,
  NothingMore,
  type NoticeOf,
  permissionOf,
  type ReasonOf,
  type RecordOf,
  type Recording,
  type Task,
  type TypedRequirement,
} from './act.js';
import type { OfficeOf, TaskOf, Words } from './words.js';
import { defineWorkflow, type WorkflowParts } from './define-workflow.js';

interface ActParts<Context, Read, Office extends string, Payload> {
  /** Left out: it says nothing but itself. */
  readonly payload?: new () => Payload;
  /** Nobody's: the engine alone sends it. */
  readonly by: Office | readonly Office[];
  /** What it reads from outside the case. `context` is null at the start; a payload says nothing yet where people ask what they may. */
  readonly reads?: (
    context: Context,
    payload: Partial<NoInfer<Payload>>,
  ) => { readonly [Name in keyof Read]?: FactRequest | undefined };
  readonly requires?: readonly TypedRequirement<Context, NoInfer<Payload>>[];
  readonly record?: RecordOf<Context, NoInfer<Payload>, Read>;
  readonly notifies?: readonly NoticeOf<Office>[];
}

/** With what a deadline computes its date; `rung` (the stored name): the date it last fired for. */
interface DeadlineQuestion<Context> {
  readonly context: Context;
  readonly at: string;
  readonly facts: Facts;
  readonly rung: string | null;
}

type DateOf<Context> = (question: DeadlineQuestion<Context>) => string | null;

type Figures = Readonly<Record<string, string>>;
type Holds<Subject> = (question: Subject) => boolean | Figures;

function unmet(code: string, holds: boolean | Figures): readonly Reason[] {
  if (holds === true) return [];
  return [{ code, params: holds === false ? {} : holds }];
}

interface TaskParts<Asked, Office extends string, Name extends string> {
  /** Left out: the act's. */
  readonly name?: Name;
  /** Who is awaited; left out where one office alone may do it. */
  readonly by?: Office;
  /** A deadline of the state, or a date of its own. */
  readonly due?: Deadline | DeadlineDefinition;
  /** Whether it is over. */
  readonly until?: (question: Asked) => boolean;
}

/**
 * `vocabulary<Context, Read>()({ parties, rules })`: the functions that declare the parts of a workflow over this context.
 * `Read`: the type of each fact that its acts read, by name.
 */
export function vocabulary<Context, Read = Record<never, never>>() {
  return <const W extends Words>(words: W) => {
    type Office = OfficeOf<W>;
    type RuleId = W['rules'][number];
    return {
      /** The workflow of all that is declared. */
      defineWorkflow: <Stage extends string, Start>(parts: WorkflowParts<Context, W, Stage, Read, Start>): Workflow =>
        defineWorkflow(words, parts),

      act: <Payload extends object = NothingMore>(
        name: string,
        parts: ActParts<Context, Read, Office, Payload>,
      ): Act<Payload> => ({
        name,
        payload: (parts.payload ?? NothingMore) as Act<Payload>['payload'],
        by: [parts.by].flat().map(permissionOf),
        requires: parts.requires ?? [],
        reads: parts.reads as Act['reads'],
        record: parts.record as RecordOf<Opaque> | undefined,
        notifies: parts.notifies ?? [],
      }),

      /** A fact from outside the case: the source to query, and with which key; without one it is not queried. */
      fact: (source: string, key: FactRequest['key'] | undefined): FactRequest | undefined =>
        key === undefined ? undefined : { source, key },

      /** Why not, with the figures that a person needs. */
      reason: <const Code extends string>(code: Code, params: Record<string, string> = {}): ReasonOf<Code> => ({ code, params }),

      notice: (template: string, ...to: readonly Office[]): NoticeOf<Office> => ({ template, to }),

      /** A condition of an act that reads the case, the actor and the facts only. */
      requirement: <const Code extends string>(
        codes: readonly Code[],
        check: (question: { context: Context; event: ActEvent<undefined, Read> }) => readonly ReasonOf<NoInfer<Code>>[],
      ): TypedRequirement<Context> => requirement(codes, check as Opaque),

      /** One that reads the payload too. */
      payloadRequirement: <Payload, const Code extends string = string>(
        codes: readonly Code[],
        check: (question: { context: Context; event: ActEvent<Payload, Read> }) => readonly ReasonOf<NoInfer<Code>>[],
      ): TypedRequirement<Context, Payload> => payloadRequirement(codes, check as Opaque),

      /** One with a single reason, for what has to hold: it does, or the figures of the reason (false: it has none). */
      must: (code: string, holds: Holds<{ context: Context; event: ActEvent<undefined, Read> }>): TypedRequirement<Context> =>
        requirement([code], (question) => unmet(code, holds(question as Opaque))),

      /** The same of what has to hold with the payload. */
      payloadMust: <Payload>(
        code: string,
        holds: Holds<{ context: Context; event: ActEvent<Payload, Read> }>,
      ): TypedRequirement<Context, Payload> => payloadRequirement([code], (question) => unmet(code, holds(question as Opaque))),

      recording: <Payload = Opaque>(
        name: string,
        record: RecordOf<Context, Payload, Read>,
        ...notifies: readonly NoticeOf<Office>[]
      ): Recording<Context, Payload> => ({ name, record: record as RecordOf<Opaque>, notifies }),

      condition: <Payload = unknown>(
        name: string,
        holds: (question: Question<Context, Payload>) => boolean,
      ): Condition<Context, Payload> => ({ name, holds }),

      child: (workflow: string, inputOf: (context: Context) => Json): ChildStartOf<Context> => ({
        workflow,
        inputOf,
      }),

      /** A child has come to its end; the engine alone says so. */
      childFinished: (record: RecordOf<Context, ChildFinished, Read>, ...notifies: readonly NoticeOf<Office>[]): Act => ({
        name: childFinishedEvent,
        ...childFinished,
        reads: undefined,
        record: record as RecordOf<Opaque>,
        notifies,
      }),

      /** Counted by a rule from a date; moves off days off, and is over at the end of its last day. */
      term: (name: string, rule: RuleId, from: DateOf<Context>): Deadline => ({ name, definition: { kind: 'term', rule, from } }),

      /** At the start of that day; a rule makes it a term in some cases. */
      date: (name: string, from: DateOf<Context>, ruleOf?: (context: Context) => RuleId | null): Deadline => ({
        name,
        definition: { kind: 'date', from, ...(ruleOf && { ruleOf }) },
      }),

      /** At the end of that day. */
      lastDay: (name: string, from: DateOf<Context>): Deadline => ({ name, definition: { kind: 'lastDay', from } }),

      task: (
        act: Act,
        {
          name = act.name as TaskOf<W>,
          by,
          due,
          until,
        }: TaskParts<{ context: Context; event: ActEvent<undefined, Read> }, Office, TaskOf<W>> = {},
      ): Task => {
        if (by === undefined && act.by.length !== 1)
          throw new Error(`task ${name}: ${act.by.length} offices may ${act.name}: say by whom`);
        return { name, act, due, until: until as Task['until'], ...(by === undefined ? act.by[0]! : permissionOf(by)) };
      },
    };
  };
}
