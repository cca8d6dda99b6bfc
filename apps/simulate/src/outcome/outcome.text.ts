import type { Outcome } from './outcome.js';
import type { WorkflowOutcome } from './workflow-outcome.js';

/** An outcome as people read it. @param titleOf what a workflow is called. */
export function outcomeText(outcome: Outcome, titleOf: (workflow: string) => string): string {
  const { from, until, municipalities, workflows, steps, fired, notices, reminders, blocked } = outcome;
  return [
    `${municipalities} municipalities from ${from} to ${until}: ${steps} steps, ${fired} of them deadlines.`,
    '',
    ...Object.entries(workflows).flatMap(([name, ofOne]) => workflowText(titleOf(name), ofOne)),
    ...table(`Notices filed: ${sum(notices)}`, notices),
    ...table(`Reminders filed: ${sum(reminders)}`, reminders),
    ...table('Awaited, but not possible yet', blocked),
    ...table('Incidents', outcome.incidents),
    `Journals without ids and hashes: ${outcome.fingerprint}`,
  ].join('\n');
}

function workflowText(title: string, { cases, states, medianDays, deadlines, money }: WorkflowOutcome): string[] {
  const counts = Object.entries(deadlines).map(([name, { met, missed }]) => [name, `${met} / ${missed}`]);
  const amounts = Object.entries(money).map(([kind, amount]) => [kind, som(amount)]);
  return [
    `${title}: ${cases} cases`,
    '',
    ...table('Cases now', states),
    ...table('Median days in a state', medianDays),
    ...table('Deadlines met / missed', Object.fromEntries(counts)),
    ...(amounts.length === 0 ? [] : table('Money, som', Object.fromEntries(amounts))),
  ];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** A title, and under it each name with its value, right-aligned; "none" where there are none. */
function table(title: string, values: Readonly<Record<string, string | number>>): string[] {
  const rows = Object.entries(values);
  if (rows.length === 0) return [`${title}: none`, ''];
  const [names, widths] = [rows.map(([name]) => name.length), rows.map(([, value]) => `${value}`.length)];
  const line = ([name, value]: [string, string | number]): string =>
    `  ${name.padEnd(Math.max(...names))}  ${`${value}`.padStart(Math.max(...widths))}`;
  return [title, ...rows.map(line), ''];
}

/** Of tyiyn: whole som, in thousands. */
function som(amount: string): string {
  return `${BigInt(amount) / 100n}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
