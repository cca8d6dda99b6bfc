import type { Workflow } from './use-workflow';

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
    state = ledTo(graph, state, own, passed);
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

/** Where its tasks lead, or else the state by itself; of several the one that the workflow names first. */
function ledTo(
  { edges, nodes }: Workflow['graph'],
  state: string,
  tasks: readonly Task[],
  passed: ReadonlySet<string>,
): string | undefined {
  const order = nodes.map(({ id }) => id);
  const leaving = edges.filter(({ from, to }) => outermost(from) === state && !passed.has(outermost(to)));
  const byTask = tasks.flatMap(({ event }) => leaving.filter(({ on, name }) => on === 'event' && name === event));
  const found = byTask.length > 0 ? byTask : leaving.filter(({ on }) => on === 'always');
  return found.map(({ to }) => outermost(to)).sort((left, right) => order.indexOf(left) - order.indexOf(right))[0];
}

/** Each event once: a thing may be awaited again. */
function distinct(tasks: readonly Task[], before: readonly Task[]): readonly Task[] {
  const known = new Set(before.map(({ event }) => event));
  return tasks.filter(({ event }) => !known.has(event) && known.add(event));
}

function outermost(state: string): string {
  return state.split('.')[0]!;
}
