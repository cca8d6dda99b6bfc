import { addDays, type DeadlineDefinition, houseImplementations, type Opaque, type Requirement, type Workflow } from '#machine';
import { type AnyStateMachine, assign } from 'xstate';
import { declarationOf } from './declared.js';
import { replay } from './history.js';
import { declarationFile, HistoryFolder } from './history-folder.js';
import { versions } from './versions.js';

/** Where a changed workflow first comes to something else than was recorded, history by history; null: nowhere. */
function firstDifference(changed: Workflow, folder: HistoryFolder): object | null {
  for (const file of folder.files().filter((each) => each !== declarationFile)) {
    const difference = replay(changed, folder.read(file));
    if (difference !== null) return { file, ...difference };
  }
  return null;
}

/** Three of them, far from each other. */
const some = <Value>(values: readonly Value[]): Value[] =>
  [0, 1, 2].map((part) => values[Math.floor((part * (values.length - 1)) / 2)]!);

function without(workflow: Workflow, type: string, forgotten: Requirement): Workflow {
  const definition = workflow.events[type]!;
  const requires = definition.requires.filter((each) => each !== forgotten);
  const events = { ...workflow.events, [type]: { ...definition, requires } };
  return { ...workflow, events, machine: workflow.machine.provide({ guards: houseImplementations(events).guards as never }) };
}

/** A day later, whenever it is set. */
function later(workflow: Workflow, name: string): Workflow {
  const definition = workflow.deadlines[name]!;
  const from: DeadlineDefinition['from'] = (question) => {
    const date = definition.from(question);
    return date === null ? null : addDays(date, 1);
  };
  return { ...workflow, deadlines: { ...workflow.deadlines, [name]: { ...definition, from } } };
}

/** The first text that people wrote, with a full stop more. */
function reworded(value: unknown): unknown {
  let isDone = false;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (isDone || typeof part !== 'string' || !part.includes(' ')) return part;
    isDone = true;
    return `${part}.`;
  });
  return isDone ? JSON.parse(text) : value;
}

type Recording = ((...parts: unknown[]) => unknown) & { readonly assignment?: (parts: Opaque) => object };
const recordingsOf = (machine: AnyStateMachine): [string, Recording][] =>
  Object.entries(machine.implementations.actions as Record<string, Recording>).filter(
    ([, { assignment }]) => typeof assignment === 'function',
  );

/** All actions that record write one text otherwise; of the others nothing changes. */
function rewording(workflow: Workflow): Workflow {
  const actions = Object.fromEntries(
    recordingsOf(workflow.machine).map(([name, { assignment }]) => [
      name,
      assign((parts: Opaque) => reworded(assignment!(parts)) as object),
    ]),
  );
  return { ...workflow, machine: workflow.machine.provide({ actions: actions as never }) };
}

const reversed = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).reverse());

describe.each(versions)('%s: what is recorded shows a change', (_, workflow) => {
  const folder = new HistoryFolder(workflow);
  const guards = Object.entries(workflow.events).flatMap(([type, { requires }]) =>
    requires.map((requirement) => [type, requirement.codes.join(), requirement] as const),
  );

  test.each(some(guards.filter(([, , { needsPayload }]) => !needsPayload)))('%s no longer demands %s', (type, __, forgotten) => {
    expect(firstDifference(without(workflow, type, forgotten), folder)).not.toBeNull();
  });

  test.each(some(Object.keys(workflow.deadlines)))('of one deadline: %s', (name) => {
    expect(firstDifference(later(workflow, name), folder)).not.toBeNull();
  });

  test('of one ledger row', () => {
    const ledger: Workflow['ledger'] = (context) =>
      workflow.ledger(context).map((row, index) => (index === 0 ? { ...row, amount: `${BigInt(row.amount) + 1n}` } : row));
    expect(firstDifference({ ...workflow, ledger }, folder)).not.toBeNull();
  });

  test('of one text that is recorded', () => {
    expect(firstDifference(rewording(workflow), folder)).not.toBeNull();
  });

  test('of one text on paper', () => {
    const [name, paper] = Object.entries(workflow.papers ?? {}).at(-1)!;
    const layout: typeof paper.layout = (question, language) => ({ ...paper.layout(question, language), title: 'Otherwise' });
    expect(firstDifference({ ...workflow, papers: { ...workflow.papers, [name]: { ...paper, layout } } }, folder)).toMatchObject({
      event: 'end',
    });
  });

  test('but none where only the source is written otherwise', () => {
    // The order of tasks stays: a case at rest has them in it.
    const same = { ...workflow, events: reversed(workflow.events), deadlines: reversed(workflow.deadlines) };
    const [file] = folder.files().filter((each) => each !== declarationFile);
    expect(replay(same, folder.read(file!))).toBeNull();
    expect(declarationOf(same)).toBe(folder.read(declarationFile));
  });
});
