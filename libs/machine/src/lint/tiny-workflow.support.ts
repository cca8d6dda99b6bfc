import { type AnyStateMachine, createMachine, setup } from 'xstate';
import { houseImplementations } from '../define.js';
import type { Text } from '../texts.js';
import type { EventDefinition, Opaque, Workflow } from '../workflow.js';
import { allNodes, pathOf } from './state-tree.js';
import { type KnownRule, lintWorkflow } from './workflow.lint.js';

type Implementations = Partial<Record<'guards' | 'actions' | 'delays', Record<string, unknown>>>;

class NothingSaid {}
export const text: Text = { ky: 'бир', ru: 'раз', en: 'one' };
const clerk = { party: 'office', office: 'clerk' };
export const anEvent: EventDefinition = { payload: NothingSaid, by: [clerk], requires: [] };
export const aTask = { name: 'act', party: 'office', office: 'clerk', event: 'go' };
/** A sound transition of an event. */
export const to = (target: string): object => ({ guard: 'required', target });

/** A workflow around any states, sound but for what they break: its events, deadlines, delays and texts follow from them. */
export function tiny(states: object, parts: Partial<Workflow> = {}, more: Implementations & { root?: object } = {}): Workflow {
  const { root, ...implementations } = more;
  const config = { id: 'tiny', context: {}, options: { maxIterations: 10 }, initial: 'first', states, ...root };
  const named = namesOf(createMachine(config as Opaque));
  const events = parts.events ?? fromNames(named.events, anEvent);
  const tasks = parts.tasks ?? [];
  return {
    name: 'tiny',
    version: 'v1',
    machine: build(config, events, named.delays, implementations),
    start: anEvent,
    events,
    deadlines: fromNames(named.delays, { kind: 'date', from: () => null }),
    tasks,
    rules: [],
    facts: () => ({}),
    parties: () => [],
    attributes: () => ({ number: '1', title: 'one' }),
    ledger: () => [],
    allocations: () => [],
    shownState: (paths: readonly string[]) => paths[0]!,
    texts: textsOf(
      named,
      Object.keys(events),
      tasks.map(({ name }) => name),
    ),
    ...parts,
  } as Workflow;
}

/** The faults without the workflow's name before each. */
export function faults(workflow: Workflow, knownRules?: readonly KnownRule[]): string[] {
  return lintWorkflow(workflow, knownRules).map((fault) => fault.slice(fault.indexOf(':') + 2));
}

function build(config: object, events: Workflow['events'], delays: readonly string[], more: Implementations): AnyStateMachine {
  const house = houseImplementations(events);
  return setup({
    guards: { ...house.guards, ...more.guards } as Opaque,
    actions: { ...house.actions, ...more.actions } as Opaque,
    delays: more.delays ?? fromNames(delays, 1),
  } as Opaque).createMachine(config as Opaque) as AnyStateMachine;
}

interface Names {
  readonly events: readonly string[];
  readonly delays: readonly string[];
  readonly states: readonly string[];
}

function namesOf(machine: AnyStateMachine): Names {
  const nodes = allNodes(machine.root);
  return {
    events: nodes.flatMap((node) => [...node.transitions.keys()]).filter((type) => !type.startsWith('xstate.')),
    delays: nodes.flatMap((node) => node.after.map(({ delay }) => String(delay))),
    states: nodes.filter(({ parent }) => parent !== undefined).map(pathOf),
  };
}

function fromNames<Value>(names: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function textsOf(named: Names, events: readonly string[], tasks: readonly string[]): Workflow['texts'] {
  return {
    workflow: text,
    parties: fromNames(['applicant', 'employer', 'clerk', 'office'], text),
    states: fromNames(named.states, text),
    events: fromNames(['start', ...events], text),
    fields: {},
    deadlines: fromNames(named.delays, text),
    tasks: fromNames(tasks, text),
    reasons: {},
    notices: fromNames(['told'], text),
  };
}
