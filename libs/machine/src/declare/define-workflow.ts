import { and, type AnyStateMachine, assign, setup } from 'xstate';
import { houseImplementations, houseOptions, notifyAction, requiredGuard, startWorkflowAction } from '../define.js';
import { startEvent } from '../advance.js';
import { explainEvent } from '../explain.js';
import type {
  Allocation,
  EventDefinition,
  GroupStart,
  LedgerRow,
  Opaque,
  PaperDefinition,
  PartyMember,
  Requirement,
  StartTable,
  TaskDefinition,
  Workflow,
  WorkflowEvent,
} from '../workflow.js';
import type { TermsOfWorkflow } from '../terms.js';
import type { Texts } from '../texts.js';
import { type Act, type ActEvent, permissionOf, type Recording, type RecordOf, type Requests } from './act.js';
import { accepted, type Branch, flat, type Nested, type Reaction, type Region, type State } from './states.js';
import { declaredIn, type Declared } from './declared.js';
import type { Words } from './words.js';

type BodiesOf<W extends Words> = {
  readonly [Party in keyof W['parties']]: string | null | undefined | readonly (string | null | undefined)[];
};

type AttributesOf = ReturnType<Workflow['attributes']>;

/** What every act asks for, and every act and recording records, beside its own. */
interface EveryAct<Context> {
  /** In place of the act's own, which it is given. */
  readonly requires?: (act: Act) => readonly Requirement[];
  /** In place of what each records of itself, which it is given; not called for what records nothing. */
  readonly record?: (of: Act | Recording, record: RecordOf<Context, Opaque, Opaque>) => RecordOf<Context, Opaque, Opaque>;
}

/** `Read`: the facts that its acts read; `Start`: the payload by which a case begins. */
export interface WorkflowParts<Context, W extends Words, Stage extends string, Read = Opaque, Start = Opaque> {
  readonly name: string;
  readonly version: string;
  /** The act by which a case begins; what it records is the first context. */
  readonly start: Act<Start>;
  /** Without an event: what every case has, whatever it begins with. */
  readonly begin: (event: ActEvent<NoInfer<Start>, Read> | undefined) => Context;
  readonly startFor?: GroupStart;
  /** Other ways to begin: acts that the first state accepts. */
  readonly starts?: readonly Act[];
  readonly tables?: Readonly<Record<string, StartTable>>;
  readonly initial: NoInfer<Stage>;
  readonly states: Readonly<Record<Stage, State<NoInfer<Stage>>>>;
  /** What every state accepts, and what time brings in every state. */
  readonly everywhere?: Pick<State<Stage>, 'on' | 'after' | 'awaits'>;
  /** Every act, in the order in which people read them. Left out: the order of the states. */
  readonly acts?: Nested<Act>;
  readonly everyAct?: EveryAct<Context>;
  readonly parties: (context: Context) => BodiesOf<W>;
  readonly attributes: (context: Context) => AttributesOf;
  readonly ledger?: (context: Context) => readonly LedgerRow[];
  readonly allocations?: (context: Context) => readonly Allocation[];
  readonly terms?: TermsOfWorkflow;
  /** Beside the states: what a case is, and who is awaited for what while it is so, by the name of the flag. */
  readonly flags?: NonNullable<Workflow['flags']> & { readonly awaits?: Readonly<Record<string, State['awaits']>> };
  /** Left out: the outermost state. */
  readonly shownState?: Workflow['shownState'];
  readonly papers?: Readonly<Record<string, PaperDefinition>>;
  readonly texts: Texts;
}

/**
 * A workflow from its acts, states and times. Everything that stands in the states is known from there: the events, guards,
 * actions, delays and tasks; what is empty is left out.
 */
export function defineWorkflow<Context, W extends Words, Stage extends string, Read, Start>(
  words: W,
  parts: WorkflowParts<Context, W, Stage, Read, Start>,
): Workflow {
  const root: State = { within: { initial: parts.initial, states: parts.states }, ...parts.everywhere };
  const declared = declaredIn(root);
  const { start, starts = [], everyAct = {} } = parts;
  const definitionOf = (act: Act): EventDefinition => ({
    payload: act.payload,
    by: act.by,
    requires: everyAct.requires?.(act) ?? act.requires,
  });
  const events = Object.fromEntries(
    inOrder(declared, flat(parts.acts))
      .filter((act) => !starts.includes(act))
      .map((act) => [act.name, definitionOf(act)]),
  );
  const ways = Object.fromEntries(starts.map(({ name, payload, by, requires }) => [name, { payload, by, requires }]));
  const reading = new Map([...declared.acts, [startEvent, start] as const].filter(([, { reads }]) => reads !== undefined));
  // Not the facts that a case begins with: to ask for them can use something up, such as a number.
  const explained = [...reading.values()].filter((act) => act !== start && !starts.includes(act));
  const { flags, papers, terms, tables, startFor } = parts;
  const tasksOfFlags = Object.entries(flags?.awaits ?? {}).flatMap(([state, awaits]) =>
    flat(awaits).map((task) => ({ task, state })),
  );
  return {
    name: parts.name,
    version: parts.version,
    machine: machineOf(parts, root, declared, { ...events, ...withoutRequirements(ways) }),
    start: { payload: start.payload, by: start.by, requires: start.requires },
    ...(startFor && { startFor }),
    ...(starts.length > 0 && { starts: ways }),
    ...(tables && { tables }),
    events,
    deadlines: Object.fromEntries([...declared.deadlines.values()].map(({ name, definition }) => [name, definition])),
    tasks: inWorklist([...declared.tasks, ...tasksOfFlags].map(taskDefinition), words),
    rules: rulesBeside(declared, words),
    facts: ({ context, type, payload }) => {
      const acts = type === explainEvent ? explained : [reading.get(type)];
      return Object.assign({}, ...acts.map((act) => requested(act?.reads!(context, payload ?? {}) ?? {})));
    },
    parties: (context) => membersOf(parts.parties(context)),
    attributes: parts.attributes,
    ledger: parts.ledger ?? (() => []),
    allocations: parts.allocations ?? (() => []),
    ...(terms && { terms }),
    ...(flags && { flags: { names: flags.names, of: flags.of } }),
    shownState: parts.shownState ?? outermost,
    ...(papers && { papers }),
    texts: parts.texts,
  };
}

/** @throws Error where an act is missing in the order, or stands there and is accepted in no state. */
function inOrder({ acts }: Declared, order: readonly Act[]): readonly Act[] {
  if (order.length === 0) return [...acts.values()];
  const known = new Set(order);
  const fault = [...acts.values()].find((act) => !known.has(act)) ?? order.find((act) => acts.get(act.name) !== act);
  if (fault !== undefined) throw new Error(`act ${fault.name} does not stand in the order of acts, or in no state`);
  return order;
}

/** @throws Error where a task is missing in the order, or stands there and is awaited in no state. */
function inWorklist(tasks: readonly TaskDefinition[], { tasks: order }: Words): readonly TaskDefinition[] {
  if (order === undefined) return tasks;
  const places = new Map(order.map((name, place) => [name, place]));
  const fault =
    tasks.find(({ name }) => !places.has(name))?.name ?? order.find((name) => !tasks.some((task) => task.name === name));
  if (fault !== undefined) throw new Error(`task ${fault} does not stand in the order of tasks, or in no state`);
  return [...tasks].sort((one, other) => places.get(one.name)! - places.get(other.name)!);
}

/** The requirements of a way to begin are checked before there is a case. */
function withoutRequirements(ways: Readonly<Record<string, EventDefinition>>): Record<string, EventDefinition> {
  return Object.fromEntries(Object.entries(ways).map(([name, definition]) => [name, { ...definition, requires: [] }]));
}

function requested(requests: Requests): ReturnType<Workflow['facts']> {
  const given = Object.entries(requests).flatMap(([name, request]) => (request === undefined ? [] : [[name, request] as const]));
  return Object.fromEntries(given.map(([name, { source, key }]) => [name, { source, key }]));
}

/** Rules of deadlines are known from there. */
function rulesBeside({ deadlines }: Declared, { rules }: Words): string[] {
  const counted = new Set([...deadlines.values()].map(({ definition }) => definition.rule));
  return rules.filter((rule) => !counted.has(rule));
}

function membersOf(bodies: BodiesOf<Words>): PartyMember[] {
  return Object.entries(bodies).flatMap(([party, named]) =>
    [named].flat().flatMap((body) => (body === null || body === undefined ? [] : [{ party, body }])),
  );
}

function outermost(paths: readonly string[]): string {
  return paths.find((path) => !path.includes('.'))!;
}

function taskDefinition({ task: { name, act, party, office, due, until }, state }: Declared['tasks'][number]): TaskDefinition {
  const dueBy = due !== undefined && 'definition' in due ? due.name : due;
  return { name, state, party, office, event: act.name, ...(dueBy && { due: dueBy }), ...(until && { until }) };
}

function machineOf<Context, W extends Words, Stage extends string, Read, Start>(
  { name, everyAct = {}, begin }: WorkflowParts<Context, W, Stage, Read, Start>,
  root: State,
  declared: Declared,
  requirements: Readonly<Record<string, EventDefinition>>,
): AnyStateMachine {
  const house = houseImplementations(requirements);
  const { record: recordOf = (_, own) => own } = everyAct;
  const recordings = [...declared.acts.values(), ...declared.recordings.values()].flatMap((each) => {
    if (each.record === undefined) return [];
    const record = recordOf(each, each.record);
    return [[each.name, assign(({ context, event }: Opaque) => record(context, event))] as const];
  });
  const known = new Set(recordings.map(([recorded]) => recorded));
  return setup({
    guards: {
      ...house.guards,
      ...Object.fromEntries([...declared.conditions.values()].map((each) => [each.name, each.holds])),
    } as Opaque,
    actions: { ...house.actions, ...Object.fromEntries(recordings) } as Opaque,
    delays: Object.fromEntries([...declared.deadlines.keys()].map((each) => [each, 1])),
  } as Opaque).createMachine({
    id: name,
    options: houseOptions,
    context: ({ input }: { input: WorkflowEvent }) => begin(input as Opaque),
    ...new Config(name, known).state(root, name, []),
  } as Opaque) as AnyStateMachine;
}

/** States beside each other, by the path that they begin with. */
interface Scope {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/** States as XState has them. */
class Config {
  constructor(
    private readonly workflow: string,
    private readonly recorded: ReadonlySet<string>,
  ) {}

  /** @param scopes the states beside this one, then those beside each that it is in. */
  state(
    { isFinal, entry, on, after, always, within, beside }: State,
    path: string,
    scopes: readonly Scope[],
  ): Record<string, unknown> {
    const following = flat(always).map((each) => this.following(each, scopes));
    const acts = accepted(on);
    const lapses = flat(after);
    return {
      ...(isFinal && { type: 'final' }),
      ...(entry && { entry: this.reactions(entry) }),
      ...(acts.length > 0 && {
        on: Object.fromEntries(
          acts.map(({ act, branches }) => [act.name, branches.map((each) => this.accepted(act, each, scopes))]),
        ),
      }),
      ...(lapses.length > 0 && {
        after: Object.fromEntries(lapses.map((each) => [each.deadline.name, this.following(each, scopes)])),
      }),
      ...(following.length > 0 && { always: following }),
      ...(within && this.region(within, path, scopes)),
      ...(beside && { type: 'parallel', states: this.states(beside, path, scopes) }),
    };
  }

  private region({ initial, states }: Region, path: string, scopes: readonly Scope[]): Record<string, unknown> {
    return { initial, states: this.states(states, path, [{ path, names: new Set(Object.keys(states)) }, ...scopes]) };
  }

  private states(states: Readonly<Record<string, State>>, path: string, scopes: readonly Scope[]): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(states).map(([name, state]) => [name, this.state(state, `${path}.${name}`, scopes)]),
    );
  }

  private accepted(act: Act, branch: Branch, scopes: readonly Scope[]): Record<string, unknown> {
    const own = branch.records ? this.reaction(branch.records) : this.recorded.has(act.name) ? [act.name] : [];
    const reactions = [...(branch.notifies ?? act.notifies), ...(branch.also ?? [])];
    return this.transition(branch, scopes, [requiredGuard], [...own, ...this.reactions(reactions)]);
  }

  private following(branch: Branch, scopes: readonly Scope[]): Record<string, unknown> {
    return this.transition(branch, scopes, [], this.reactions([...(branch.also ?? []), ...(branch.notifies ?? [])]));
  }

  private transition(
    { when = [], to, reenter }: Branch,
    scopes: readonly Scope[],
    guards: readonly string[],
    actions: readonly unknown[],
  ): Record<string, unknown> {
    const all = [...guards, ...[when].flat().map(({ name }) => name)];
    return {
      ...(all.length > 0 && { guard: all.length === 1 ? all[0] : and(all) }),
      ...(to !== undefined && { target: this.target(to, scopes) }),
      ...(reenter && { reenter }),
      ...(actions.length > 0 && { actions }),
    };
  }

  private target(to: string, scopes: readonly Scope[]): string {
    const scope = scopes.find(({ names }) => names.has(to));
    if (scope === undefined) throw new Error(`${this.workflow}: no state ${to} to lead to`);
    return `#${scope.path}.${to}`;
  }

  private reactions(all: readonly Reaction[]): unknown[] {
    return all.flatMap((each) => this.reaction(each));
  }

  private reaction(reaction: Reaction): unknown[] {
    if ('template' in reaction) {
      const { template, to } = reaction;
      return [{ type: notifyAction, params: { template, to: to.map(permissionOf) } }];
    }
    if ('inputOf' in reaction) {
      const { workflow, inputOf } = reaction;
      return [{ type: startWorkflowAction, params: ({ context }: Opaque) => ({ workflow, input: inputOf(context) }) }];
    }
    return [reaction.name, ...this.reactions(reaction.notifies)];
  }
}
