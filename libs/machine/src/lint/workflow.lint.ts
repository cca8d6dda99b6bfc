import type { Workflow } from '../workflow.js';
import { lintActions } from './actions.lint.js';
import { type KnownRule, lintDeadlines } from './deadlines.lint.js';
import { lintEvents } from './events.lint.js';
import { lintGuards } from './guards.lint.js';
import { lintMachine } from './machine.lint.js';
import { lintPayloads } from './payloads.lint.js';
import { allNodes } from './state-tree.js';
import { lintTables } from './tables.lint.js';
import { lintTasks } from './tasks.lint.js';
import { lintTexts } from './texts.lint.js';

export type { KnownRule };

/**
 * Every fault of a workflow's definition, each a sentence that names its place; none when it may start.
 * @param knownRules the rules that exist: one that is missing is a fault, and, where the unit is given too,
 * so is a deadline counted by a rule that counts no time. Left out, rules are not looked at.
 */
export function lintWorkflow(workflow: Workflow, knownRules?: readonly KnownRule[]): string[] {
  const nodes = allNodes(workflow.machine.root);
  const faults = [
    ...lintMachine(workflow.machine, nodes),
    ...lintActions(workflow, nodes),
    ...lintGuards(workflow, nodes),
    ...lintEvents(workflow, nodes),
    ...lintDeadlines(workflow, nodes, knownRules),
    ...lintTasks(workflow, nodes),
    ...lintPayloads(workflow),
    ...lintTables(workflow),
    ...lintTexts(workflow, nodes),
  ];
  return [...new Set(faults)].map((fault) => `${workflow.name}/${workflow.version}: ${fault}`);
}
