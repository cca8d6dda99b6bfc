import { Refused, type Workflow } from '#machine';
import type { See } from './history.js';

interface StateNode {
  readonly states: Readonly<Record<string, StateNode>>;
}

const pathsBelow = ({ states }: StateNode, above = ''): string[] =>
  Object.entries(states).flatMap(([key, node]) => [above + key, ...pathsBelow(node, `${above}${key}.`)]);

/** Every part of a workflow that a history can show: its events, states, deadlines, tasks, and requirements by any of their reasons. */
export function partsOf(workflow: Workflow): string[][] {
  const { start, starts = {}, events, deadlines, tasks, machine } = workflow;
  const definitions = Object.entries({ start, ...starts, ...events });
  return [
    ...definitions.map(([type]) => [`event ${type}`]),
    ...definitions.flatMap(([type, { requires }]) => requires.map(({ codes }) => codes.map((code) => `${type} for ${code}`))),
    ...Object.keys(deadlines).map((name) => [`deadline ${name}`]),
    ...tasks.map(({ name }) => [`task ${name}`]),
    ...pathsBelow(machine.root as StateNode).map((path) => [`state ${path}`]),
  ];
}

/** The parts that are seen in what came of one event. */
export function namesOf(outcome: Parameters<See>[0], type: string): string[] {
  if (outcome instanceof Refused) return outcome.reasons.map(({ code }) => `${type} for ${code}`);
  if (outcome instanceof Error) return [];
  const { step, answers } = outcome;
  return [
    `event ${type}`,
    ...step.states.map((path) => `state ${path}`),
    ...step.pending.map(({ name }) => `deadline ${name}`),
    ...step.awaited.map(({ name }) => `task ${name}`),
    ...answers.flatMap((answer) => answer.reasons.map(({ code }) => `${answer.type} for ${code}`)),
  ];
}
