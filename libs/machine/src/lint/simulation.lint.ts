import type { Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';

/** People know how to do every task of the newest version, and what they do is about events, tasks and deadlines of it. */
export function lintSimulation(newest: Workflow, { simulation }: WorkflowPackage): string[] {
  if (simulation === undefined) return [];
  const { acts, consequences = {}, bulk = {}, deadlines } = simulation;
  const events = [...Object.keys(newest.events), ...Object.keys(newest.starts ?? {})];
  const tasks = newest.tasks.map(({ name }) => name);
  const reads = Object.values(acts).flatMap((act) => (typeof act === 'function' ? [] : act.reads));
  const named = [...Object.keys(consequences), ...Object.values(bulk).map(({ event }) => event), ...reads];
  const counted = [...(deadlines?.dates ?? []), ...(deadlines?.repeated ?? [])];
  return [
    ...unknown(tasks, Object.keys(acts)).map((task) => `nobody knows how to do the task ${task}`),
    ...unknown(named, events).map((event) => `there is no event ${event}`),
    ...unknown(Object.keys(bulk), tasks).map((task) => `there is no task ${task}`),
    ...unknown(counted, Object.keys(newest.deadlines)).map((deadline) => `there is no deadline ${deadline}`),
  ].map((fault) => `simulation: ${fault}`);
}

function unknown(names: readonly string[], known: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !known.includes(name));
}
