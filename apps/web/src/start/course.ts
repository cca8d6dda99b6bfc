import type { Workflow } from '../case/use-workflow';

type Task = Workflow['tasks'][number];

/** Where every case of a workflow begins. */
export function initialState({ graph }: Workflow): string {
  return graph.nodes.find(({ parent, isInitial }) => parent === null && isInitial)!.id;
}

/** The event by which a draft is written part by part, where cases begin with one: its form has sections, and nothing in it must be there. */
export function partsEvent(workflow: Workflow): string | undefined {
  const initial = initialState(workflow);
  const accepted = workflow.graph.edges.filter(({ from, on }) => from === initial && on === 'event').map(({ name }) => name);
  return workflow.events.find(({ type, schema }) => {
    const required = (schema as { readonly required?: readonly string[] }).required ?? [];
    return accepted.includes(type) && workflow.forms?.events[type]?.sections !== undefined && required.length === 0;
  })?.type;
}

/** What is awaited of the first state: it ends the draft. */
export function closingEvent(workflow: Workflow): string | undefined {
  const initial = initialState(workflow);
  return workflow.tasks.find(({ state, event }) => state === initial && event !== partsEvent(workflow))?.event;
}

/**
 * What is awaited of whom after the first state, in the usual course: where a task may lead to several states, to the one that the
 * workflow names first. Ends where several things go on at once.
 */
export function courseOf(workflow: Workflow): readonly Task[] {
  const { graph, tasks } = workflow;
  const course: Task[] = [];
  const passed = new Set<string>();
  let state: string | undefined = initialState(workflow);
  while (state !== undefined && !passed.has(state)) {
    passed.add(state);
    if (isEndOfCourse(workflow, state)) break;
    const own = tasksOf(tasks, state);
    if (passed.size > 1) course.push(...distinct(own, course));
    state = own.map((task) => nextState(graph, task, passed)).find((next) => next !== undefined);
  }
  return course;
}

function isEndOfCourse({ graph }: Workflow, state: string): boolean {
  const kind = graph.nodes.find(({ id }) => id === state)?.kind;
  return kind === 'final' || kind === 'parallel';
}

/** Of a state itself; where it has none, of the states within it. */
function tasksOf(tasks: Workflow['tasks'], state: string): readonly Task[] {
  const own = tasks.filter((task) => task.state === state);
  return own.length > 0 ? own : tasks.filter((task) => outermost(task.state) === state);
}

/** Where the task leads, or the state by itself; of several the one that the workflow names first. */
function nextState({ edges, nodes }: Workflow['graph'], { state, event }: Task, passed: ReadonlySet<string>): string | undefined {
  const order = nodes.map(({ id }) => id);
  return edges
    .filter(({ from, on, name }) => (from === state || state.startsWith(`${from}.`)) && (on === 'always' || name === event))
    .map(({ to }) => outermost(to))
    .filter((to) => !passed.has(to))
    .sort((left, right) => order.indexOf(left) - order.indexOf(right))[0];
}

function distinct(tasks: readonly Task[], before: readonly Task[]): readonly Task[] {
  return tasks.filter(({ name }, index) => !before.some((each) => each.name === name) && tasks.findIndex((each) => each.name === name) === index);
}

function outermost(state: string): string {
  return state.split('.')[0]!;
}
