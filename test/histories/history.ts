import { createHash } from 'node:crypto';
import { advance, canonicalJson, type Facts, type Snapshot, start, type Step, type Workflow, type WorkflowEvent } from '#machine';
import type { Desk } from '../journeys/desk.js';
import { type MachineCase, MachineDesk } from '../journeys/machine-desk.js';

/** A step as it was recorded: what was sent, and what it came to. `facts` by the hash of their content. */
interface StepLine {
  readonly case: number;
  readonly event: Omit<WorkflowEvent, 'facts'>;
  readonly facts: Readonly<Record<string, string>>;
  readonly state: string;
  readonly states: readonly string[];
  readonly ledger: Step['ledger'];
  readonly allocations: Step['allocations'];
  /** SHA-256 of the canonical JSON of the case at rest. */
  readonly snapshot: string;
  /** The same of what is to be done outside. */
  readonly effects: string;
}

interface FactLine {
  readonly fact: string;
  readonly content: unknown;
}

type Line = StepLine | FactLine;

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
const outcome = (step: Step) => ({
  state: step.state,
  states: step.states.filter((path) => !step.states.some((other) => other.startsWith(`${path}.`))),
  ledger: step.ledger,
  allocations: step.allocations,
  snapshot: hashOf(step.snapshot),
  effects: hashOf(step.effects),
});

/** Plays a journey at the machine and writes down every step, as lines of JSON; each fact stands there once, before its first use. */
export async function record(workflow: Workflow, rules: Facts['rules'], journey: (desk: Desk) => Promise<void>): Promise<string> {
  const lines: Line[] = [];
  const facts = new Set<string>();
  const cases: MachineCase[] = [];
  const note = (content: unknown): string => {
    const fact = hashOf(content);
    if (!facts.has(fact)) lines.push({ fact, content });
    facts.add(fact);
    return fact;
  };
  const desk = new MachineDesk(workflow, rules, (step, _, { facts: read, ...event }, played) => {
    if (!cases.includes(played)) cases.push(played);
    const noted = Object.fromEntries(Object.entries(read).map(([name, content]) => [name, note(content)]));
    lines.push({ case: cases.indexOf(played), event, facts: noted, ...outcome(step) });
  });
  await journey(desk);
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}

/**
 * Replays a history on the workflow as it is now: every event again, with the facts of then.
 * @returns the first step that comes to something else, with what was recorded and what it is now; null: none.
 */
export function replay(workflow: Workflow, text: string): { line: number; event: string; recorded: object; now: object } | null {
  const facts = new Map<string, unknown>();
  const snapshots: Snapshot[] = [];
  for (const [index, written] of text.trimEnd().split('\n').entries()) {
    const line = JSON.parse(written) as Line;
    if ('fact' in line) {
      facts.set(line.fact, line.content);
      continue;
    }
    const { case: played, event, facts: named, ...recorded } = line;
    const read = Object.fromEntries(Object.entries(named).map(([name, hash]) => [name, facts.get(hash)])) as unknown as Facts;
    const now = again(workflow, snapshots[played], { ...event, facts: read });
    if (now instanceof Error || canonicalJson(outcome(now)) !== canonicalJson(recorded)) {
      return { line: index + 1, event: event.type, recorded, now: now instanceof Error ? { error: now.message } : outcome(now) };
    }
    snapshots[played] = now.snapshot;
  }
  return null;
}

function again(workflow: Workflow, snapshot: Snapshot | undefined, event: WorkflowEvent): Step | Error {
  try {
    return snapshot === undefined ? start(workflow, event) : advance(workflow, snapshot, event);
  } catch (error) {
    return error as Error;
  }
}
